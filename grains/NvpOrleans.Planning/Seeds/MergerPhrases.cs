using System.Globalization;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Choices;

namespace NvpOrleans.Planning.Seeds;

/// <summary>What the plan of a merged zone says of the plans that it starts from, in the languages that plans are written in.</summary>
public static class MergerPhrases
{
    private static readonly Dictionary<string, Phrases> ByLanguage = new()
    {
        ["nl"] = new(
            "Politiezone {0}: plan {1}", "Politiezone {0}: plan {1}, versie {2}",
            ["prioriteit", "aandachtspunt", "gewone werking", "niet weerhouden"],
            new() { ["nl"] = "in het Nederlands", ["fr"] = "in het Frans", ["de"] = "in het Duits" }),
        ["fr"] = new(
            "Zone de police {0} : plan {1}", "Zone de police {0} : plan {1}, version {2}",
            ["priorité", "point d’attention", "travail régulier", "non retenu"],
            new() { ["nl"] = "en néerlandais", ["fr"] = "en français", ["de"] = "en allemand" }),
        ["de"] = new(
            "Polizeizone {0}: Plan {1}", "Polizeizone {0}: Plan {1}, Version {2}",
            ["Priorität", "Schwerpunkt", "laufende Arbeit", "nicht aufgenommen"],
            new() { ["nl"] = "auf Niederländisch", ["fr"] = "auf Französisch", ["de"] = "auf Deutsch" }),
    };

    /// <summary>The heading over what comes from the plan of one zone.</summary>
    /// <param name="language">The language of the section.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="cycle">The cycle of its plan.</param>
    /// <param name="version">The version; null where it cannot be told.</param>
    /// <param name="written">The language of what comes.</param>
    public static string Heading(string language, Zone zone, string cycle, int? version, string written)
    {
        var say = ByLanguage[language];
        var heading = string.Format(CultureInfo.InvariantCulture, version is null ? say.Plan : say.Version, NameIn(language, zone), cycle, version);
        return written == language ? heading : $"{heading} ({say.Languages[written]})";
    }

    /// <summary>Why a zone gave a phenomenon its place, with its name and that place.</summary>
    /// <param name="language">The language of the cell.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="level">The place; null where the zone chose none.</param>
    /// <param name="reason">Why; empty for no reason.</param>
    /// <param name="written">The language of the reason.</param>
    public static string Reason(string language, Zone zone, ChoiceLevel? level, string reason, string written)
    {
        var say = ByLanguage[language];
        var place = level is { } chosen ? say.Levels[(int)chosen] : null;
        var foreign = reason.Length > 0 && written != language ? say.Languages[written] : null;
        var about = string.Join(", ", new[] { place, foreign }.OfType<string>());
        var name = NameIn(language, zone);
        if (reason.Length == 0) return about.Length == 0 ? name : $"{name}: {about}";
        return about.Length == 0 ? $"{name}: {reason}" : $"{name} ({about}): {reason}";
    }

    private static string NameIn(string language, Zone zone) => language == "fr" ? zone.NameFr : zone.NameNl;

    private sealed record Phrases(string Plan, string Version, string[] Levels, Dictionary<string, string> Languages);
}
