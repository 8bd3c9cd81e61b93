using System.Text.Json.Serialization;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>What can happen in a case. Keep in sync with cases.mjs.</summary>
internal enum StepKind
{
    /// <summary><see cref="Step.Peer"/> edits; the update is the step's message.</summary>
    Edit,

    /// <summary><see cref="Step.Peer"/> hears messages. Late, twice or never is a matter of which steps there are.</summary>
    Deliver,

    /// <summary><see cref="Step.Peer"/> hears what <see cref="Step.From"/> knows and it does not; that is the message.</summary>
    Sync,

    /// <summary>The message is all that <see cref="Step.Peer"/> knows, pending things included: a snapshot.</summary>
    State,

    /// <summary>The message is made of messages, without a document.</summary>
    Merge,

    /// <summary>The message is what is in messages and not in <see cref="Step.Known"/>, without a document.</summary>
    Diff,

    /// <summary>
    /// <see cref="Step.Peer"/> starts anew, from its own state, or from messages and then under another id, because it may have
    /// forgotten what it wrote.
    /// </summary>
    Reload,

    /// <summary>What <see cref="Step.Peer"/> knows is looked at.</summary>
    Compare,

    /// <summary>Everyone hears of everything, until no one has anything to answer; then all of them must agree.</summary>
    Settle,
}

/// <summary>
/// One thing that happens. Messages are called by the id of the step that made them, so that a case in which steps were left
/// out still makes sense: a message that nobody made is not heard.
/// </summary>
internal sealed record Step([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] StepKind Do, int Id)
{
    public int Peer { get; init; }

    public int From { get; init; }

    /// <summary>Messages.</summary>
    public IReadOnlyList<int>? Of { get; init; }

    public IReadOnlyList<int>? Known { get; init; }

    /// <summary>The id to go on with after a reload from messages.</summary>
    public ulong? Client { get; init; }

    public Edit? Edit { get; init; }
}
