using NvpOrleans.Abstractions.Consultation;

namespace NvpOrleans.Grains.Consultation;

/// <summary>What is recorded of the running round.</summary>
internal sealed class ConsultationState
{
    public RoundReactions? Round { get; set; }

    /// <summary>Rounds before this sequence have ended: nothing is recorded of them any more.</summary>
    public long EndedBefore { get; set; }
}
