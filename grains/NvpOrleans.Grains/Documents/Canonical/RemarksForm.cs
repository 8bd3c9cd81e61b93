using System.Globalization;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>
/// The canonical form of what was said of a text: every thread that all readers of its section read, with its answers and what became of it.
/// What an organisation says among its own people is no part of the plan, and nobody else could check a hash over it.
/// </summary>
internal static class RemarksForm
{
    /// <summary>The remarks of a language: those at its sections, and those at sections and cells that belong to no language.</summary>
    public static IReadOnlyList<object?> Of(ContentForm form, string language) =>
        [.. form.Threads.Where(thread => thread.Audience == CommentAudience.Plan && IsIn(language, thread.Anchor)).Select(thread => ThreadOf(thread, form.Overridden))];

    private static bool IsIn(string language, CommentAnchor anchor) =>
        (anchor.Section.Language ?? language) == language && (anchor.Field is null || StructuredForm.IsIn(language, anchor.Field));

    private static Dictionary<string, object?> ThreadOf(CommentThread thread, IReadOnlyDictionary<string, string> overridden) => SetOnly(new()
    {
        ["section"] = thread.Anchor.Section.Slug,
        ["item"] = thread.Anchor.Item,
        ["field"] = thread.Anchor.Field,
        ["quote"] = thread.Anchor.Quote is { } quote
            ? new Dictionary<string, object?> { ["text"] = quote.Text, ["before"] = quote.Before, ["after"] = quote.After }
            : null,
        ["kind"] = WireNames.Of(thread.Kind),
        ["replacement"] = thread.Replacement,
        ["state"] = WireNames.Of(thread.State),
        ["overridden"] = overridden.GetValueOrDefault(thread.Id.ToString("n")),
        ["entries"] = (IReadOnlyList<object?>)[.. thread.Entries.Select(EntryOf)],
    });

    private static Dictionary<string, object?> EntryOf(CommentEntry entry) => SetOnly(new()
    {
        ["act"] = WireNames.Of(entry.Act),
        ["organisation"] = entry.By.Organisation,
        ["world"] = WireNames.Of(entry.By.OrganisationKind),
        ["at"] = TimeOf(entry.At),
        ["text"] = entry.Text,
        ["amended"] = entry.AmendedAt is { } amended ? TimeOf(amended) : null,
    });

    private static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static Dictionary<string, object?> SetOnly(Dictionary<string, object?> members) =>
        members.Where(member => member.Value is not null).ToDictionary();
}
