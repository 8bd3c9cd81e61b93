namespace NvpOrleans.Grains.Inbox.Mail;

/// <summary>Where mails are handed in.</summary>
public interface IMailPost
{
    /// <summary>Hands a mail in. Returns when the post has taken it; then it is the post's to deliver.</summary>
    /// <exception cref="MailNotTakenException">It was not taken, or it is not known that it was: hand in the same again later.</exception>
    /// <exception cref="MailRefusedException">It is refused and would be again.</exception>
    Task HandInAsync(Letter letter, CancellationToken cancellation);
}
