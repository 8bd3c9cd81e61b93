using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;

namespace NvpOrleans.Tests.Unit.Grains.Canonical;

/// <summary>
/// The form that people sign, as bytes that never change. After a deliberate change of the form, which needs a new name in it, run
/// these tests once with NVP_WRITE_GOLDEN=1 and read the diff.
/// </summary>
public sealed class CanonicalGoldenTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    [Fact]
    public void Plan_WhenReadFromItsUpdates_HasTheGoldenTextAndHashes()
    {
        var path = PathOf("plan-v1.json");
        if (Environment.GetEnvironmentVariable("NVP_WRITE_GOLDEN") == "1") File.WriteAllText(path, JsonSerializer.Serialize(Write(), Json) + "\n");
        var golden = JsonSerializer.Deserialize<Golden>(File.ReadAllText(path), Json)!;
        List<SectionContent> sections = [.. golden.Sections.Select(section => GoldenPlan.Read(
            SectionId.Parse(section.Section)!.Value, section.Kind, section.Updates.Select(Convert.FromHexString)))];
        Assert.Equal(golden.Hashes, ContentHashes.Of(GoldenPlan.Document, GoldenPlan.Languages, "default", sections));
        foreach (var (language, text) in golden.Texts) Assert.Equal(text, TextOf(language, sections));
    }

    private static Golden Write()
    {
        var sections = GoldenPlan.Sections.Select(section => GoldenPlan.Read(section.Id, section.Kind, section.Updates)).ToList();
        return new Golden(
            GoldenPlan.Document.ToString(),
            [.. GoldenPlan.Sections.Select(section => new GoldenSection(
                section.Id.ToString(), section.Kind, [.. section.Updates.Select(Convert.ToHexStringLower)]))],
            GoldenPlan.Languages.ToDictionary(language => language, language => TextOf(language, sections)),
            ContentHashes.Of(GoldenPlan.Document, GoldenPlan.Languages, "default", sections));
    }

    private static string TextOf(string language, IEnumerable<SectionContent> sections) => ContentHashes.TextOf(
        GoldenPlan.Document, language,
        sections.Where(section => section.Id.Language is null || section.Id.Language == language)
            .Select(section => KeyValuePair.Create(section.Id.Slug, ContentHashes.FormOf(section, "default")))
            .Where(section => section.Value is not null).ToDictionary());

    private static string PathOf(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden", name);

    private sealed record GoldenSection(string Section, SectionKind Kind, IReadOnlyList<string> Updates);

    private sealed record Golden(
        string Document, IReadOnlyList<GoldenSection> Sections, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Hashes);
}
