namespace NvpOrleans.Planning.Choices;

/// <summary>The place that a plan gives to a phenomenon or theme. The words are stored (<c>attention-point</c>).</summary>
public enum ChoiceLevel
{
    /// <summary>Gets a project approach, with goals of its own.</summary>
    Priority = 0,

    /// <summary>Gets special attention within regular work.</summary>
    AttentionPoint = 1,

    /// <summary>Is dealt with as it occurs.</summary>
    RegularWork = 2,

    /// <summary>Is no subject of the plan.</summary>
    NotRetained = 3,
}
