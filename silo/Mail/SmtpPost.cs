using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using NvpOrleans.Grains.Inbox.Mail;

namespace NvpOrleans.Silo.Mail;

/// <summary>Hands mails in at an SMTP server: one connection each, since there are few and they need not be fast.</summary>
internal sealed class SmtpPost(IOptions<MailOptions> options) : IMailPost
{
    private const int TimeoutMs = 20_000;
    private const int EncryptedPort = 465;

    public async Task HandInAsync(Letter letter, CancellationToken cancellation)
    {
        var server = options.Value.Host ?? throw new InvalidOperationException("Without a mail server nothing is handed in.");
        using var message = MessageOf(letter);
        using var client = new SmtpClient { Timeout = TimeoutMs };
        try
        {
            await client.ConnectAsync(server, options.Value.Port, Encryption, cancellation);
            if (options.Value is { User: { Length: > 0 } user, Password: var password }) await client.AuthenticateAsync(user, password ?? "", cancellation);
            await client.SendAsync(message, cancellation);
        }
        catch (SmtpCommandException failure) when ((int)failure.StatusCode >= (int)SmtpStatusCode.SyntaxError) // what a server answers with 5xx it answers again
        {
            throw new MailRefusedException("The mail server refused a mail.", failure);
        }
        catch (SmtpCommandException failure) when (failure is { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: not SmtpStatusCode.ServiceNotAvailable }) // a full mailbox
        {
            throw new MailNotTakenException("The mail server did not take a mail to this mailbox.", failure) { IsOfMailbox = true };
        }
        catch (Exception failure) when (failure is IOException or SocketException or TimeoutException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException)
        {
            throw new MailNotTakenException("The mail server did not take a mail.", failure);
        }

        await SayGoodbyeAsync(client);
    }

    private SecureSocketOptions Encryption => options.Value switch
    {
        { IsEncrypted: false } => SecureSocketOptions.None,
        { Port: EncryptedPort } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private MimeMessage MessageOf(Letter letter)
    {
        var message = new MimeMessage { MessageId = letter.Id, Subject = letter.Subject, Body = new TextPart("plain") { Text = letter.Text } };
        message.From.Add(MailboxAddress.Parse(options.Value.From));
        message.To.Add(MailboxAddress.TryParse(letter.To, out var to) ? to : throw new MailRefusedException("An address is none.", new FormatException()));
        message.Headers.Add("Auto-Submitted", "auto-generated"); // nobody's absence is to answer it
        message.Headers.Add("Content-Language", letter.Language);
        return message;
    }

    // The mail is taken: how the connection ends changes nothing.
    private static Task SayGoodbyeAsync(SmtpClient client) =>
        client.DisconnectAsync(true, CancellationToken.None).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
}
