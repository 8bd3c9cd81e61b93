namespace NvpOrleans.Abstractions.People;

/// <summary>Grants of several people, as somebody may see them.</summary>
/// <param name="Lines">The grants that have not ended, by role and name.</param>
/// <param name="LeftOff">How many more there are than the list holds.</param>
/// <param name="MayGive">True when whoever asked may give grants here.</param>
/// <param name="GuestDays">How many days ahead the end of a guest's grant may lie; null for an administrator, who is not bound to it.</param>
[GenerateSerializer, Immutable, Alias("nvp.GrantList")]
public sealed record GrantList(
    [property: Id(0)] IReadOnlyList<GrantLine> Lines,
    [property: Id(1)] int LeftOff,
    [property: Id(2)] bool MayGive,
    [property: Id(3)] int? GuestDays);
