namespace NvpOrleans.Abstractions.Plans;

/// <summary>Where an action of a plan stands.</summary>
public enum ActionStatus
{
    /// <summary>Nothing has been done yet.</summary>
    NotStarted = 0,

    /// <summary>It is being done.</summary>
    Running = 1,

    /// <summary>It is done.</summary>
    Done = 2,

    /// <summary>It was given up.</summary>
    Stopped = 3,
}
