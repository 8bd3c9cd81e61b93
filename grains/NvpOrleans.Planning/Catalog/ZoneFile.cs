using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The sheet of police zones.</summary>
internal static partial class ZoneFile
{
    public const string Name = "zones.csv";

    public static readonly string[] Columns =
    [
        "key", "code", "name_nl", "name_fr", "alternative_names", "province", "region", "judicial_district", "prosecutor_office",
        "languages", "municipalities", "language_facilities", "former_zones", "predecessors", "valid_from", "valid_until",
        "code_certainty", "code_source", "municipalities_certainty", "municipalities_source", "district_certainty",
    ];

    private static readonly string[] CodeCertainties = ["verified", "inferred", "unknown"];
    private static readonly string[] MunicipalityCertainties = ["cross-checked", "one source", "press"];

    /// <summary>A district that follows from the province; the others are splits that nobody has checked, or inferences.</summary>
    public const string CertainDistrict = "by province";
    private static readonly string[] DistrictCertainties = [CertainDistrict, "unchecked split", "inferred"];

    public static IReadOnlyList<ZoneRow> Read(
        TextReader text, IReadOnlyList<Area> provinces, IReadOnlyList<Area> offices, ProblemList problems)
    {
        var keys = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var zones = new List<ZoneRow>();
        foreach (var row in CsvSheet.Read(Name, text, Columns, problems))
        {
            var zone = ReadZone(row);
            row.Unique("key", zone.Key, keys);
            row.Unique("code", zone.Code ?? "", codes);
            CheckKey(row, zone);
            CheckAreas(row, zone, provinces, offices);
            if (zone.Municipalities.Count == 0) row.Report("municipalities", "missing");
            if (zone.Times.ValidUntil < zone.Times.ValidFrom) row.Report("valid_until", "ends-before", ("other", "valid_from"));
            zones.Add(new ZoneRow(zone, row));
        }

        ZoneMergers.Check(zones);
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
        row.ListOfLanguages("languages"),
        row.List("municipalities"))
    {
        Times = new ZoneTimes(row.Day("valid_from"), row.Day("valid_until"), row.List("predecessors"), row.Optional("former_zones")),
        Certainty = new ZoneCertainty(
            row.OneOf("code_certainty", CodeCertainties),
            row.OneOf("municipalities_certainty", MunicipalityCertainties),
            row.OneOf("district_certainty", DistrictCertainties)),
    };

    // The key goes into document ids, addresses and journals, so its letters are those of a document id.
    private static void CheckKey(CsvRow row, Zone zone)
    {
        if (zone.Key.Length > 0 && !KeyPattern().IsMatch(zone.Key))
            row.Report("key", "zone-key", ("value", zone.Key));
        if (zone.Code is not null && !CodePattern().IsMatch(zone.Code)) row.Report("code", "zone-code", ("value", zone.Code));
        if (zone.Code is null != (zone.Certainty!.Code == "unknown")) row.Report("code_certainty", "code-certainty");
    }

    private static void CheckAreas(CsvRow row, Zone zone, IReadOnlyList<Area> provinces, IReadOnlyList<Area> offices)
    {
        // An unreadable sheet of areas is one problem, not one for each zone.
        if (provinces.Count == 0 || offices.Count == 0) return;
        var province = provinces.FirstOrDefault(p => p.Name == zone.Province);
        if (province is null) row.Report("province", "unknown", ("value", zone.Province), ("known", string.Join(", ", provinces.Select(p => p.Name))));
        else if (province.Within != zone.Region) row.Report("region", "lies-in", ("name", zone.Province), ("within", province.Within!), ("value", zone.Region));

        var office = offices.FirstOrDefault(o => o.Name == zone.ProsecutorOffice);
        if (office is null) row.Report("prosecutor_office", "unknown", ("value", zone.ProsecutorOffice), ("known", string.Join(", ", offices.Select(o => o.Name))));
        else if (office.Within != zone.JudicialDistrict)
            row.Report("judicial_district", "lies-in", ("name", zone.ProsecutorOffice), ("within", office.Within!), ("value", zone.JudicialDistrict));
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,39}\z")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"^\d{4}\z")]
    private static partial Regex CodePattern();
}
