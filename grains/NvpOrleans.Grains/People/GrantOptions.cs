namespace NvpOrleans.Grains.People;

/// <summary>What may be given away (configuration section <c>Grants</c>).</summary>
public sealed class GrantOptions
{
    /// <summary>How many days ahead the end of a guest's grant may lie that a chief of corps gives.</summary>
    public int GuestDays { get; set; } = 180;
}
