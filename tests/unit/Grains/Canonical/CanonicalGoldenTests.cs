using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Tests.Kit.Comments;

namespace NvpOrleans.Tests.Unit.Grains.Canonical;

/// <summary>
/// The forms that people sign, as bytes that never change. After a deliberate change of the form, which needs a new name in it and a file of
/// its own, run these tests once with NVP_WRITE_GOLDEN=1 and read the new file.
/// </summary>
public sealed class CanonicalGoldenTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    [Theory]
    [InlineData("plan-v1.json", "nvp-content-1")]
    [InlineData("plan-v2.json", "nvp-content-2")]
    public void Plan_WhenReadFromItsJournal_HasTheGoldenTextAndHashes(string file, string name)
    {
        var path = PathOf(file);
        if (Environment.GetEnvironmentVariable("NVP_WRITE_GOLDEN") == "1" && !File.Exists(path)) File.WriteAllText(path, JsonSerializer.Serialize(Write(name), Json) + "\n");
        var golden = JsonSerializer.Deserialize<Golden>(File.ReadAllText(path), Json)!;
        var form = FormOf(name, golden.Comments ?? [], golden.Overridden ?? new Dictionary<string, string>());
        List<SectionContent> sections = [.. golden.Sections.Select(section => GoldenPlan.Read(
            SectionId.Parse(section.Section)!.Value, section.Kind, section.Updates.Select(Convert.FromHexString)))];
        Assert.Equal(golden.Hashes, ContentHashes.Of(form, GoldenPlan.Document, GoldenPlan.Languages, "default", sections));
        foreach (var (language, text) in golden.Texts) Assert.Equal(text, ContentHashes.TextOf(form, GoldenPlan.Document, language, "default", sections));
    }

    private static Golden Write(string name)
    {
        IReadOnlyList<GoldenComment> comments = [.. Enumerable.Range(1, 1_000).Select(seed => RandomRemarks.Of(new Random(seed))).First(HasEverything)
            .Select(entry => new GoldenComment(entry.Section, entry.Time, entry.Event))];
        var overridden = comments.Where(comment => Is(comment.Event, "audience", "plan") && Is(comment.Event, "kind", "blocking")).Take(1)
            .ToDictionary(comment => comment.Event["operation"]!.GetValue<Guid>().ToString("n"), _ => "De raad \"beslist\".");
        var form = FormOf(name, comments, overridden);
        var sections = GoldenPlan.Sections.Select(section => GoldenPlan.Read(section.Id, section.Kind, section.Updates)).ToList();
        return new Golden(
            GoldenPlan.Document.ToString(),
            [.. GoldenPlan.Sections.Select(section => new GoldenSection(
                section.Id.ToString(), section.Kind, [.. section.Updates.Select(Convert.ToHexStringLower)]))],
            GoldenPlan.Languages.ToDictionary(language => language, language => ContentHashes.TextOf(form, GoldenPlan.Document, language, "default", sections)),
            ContentHashes.Of(form, GoldenPlan.Document, GoldenPlan.Languages, "default", sections),
            comments,
            overridden);
    }

    private static bool HasEverything(IReadOnlyList<(string Section, DateTimeOffset Time, JsonObject Event)> said) =>
        new[] { "answered", "resolved", "declined", "reopened", "amended" }.All(type => said.Any(entry => Is(entry.Event, "type", type)))
        && said.Any(entry => Is(entry.Event, "audience", "office"))
        && said.Any(entry => Is(entry.Event, "audience", "plan") && Is(entry.Event, "kind", "blocking"))
        && said.Any(entry => Is(entry.Event, "audience", "plan") && Is(entry.Event, "kind", "suggestion"));

    private static bool Is(JsonObject happened, string name, string value) => happened[name]?.GetValue<string>() == value;

    private static ContentForm FormOf(string name, IReadOnlyList<GoldenComment> comments, IReadOnlyDictionary<string, string> overridden) =>
        Remarks.Form(comments.Select(comment => (comment.Section, comment.Time, comment.Event)), overridden) with { Name = name };

    private static string PathOf(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden", name);

    private sealed record GoldenSection(string Section, SectionKind Kind, IReadOnlyList<string> Updates);

    private sealed record GoldenComment(string Section, DateTimeOffset Time, JsonObject Event);

    private sealed record Golden(
        string Document, IReadOnlyList<GoldenSection> Sections, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Hashes,
        IReadOnlyList<GoldenComment>? Comments = null, IReadOnlyDictionary<string, string>? Overridden = null);
}
