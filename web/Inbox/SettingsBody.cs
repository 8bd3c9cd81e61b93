using NvpOrleans.Abstractions.Inbox;

namespace NvpOrleans.Web.Inbox;

/// <summary>What a person wants to be told over which channel.</summary>
internal sealed record SettingsBody(IReadOnlyList<InboxTopic>? Off, bool? DailyMail, string? Language, IReadOnlyList<InboxTopic>? NotMailed);
