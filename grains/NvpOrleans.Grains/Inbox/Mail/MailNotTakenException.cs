namespace NvpOrleans.Grains.Inbox.Mail;

/// <summary>A mail was not taken, or it is not known that it was.</summary>
public sealed class MailNotTakenException(string message, Exception cause) : Exception(message, cause)
{
    /// <summary>True when the post works and takes mails to others; false when it takes none, or that is not known.</summary>
    public bool IsOfMailbox { get; init; }
}
