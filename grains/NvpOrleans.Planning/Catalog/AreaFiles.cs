namespace NvpOrleans.Planning.Catalog;

/// <summary>The sheets of provinces, judicial districts and prosecutor's offices.</summary>
internal static class AreaFiles
{
    public const string Provinces = "provinces.csv";
    public const string Districts = "districts.csv";
    public const string Offices = "prosecutors.csv";

    public static readonly string[] OfficeColumns =
        ["office", "name_nl", "name_fr", "name_de", "judicial_district", "court_of_appeal", "languages", "certainty"];

    private static readonly string[] Regions = ["Brussels", "Flanders", "Wallonia"];
    private static readonly string[] Certainties = ["sourced", "seen", "recollection"];

    public static IReadOnlyList<Area> ReadProvinces(TextReader text, ProblemList problems) =>
        Read(Provinces, text, ["province", "name_nl", "name_fr", "name_de", "region"], row => row.OneOf("region", Regions), problems);

    public static IReadOnlyList<Area> ReadDistricts(TextReader text, ProblemList problems) =>
        Read(Districts, text, ["judicial_district", "name_nl", "name_fr", "name_de"], _ => null, problems);

    public static IReadOnlyList<Area> ReadOffices(TextReader text, IReadOnlyList<Area> districts, ProblemList problems)
    {
        string[] known = [.. districts.Select(d => d.Name)];
        return Read(
            Offices,
            text,
            OfficeColumns,
            row =>
            {
                row.Required("court_of_appeal");
                row.OneOf("certainty", Certainties);
                row.ListOfLanguages("languages");
                return row.OneOf("judicial_district", known);
            },
            problems);
    }

    private static List<Area> Read(
        string file, TextReader text, string[] columns, Func<CsvRow, string?> within, ProblemList problems)
    {
        var key = columns[0];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var areas = new List<Area>();
        foreach (var row in CsvSheet.Read(file, text, columns, problems))
        {
            var name = row.Required(key);
            row.Unique(key, name, names);
            areas.Add(new Area(name, row.Required("name_nl"), row.Required("name_fr"), row.Required("name_de"), within(row)));
        }

        return areas;
    }
}
