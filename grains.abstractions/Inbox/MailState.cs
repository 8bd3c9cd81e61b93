namespace NvpOrleans.Abstractions.Inbox;

/// <summary>Whether a person can be written to.</summary>
public enum MailState
{
    /// <summary>They can.</summary>
    Available = 0,

    /// <summary>This installation sends no mail.</summary>
    NotSent = 1,

    /// <summary>The sign-in names no address of theirs.</summary>
    NoAddress = 2,
}
