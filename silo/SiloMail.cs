using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NvpOrleans.Grains.Inbox.Mail;
using NvpOrleans.Silo.Mail;

namespace NvpOrleans.Silo;

/// <summary>The daily mail: sent where a server is configured, and off where none is.</summary>
internal static class SiloMail
{
    public static void AddNvpMail(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart()
            .Validate(o => !o.IsOn || MailAddress.TryCreate(o.From, out _), "Mail:From must be a mail address when Mail:Host is set, or no server takes the mails.")
            .Validate(o => !o.IsOn || IsWebAddress(o.Service), "Mail:Service must be the address at which people reach the service when Mail:Host is set, or the links lead nowhere.")
            .Validate(o => o.LookEvery >= TimeSpan.FromMilliseconds(10), "Mail:LookEvery must be at least 10 ms, or a silo does nothing but look.");
        if (builder.Configuration.GetSection(MailOptions.Section).Get<MailOptions>() is { IsOn: true }) builder.Services.AddSingleton<IMailPost, SmtpPost>();
    }

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
