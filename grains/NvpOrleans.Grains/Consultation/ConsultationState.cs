using NvpOrleans.Abstractions.Consultation;

namespace NvpOrleans.Grains.Consultation;

/// <summary>What is recorded of the running round.</summary>
internal sealed class ConsultationState
{
    public RoundReactions? Round { get; set; }
}
