namespace NvpOrleans.Tests.Kit;

/// <summary>Something the service called on a connection.</summary>
public abstract record Heard(string Document);

/// <summary>Durable updates of a section.</summary>
public sealed record HeardUpdates(string Document, string Section, IReadOnlyList<byte[]> Updates, long Previous, long Sequence) : Heard(Document);

/// <summary>Carets that moved or left.</summary>
public sealed record HeardCarets(string Document, string Section, IReadOnlyList<CaretMessage> Carets) : Heard(Document);

/// <summary>The section is to be opened anew.</summary>
public sealed record HeardResync(string Document, string Section) : Heard(Document);

/// <summary>What one may do in a section has changed.</summary>
public sealed record HeardAbility(string Document, string Section, string Ability, string? Reason) : Heard(Document);

/// <summary>The document has changed.</summary>
public sealed record HeardChange(string Document, DocumentChange Change) : Heard(Document);

/// <summary>The person's inbox has changed; it belongs to no document.</summary>
public sealed record HeardInbox(long Version) : Heard("");

/// <summary>A status board has changed; it belongs to no document.</summary>
public sealed record HeardBoard(BoardMessage Board) : Heard("");
