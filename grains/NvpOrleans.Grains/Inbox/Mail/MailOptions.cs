namespace NvpOrleans.Grains.Inbox.Mail;

/// <summary>The daily mail (configuration section <c>Mail</c>). Without <c>Mail:Host</c> none is sent, and the settings page says so.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The SMTP server; null for none.</summary>
    public string? Host { get; set; }

    /// <summary>Its port: 587 asks for encryption after connecting, 465 is encrypted from the start.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is encrypted. Turn it off for a server on the same machine only.</summary>
    public bool IsEncrypted { get; set; } = true;

    /// <summary>The name to sign in with; null for a server that asks for none.</summary>
    public string? User { get; set; }

    /// <summary>The password that goes with it.</summary>
    public string? Password { get; set; }

    /// <summary>Whom the mails are from.</summary>
    public string From { get; set; } = "";

    /// <summary>The address of the service, as people reach it: links begin with it.</summary>
    public string Service { get; set; } = "";

    /// <summary>The time of day in Belgium from which the mails of a day are sent.</summary>
    public TimeOnly At { get; set; } = new(7, 0);

    /// <summary>How often it is looked whether mails are due, and how long it waits after one that could not be sent.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>True when mail is sent.</summary>
    public bool IsOn => Host is { Length: > 0 };
}
