using System.Globalization;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Consultation;

/// <summary>The refusals of consultations, with the words that the README of the rules lists.</summary>
internal static class ConsultationRefusals
{
    public static Refusal NotYours { get; } = new(RefusalCode.Forbidden, "reactions");

    public static Refusal Over { get; } = new(RefusalCode.Conflict, "not-in-consultation");

    public static Refusal Reacted { get; } = new(RefusalCode.Conflict, "reacted");

    public static Refusal OperationTaken { get; } = new(RefusalCode.Conflict, "operation");

    public static Refusal NoParty { get; } = new(RefusalCode.NotFound, "party");

    public static Refusal Reminded(DateTimeOffset next) =>
        new(RefusalCode.Conflict, "reminded", new Dictionary<string, string> { ["next"] = next.ToString("O", CultureInfo.InvariantCulture) });
}
