using MessagePack;

namespace NvpOrleans.Tests.Kit;

// The messages of web/Hubs/PROTOCOL.md, written down a second time: a service that renames a member fails these tests.

[MessagePackObject]
public sealed class SectionCall
{
    [Key("document")]
    public string Document { get; set; } = "";

    [Key("section")]
    public string Section { get; set; } = "";

    [Key("stateVector")]
    public byte[] StateVector { get; set; } = [];

    [Key("clientId")]
    public ulong ClientId { get; set; }

    [Key("schema")]
    public int Schema { get; set; }

    [Key("generation")]
    public int Generation { get; set; }
}

[MessagePackObject]
public sealed class OpenedSection
{
    [Key("update")]
    public byte[] Update { get; set; } = [];

    [Key("stateVector")]
    public byte[] StateVector { get; set; } = [];

    [Key("sequence")]
    public long Sequence { get; set; }

    [Key("generation")]
    public int Generation { get; set; }

    [Key("ability")]
    public string Ability { get; set; } = "";

    [Key("reason")]
    public string? Reason { get; set; }

    [Key("presence")]
    public List<CaretMessage> Presence { get; set; } = [];

    [Key("tooLarge")]
    public bool TooLarge { get; set; }
}

[MessagePackObject]
public sealed class PushAnswer
{
    [Key("sequence")]
    public long Sequence { get; set; }

    [Key("missing")]
    public byte[]? Missing { get; set; }
}

[MessagePackObject]
public sealed class OpenedDocument
{
    [Key("document")]
    public string Document { get; set; } = "";

    [Key("stage")]
    public string Stage { get; set; } = "";

    [Key("sections")]
    public List<SectionMessage> Sections { get; set; } = [];

    [Key("participants")]
    public List<ParticipantMessage> Participants { get; set; } = [];

    [Key("accessEpoch")]
    public long AccessEpoch { get; set; }

    [Key("decisions")]
    public long Decisions { get; set; }
}

[MessagePackObject]
public sealed class DocumentChange
{
    [Key("stage")]
    public string? Stage { get; set; }

    [Key("sections")]
    public List<SectionMessage>? Sections { get; set; }

    [Key("participants")]
    public List<ParticipantMessage>? Participants { get; set; }

    [Key("decisions")]
    public long? Decisions { get; set; }

    [Key("marks")]
    public List<MarksMessage>? Marks { get; set; }

    [Key("comments")]
    public long? Comments { get; set; }
}

[MessagePackObject]
public sealed class SectionMessage
{
    [Key("section")]
    public string Section { get; set; } = "";

    [Key("ability")]
    public string Ability { get; set; } = "";

    [Key("reason")]
    public string? Reason { get; set; }

    [Key("isStarted")]
    public bool IsStarted { get; set; }

    [Key("isCarried")]
    public bool IsCarried { get; set; }

    [Key("newerAt")]
    public long? NewerAt { get; set; }
}

[MessagePackObject]
public sealed class MarksMessage
{
    [Key("section")]
    public string Section { get; set; } = "";

    [Key("isStarted")]
    public bool IsStarted { get; set; }

    [Key("isCarried")]
    public bool IsCarried { get; set; }

    [Key("newerAt")]
    public long? NewerAt { get; set; }
}

[MessagePackObject]
public sealed class ParticipantMessage
{
    [Key("person")]
    public BadgeMessage Person { get; set; } = new();

    [Key("sections")]
    public List<string> Sections { get; set; } = [];
}

[MessagePackObject]
public sealed class CaretMessage
{
    [Key("clientId")]
    public ulong ClientId { get; set; }

    [Key("clock")]
    public long Clock { get; set; }

    [Key("state")]
    public string? State { get; set; }

    [Key("person")]
    public BadgeMessage Person { get; set; } = new();
}

[MessagePackObject]
public sealed class BadgeMessage
{
    [Key("id")]
    public string Id { get; set; } = "";

    [Key("name")]
    public string Name { get; set; } = "";

    [Key("organisation")]
    public string Organisation { get; set; } = "";

    [Key("organisationKind")]
    public string OrganisationKind { get; set; } = "";

    [Key("role")]
    public string Role { get; set; } = "";
}

[MessagePackObject]
public sealed class BoardMessage
{
    [Key("cycle")]
    public string Cycle { get; set; } = "";

    [Key("epoch")]
    public string Epoch { get; set; } = "";

    [Key("previous")]
    public long Previous { get; set; }

    [Key("version")]
    public long Version { get; set; }

    [Key("isFull")]
    public bool IsFull { get; set; }

    [Key("at")]
    public long At { get; set; }

    [Key("day")]
    public string Day { get; set; } = "";

    [Key("rows")]
    public List<BoardRowMessage> Rows { get; set; } = [];
}

[MessagePackObject]
public sealed class BoardRowMessage
{
    [Key("document")]
    public string Document { get; set; } = "";

    [Key("stage")]
    public string Stage { get; set; } = "";

    [Key("since")]
    public long? Since { get; set; }

    [Key("stageBefore")]
    public string StageBefore { get; set; } = "";

    [Key("due")]
    public string? Due { get; set; }

    [Key("isLate")]
    public bool IsLate { get; set; }

    [Key("wasLate")]
    public bool WasLate { get; set; }

    [Key("isWriting")]
    public bool IsWriting { get; set; }

    [Key("isAwaited")]
    public bool IsAwaited { get; set; }

    [Key("versionInForce")]
    public int? VersionInForce { get; set; }

    [Key("successor")]
    public string? Successor { get; set; }

    [Key("approved")]
    public Dictionary<string, string>? Approved { get; set; }

    [Key("work")]
    public BoardWorkMessage? Work { get; set; }
}

[MessagePackObject]
public sealed class BoardWorkMessage
{
    [Key("choices")]
    public Dictionary<string, string> Choices { get; set; } = [];

    [Key("goals")]
    public List<BoardGoalsMessage> Goals { get; set; } = [];

    [Key("lateActions")]
    public int LateActions { get; set; }

    [Key("staleActions")]
    public int StaleActions { get; set; }

    [Key("remarks")]
    public int Remarks { get; set; }

    [Key("blocking")]
    public int Blocking { get; set; }

    [Key("lastActivity")]
    public long? LastActivity { get; set; }
}

[MessagePackObject]
public sealed class BoardGoalsMessage
{
    [Key("phenomenon")]
    public string Phenomenon { get; set; } = "";

    [Key("count")]
    public int Count { get; set; }

    [Key("withoutLead")]
    public int WithoutLead { get; set; }

    [Key("withoutIndicator")]
    public int WithoutIndicator { get; set; }
}
