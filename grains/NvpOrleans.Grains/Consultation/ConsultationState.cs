using NvpOrleans.Abstractions.Consultation;

namespace NvpOrleans.Grains.Consultation;

/// <summary>What is recorded of the running round.</summary>
internal sealed class ConsultationState
{
    public RoundReactions? Round { get; set; }

    /// <summary>Of rounds that have ended: the reminders of the last week, oldest first, while no later round has them.</summary>
    public IReadOnlyList<PartyReminder> Reminders { get; set; } = [];

    /// <summary>Rounds before this sequence have ended: nothing is recorded of them any more.</summary>
    public long EndedBefore { get; set; }
}
