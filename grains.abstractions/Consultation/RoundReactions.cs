namespace NvpOrleans.Abstractions.Consultation;

/// <summary>What is recorded of who reacts while a consultation is open. It is deleted when the consultation ends, but what is said of remarks; reminders when they are a week old.</summary>
/// <param name="Number">The journal sequence of the decision that opened it; 0 for one in which the plan began.</param>
/// <param name="Opened">The parties of which somebody has opened the text.</param>
/// <param name="WithoutRemarks">The parties that say they have no remarks.</param>
/// <param name="Reminders">The reminders, oldest first; those of the week before the round began are among them.</param>
[GenerateSerializer, Immutable, Alias("nvp.RoundReactions")]
public sealed record RoundReactions(
    [property: Id(0)] long Number,
    [property: Id(1)] IReadOnlyList<string> Opened,
    [property: Id(2)] IReadOnlyList<string> WithoutRemarks,
    [property: Id(3)] IReadOnlyList<PartyReminder> Reminders);
