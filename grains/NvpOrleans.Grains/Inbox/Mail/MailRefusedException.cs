namespace NvpOrleans.Grains.Inbox.Mail;

/// <summary>This mail is not taken, now or later: its address or what is in it does not suit the server.</summary>
public sealed class MailRefusedException(string message, Exception cause) : Exception(message, cause);
