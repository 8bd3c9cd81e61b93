namespace NvpOrleans.Grains.Inbox.Mail;

/// <summary>A mail.</summary>
/// <param name="Id">Its Message-ID, without brackets: the same mail handed in twice has the same, and is one.</param>
/// <param name="To">The address.</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The words.</param>
public sealed record Letter(string Id, string To, string Language, string Subject, string Text);
