using NvpOrleans.Abstractions.Consultation;

namespace NvpOrleans.Grains.Consultation;

/// <summary>What is recorded of the running round.</summary>
internal sealed class ConsultationState
{
    public RoundReactions? Round { get; set; }

    /// <summary>Of rounds that have ended: the reminders of the last week, oldest first, while no later round has them.</summary>
    public IReadOnlyList<PartyReminder> Reminders { get; set; } = [];

    /// <summary>Of rounds that have ended: who said they had no remarks, which the plan shows with its remarks.</summary>
    public IReadOnlyList<RoundWithoutRemarks> WithoutRemarks { get; set; } = [];

    /// <summary>Rounds before this sequence have ended: nothing more is recorded of them.</summary>
    public long EndedBefore { get; set; }
}
