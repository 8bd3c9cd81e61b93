namespace NvpOrleans.Abstractions.Inbox;

/// <summary>A person's settings, with what the service can do for them.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Mail">Whether they can be written to.</param>
/// <param name="Address">Where to; null when they cannot.</param>
[GenerateSerializer, Immutable, Alias("nvp.InboxChoices")]
public sealed record InboxChoices([property: Id(0)] InboxSettings Settings, [property: Id(1)] MailState Mail, [property: Id(2)] string? Address);
