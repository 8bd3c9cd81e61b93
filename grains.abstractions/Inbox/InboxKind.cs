namespace NvpOrleans.Abstractions.Inbox;

/// <summary>Why something came into a person's inbox. The numbers are stored and never reused.</summary>
public enum InboxKind
{
    /// <summary>Somebody named the person in a remark or an answer.</summary>
    Mentioned = 0,

    /// <summary>Somebody answered in a thread that the person has a part in.</summary>
    Answered = 1,

    /// <summary>The person's remark was settled, or their suggestion accepted.</summary>
    Settled = 2,

    /// <summary>The person's remark is not followed, for a reason.</summary>
    Declined = 3,

    /// <summary>A thread that the person has a part in was opened again.</summary>
    Reopened = 4,

    /// <summary>Somebody objects to a plan that the person is responsible for.</summary>
    Objected = 5,

    /// <summary>A plan that concerns the person has come to another stage.</summary>
    Moved = 6,

    /// <summary>A plan that concerns the person was returned: its text is open again.</summary>
    Returned = 7,

    /// <summary>A plan waits for the person.</summary>
    Asked = 8,

    /// <summary>Those who write a plan remind the person's organisation that it is invited to react.</summary>
    Reminded = 9,

    /// <summary>There is a new remark on a section that the person follows.</summary>
    Remarked = 10,

    /// <summary>Something was said in, or became of, a thread on a section that the person follows.</summary>
    Discussed = 11,

    /// <summary>A suggestion was put into the text of a section that the person follows.</summary>
    Accepted = 12,

    /// <summary>The text of a section that the person follows has changed; told once a day.</summary>
    Rewritten = 13,

    /// <summary>Somebody objects to a plan, or to a section, that the person follows.</summary>
    Blocked = 14,

    /// <summary>A plan or sheet that the person follows has come to another stage.</summary>
    Progressed = 15,

    /// <summary>A plan that the person follows was returned: its text is open again.</summary>
    SentBack = 16,

    /// <summary>An office or a ministry approved a plan that the person follows.</summary>
    Approved = 17,

    /// <summary>A version of a plan that the person follows came into force.</summary>
    CameIntoForce = 18,

    /// <summary>A zone gave another place to a phenomenon that the person follows.</summary>
    Chosen = 19,

    /// <summary>The council's chair set an objection aside that the person has a part in, for a reason.</summary>
    SetAside = 20,
}
