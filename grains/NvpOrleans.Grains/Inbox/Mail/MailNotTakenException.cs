namespace NvpOrleans.Grains.Inbox.Mail;

/// <summary>A mail was not taken, or it is not known that it was.</summary>
public sealed class MailNotTakenException(string message, Exception cause) : Exception(message, cause);
