using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Workflow;

/// <summary>What the rules say to a command: an event to record, a refusal, or neither when it has been carried out already.</summary>
public readonly record struct Decision<TEvent>
    where TEvent : class
{
    private Decision(TEvent? decided, Refusal? refusal)
    {
        Event = decided;
        Refusal = refusal;
    }

    /// <summary>What to record; null when there is nothing new.</summary>
    public TEvent? Event { get; }

    /// <summary>Why not; null when it was not refused.</summary>
    public Refusal? Refusal { get; }

    public static implicit operator Decision<TEvent>(TEvent decided) => new(decided, null);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new(null, refusal);
}
