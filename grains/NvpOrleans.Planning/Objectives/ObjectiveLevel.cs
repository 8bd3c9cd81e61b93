namespace NvpOrleans.Planning.Objectives;

/// <summary>What an item is. It follows from how deep it stands, so that moving a row is all it takes to change it.</summary>
public enum ObjectiveLevel
{
    /// <summary>At the root: what the zone wants to reach in the cycle.</summary>
    StrategicGoal = 0,

    /// <summary>Under a strategic goal: a part of it that can be measured.</summary>
    OperationalGoal = 1,

    /// <summary>Deeper: what somebody does.</summary>
    Action = 2,
}
