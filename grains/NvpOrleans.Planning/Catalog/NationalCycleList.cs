using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The cycles of phenomena and themes, each with the stages of its documents. A file with one cycle need not make a list of it.</summary>
internal static partial class NationalCycleList
{
    public const string Property = "national";

    // Each has a document for every phenomenon and theme, and lists ask each of them where it stands.
    private const int MostCycles = 10;

    public static IReadOnlyList<NationalCycle> Read(JsonPlace file, SectionPatterns sections, PhenomenonList phenomena)
    {
        var cycles = new List<NationalCycle>();
        var places = file.Objects(Property);
        if (places.Count > MostCycles) file.ReportIn(Property, "too-many-rows", ("limit", MostCycles));
        foreach (var place in places.Take(MostCycles))
        {
            place.Only("id", "initialStage", "languages", "stages", "labourPhenomena");
            var titles = new Dictionary<string, LocalizedText>();
            var stages = ReadStages(place, titles);
            var first = place.Text("initialStage");
            if (first.Length > 0 && stages.All(stage => stage.Name != first))
                place.ReportIn("initialStage", "unknown", ("value", first), ("known", string.Join(", ", stages.Select(stage => stage.Name))));
            var id = CycleId.Read(place);
            if (cycles.Any(known => known.Cycle.Id == id)) place.ReportIn("id", "twice", ("value", id));
            var own = phenomena.Of(id);
            if (own.Count == 0 && phenomena.Numbers.Count > 0) place.ReportIn("id", "no-phenomena", ("value", id), ("file", PhenomenonFile.Name));
            var cycle = new Cycle(id, first, ReadLanguages(place), sections.Of(own)) { StageTitles = titles.Count > 0 ? titles : null, Phenomena = own };
            cycles.Add(new NationalCycle(cycle, stages, ReadLabourPhenomena(place, own)));
        }

        if (file.Has(Property) && cycles.Count == 0) file.ReportIn(Property, "no-rows");
        return cycles;
    }

    private static IReadOnlyList<string> ReadLanguages(JsonPlace national)
    {
        var languages = national.Texts("languages");
        foreach (var language in languages.Where(l => !Languages.OfDocuments.Contains(l)))
            national.ReportIn("languages", "unknown", ("value", language), ("known", string.Join(", ", Languages.OfDocuments)));
        if (languages.Distinct().Count() != languages.Count) national.ReportIn("languages", "language-twice");
        return languages;
    }

    private static List<NationalStage> ReadStages(JsonPlace national, Dictionary<string, LocalizedText> titles)
    {
        var stages = new List<NationalStage>();
        foreach (var place in national.Items("stages"))
        {
            place.Only("name", "title", "readers", "most");
            var name = place.Text("name");
            if (name.Length > 0 && !StagePattern().IsMatch(name)) place.ReportIn("name", "stage-name", ("value", name));
            if (stages.Any(s => s.Name == name)) place.ReportIn("name", "twice", ("value", name));
            if (place.Has("title")) titles[name] = place.InEveryLanguage("title");
            stages.Add(new NationalStage(name, place.Word<NationalReaders>("readers"), place.Word<Ability>("most")));
        }

        return stages;
    }

    private static HashSet<string> ReadLabourPhenomena(JsonPlace national, IReadOnlyList<Phenomenon> phenomena)
    {
        var numbers = national.Texts("labourPhenomena");
        foreach (var number in numbers.Where(n => phenomena.Count > 0 && phenomena.All(p => p.Number != n)))
            national.ReportIn("labourPhenomena", "no-phenomenon", ("value", number));
        return [.. numbers];
    }

    [GeneratedRegex(@"^[a-z][a-z-]*\z")]
    private static partial Regex StagePattern();
}
