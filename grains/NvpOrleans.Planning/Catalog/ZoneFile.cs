using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The sheet of police zones.</summary>
internal static partial class ZoneFile
{
    public const string Name = "zones.csv";

    private static readonly string[] Columns =
    [
        "key", "code", "name_nl", "name_fr", "alternative_names", "province", "region", "judicial_district", "prosecutor_office",
        "languages", "municipalities", "language_facilities", "predecessors",
        "code_certainty", "code_source", "municipalities_certainty", "municipalities_source", "district_certainty",
    ];

    private static readonly string[] CodeCertainties = ["verified", "inferred", "unknown"];
    private static readonly string[] MunicipalityCertainties = ["cross-checked", "one source", "press"];

    /// <summary>A district that follows from the province; the others are splits that nobody has checked, or inferences.</summary>
    private const string CertainDistrict = "by province";
    private static readonly string[] DistrictCertainties = [CertainDistrict, "unchecked split", "inferred"];

    public static IReadOnlyList<ZoneRow> Read(
        TextReader text, IReadOnlyList<Area> provinces, IReadOnlyList<Area> offices, ProblemList problems)
    {
        var keys = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var municipalities = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var zones = new List<ZoneRow>();
        foreach (var row in CsvSheet.Read(Name, text, Columns, problems))
        {
            var zone = ReadZone(row);
            row.Unique("key", zone.Key, keys);
            row.Unique("code", zone.Code ?? "", codes);
            CheckKey(row, zone);
            CheckAreas(row, zone, provinces, offices);
            CheckLanguages(row, zone.Languages);
            if (zone.Municipalities.Count == 0) row.Report("municipalities are missing");
            foreach (var municipality in zone.Municipalities) row.Unique("municipality", municipality, municipalities);
            row.OneOf("municipalities_certainty", MunicipalityCertainties);
            zones.Add(new ZoneRow(zone, row.OneOf("district_certainty", DistrictCertainties) == CertainDistrict));
        }

        return zones;
    }

    private static Zone ReadZone(CsvRow row) => new(
        row.Required("key"),
        row.Optional("code") is { Length: > 0 } code ? code : null,
        row.Required("name_nl"),
        row.Required("name_fr"),
        row.List("alternative_names"),
        row.Required("province"),
        row.Required("region"),
        row.Required("judicial_district"),
        row.Required("prosecutor_office"),
        row.List("languages"),
        row.List("municipalities"));

    // The key goes into document ids, addresses and journals, so its letters are those of a document id.
    private static void CheckKey(CsvRow row, Zone zone)
    {
        if (zone.Key.Length > 0 && !KeyPattern().IsMatch(zone.Key))
            row.Report($"key '{zone.Key}' must be at most 40 of a-z, 0-9 and hyphen");
        if (zone.Code is not null && !CodePattern().IsMatch(zone.Code)) row.Report($"code '{zone.Code}' must be four digits");
        var certainty = row.OneOf("code_certainty", CodeCertainties);
        if (zone.Code is null != (certainty == "unknown")) row.Report("code_certainty 'unknown' stands with an empty code, and only there");
    }

    private static void CheckAreas(CsvRow row, Zone zone, IReadOnlyList<Area> provinces, IReadOnlyList<Area> offices)
    {
        // An unreadable sheet of areas is one problem, not one for each zone.
        if (provinces.Count == 0 || offices.Count == 0) return;
        var province = provinces.FirstOrDefault(p => p.Name == zone.Province);
        if (province is null) row.Report($"province '{zone.Province}' is unknown");
        else if (province.Within != zone.Region) row.Report($"province {zone.Province} lies in {province.Within}, not in {zone.Region}");

        var office = offices.FirstOrDefault(o => o.Name == zone.ProsecutorOffice);
        if (office is null) row.Report($"prosecutor_office '{zone.ProsecutorOffice}' is unknown");
        else if (office.Within != zone.JudicialDistrict)
            row.Report($"office {zone.ProsecutorOffice} belongs to district {office.Within}, not to {zone.JudicialDistrict}");
    }

    private static void CheckLanguages(CsvRow row, IReadOnlyList<string> languages)
    {
        if (languages.Count == 0) row.Report("languages are missing");
        foreach (var language in languages.Where(l => !Languages.OfDocuments.Contains(l))) row.Report($"language '{language}' is unknown");
        if (languages.Distinct().Count() != languages.Count) row.Report("a language stands twice");
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,39}\z")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"^\d{4}\z")]
    private static partial Regex CodePattern();
}
