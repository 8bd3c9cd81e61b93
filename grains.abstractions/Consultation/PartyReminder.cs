namespace NvpOrleans.Abstractions.Consultation;

/// <summary>A reminder that a party got.</summary>
/// <param name="Party">The party.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Operation">The operation of whoever sent it: sent again it is the same reminder.</param>
[GenerateSerializer, Immutable, Alias("nvp.PartyReminder")]
public sealed record PartyReminder([property: Id(0)] string Party, [property: Id(1)] DateTimeOffset At, [property: Id(2)] Guid Operation);
