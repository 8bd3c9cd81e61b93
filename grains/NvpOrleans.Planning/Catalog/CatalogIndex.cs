using System.Collections.Frozen;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Seeds;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The catalogue with the look-ups that rules and grains need. Immutable.</summary>
public sealed class CatalogIndex
{
    private readonly FrozenDictionary<string, Zone> _zones;
    private readonly FrozenDictionary<string, Cycle> _zonalCycles;
    private readonly FrozenDictionary<string, PlanSettings> _planSettings;
    private readonly FrozenDictionary<string, FrozenDictionary<string, SectionTemplate>> _planTemplates;
    private readonly FrozenDictionary<string, SectionTemplate> _nationalTemplates;
    private readonly FrozenDictionary<DocumentId, SectionList> _sections;
    private readonly FrozenDictionary<string, NationalCycle> _nationalCycles;
    private readonly ILookup<string, string> _successors;

    internal CatalogIndex(
        PlanningCatalog catalog,
        IReadOnlyList<NationalCycle> nationalCycles,
        IReadOnlyList<NationalSeed> nationalSeeds,
        IReadOnlyDictionary<string, PlanSettings> planSettings,
        Areas areas,
        string stamp)
    {
        Stamp = stamp;
        Catalog = catalog;
        NationalSeeds = nationalSeeds;
        Areas = areas;
        _zones = catalog.Zones.ToFrozenDictionary(z => z.Key);
        _planSettings = planSettings.ToFrozenDictionary();
        _zonalCycles = catalog.ZonalCycles.ToFrozenDictionary(c => c.Id);
        _planTemplates = catalog.ZonalCycles.ToFrozenDictionary(c => c.Id, c => c.Sections.ToFrozenDictionary(s => s.Slug));
        _nationalTemplates = catalog.NationalCycle.Sections.ToFrozenDictionary(s => s.Slug);
        _nationalCycles = nationalCycles.ToFrozenDictionary(c => c.Cycle.Id);
        _successors = catalog.Zones.SelectMany(zone => zone.Times.Predecessors, (zone, before) => (before, zone.Key)).ToLookup(pair => pair.before, pair => pair.Key);

        (DocumentId Id, SectionList Sections)[] documents = [.. catalog.ZonalCycles.SelectMany(PlansOf), .. catalog.NationalCycles.SelectMany(SheetsOf)];
        Documents = [.. documents.Select(d => d.Id)];
        _sections = documents.ToFrozenDictionary(d => d.Id, d => d.Sections);
    }

    // Zones of the same languages share one list: a cycle more costs its ids, not its sections.
    private IEnumerable<(DocumentId Id, SectionList Sections)> PlansOf(Cycle cycle)
    {
        var lists = new Dictionary<string, SectionList>();
        foreach (var zone in Catalog.Zones)
        {
            var languages = string.Join(' ', zone.Languages);
            if (!lists.TryGetValue(languages, out var sections)) lists[languages] = sections = SectionList.Of(cycle.Sections, zone.Languages);
            yield return (new DocumentId(DocumentKind.Plan, cycle.Id, zone.Key), sections);
        }
    }

    private IEnumerable<(DocumentId Id, SectionList Sections)> SheetsOf(Cycle cycle)
    {
        var sections = SectionList.Of(cycle.Sections, cycle.Languages);
        return cycle.Phenomena.Select(phenomenon => (new DocumentId(phenomenon.IsTheme ? DocumentKind.Theme : DocumentKind.Phenomenon, cycle.Id, phenomenon.Number), sections));
    }

    /// <summary>The catalogue as clients get it.</summary>
    public PlanningCatalog Catalog { get; }

    /// <summary>Names what the files say: another word means that something in one of them is different.</summary>
    public string Stamp { get; }

    /// <summary>Provinces, judicial districts and prosecutor's offices.</summary>
    public Areas Areas { get; }

    internal IReadOnlyList<NationalSeed> NationalSeeds { get; }

    /// <summary>All documents: the plans of all zones, cycle by cycle, then themes and phenomena, cycle by cycle.</summary>
    public IReadOnlyList<DocumentId> Documents { get; }

    /// <summary>True when there is such a document.</summary>
    public bool Exists(DocumentId document) => _sections.ContainsKey(document);

    /// <summary>True when the document exists and has the section in that language.</summary>
    public bool Exists(DocumentId document, SectionId section) =>
        _sections.TryGetValue(document, out var sections) && sections.Contains(section);

    /// <summary>The sections of a document in their order, each in every language of the document; none when there is no such document.</summary>
    public IReadOnlyList<SectionId> SectionsOf(DocumentId document) =>
        _sections.TryGetValue(document, out var sections) ? sections.All : [];

    /// <summary>The languages that a document is written in; none when there is no such document.</summary>
    public IReadOnlyList<string> LanguagesOf(DocumentId document) =>
        ZoneOf(document)?.Languages ?? (Exists(document) ? _nationalCycles[document.Cycle].Cycle.Languages : []);

    /// <summary>True when the zone of a plan exists on some day of the plan's cycle, and for every national document.</summary>
    public bool IsExpected(DocumentId document) =>
        ZoneOf(document) is not { } zone ? Exists(document) : zone.Times.Meets(SettingsOf(document).InForceFrom, SettingsOf(document).InForceUntil);

    /// <summary>A zone by its key.</summary>
    public Zone? ZoneByKey(string key) => _zones.GetValueOrDefault(key);

    /// <summary>The keys of the zones that a zone merged into; none for one that goes on.</summary>
    public IReadOnlyList<string> SuccessorsOf(string key) => [.. _successors[key]];

    /// <summary>The zone whose plan a document is; null for national documents and unknown ones.</summary>
    public Zone? ZoneOf(DocumentId document) =>
        document.Kind == DocumentKind.Plan && Exists(document) ? _zones[document.Key] : null;

    /// <summary>True when some national cycle has a phenomenon or theme of that number.</summary>
    public bool IsPhenomenon(string number) => Catalog.NationalCycles.Any(cycle => Find(cycle, number) is not null);

    /// <summary>The phenomena and themes of the national cycle that a document, which exists, is of or grafts onto, in their order.</summary>
    public IReadOnlyList<Phenomenon> PhenomenaOf(DocumentId document) => NationalOf(document).Cycle.Phenomena;

    /// <summary>
    /// The numbers that mean the same for two documents. National cycles number their phenomena anew, so it is the name that tells.
    /// </summary>
    public IReadOnlyList<string> SharedNumbers(DocumentId document, DocumentId other)
    {
        var (own, others) = (NationalOf(document).Cycle, NationalOf(other).Cycle);
        return [.. own.Phenomena.Where(phenomenon => own == others || IsSame(phenomenon, Find(others, phenomenon.Number))).Select(phenomenon => phenomenon.Number)];
    }

    /// <summary>
    /// The numbers that name something else for a plan in another catalogue, because its cycle grafts onto another national cycle there.
    /// Within one a name may be mended.
    /// </summary>
    /// <param name="plan">The plan, which exists in both.</param>
    /// <param name="after">The other catalogue.</param>
    public IReadOnlyList<string> NumbersTurned(DocumentId plan, CatalogIndex after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var (was, becomes) = (NationalOf(plan).Cycle, after.NationalOf(plan).Cycle);
        if (was.Id == becomes.Id) return [];
        return [.. was.Phenomena.Where(phenomenon => Find(becomes, phenomenon.Number) is { } other && !IsSame(phenomenon, other)).Select(phenomenon => phenomenon.Number)];
    }

    /// <summary>The national cycles in which a number names what it names in none of another catalogue.</summary>
    /// <param name="number">The number.</param>
    /// <param name="before">The other catalogue, which has the number.</param>
    public IReadOnlyList<string> CyclesWithAnother(string number, CatalogIndex before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var known = before.Catalog.NationalCycles.Select(cycle => Find(cycle, number)).OfType<Phenomenon>().ToList();
        return [.. Catalog.NationalCycles.Where(cycle => Find(cycle, number) is { } phenomenon && !known.Any(one => IsSame(one, phenomenon))).Select(cycle => cycle.Id)];
    }

    /// <summary>The phenomenon or theme that a document is about; null for plans and unknown documents.</summary>
    public Phenomenon? PhenomenonOf(DocumentId document) =>
        document.Kind != DocumentKind.Plan && Exists(document) ? Find(_nationalCycles[document.Cycle].Cycle, document.Key) : null;

    /// <summary>Title, guidance and handling of a document's section; null when the kind of document has no such section.</summary>
    public SectionTemplate? TemplateOf(DocumentId document, string slug) =>
        (document.Kind == DocumentKind.Plan ? _planTemplates.GetValueOrDefault(document.Cycle) : _nationalTemplates)?.GetValueOrDefault(slug);

    /// <summary>The stage in which a document that exists starts.</summary>
    public string InitialStageOf(DocumentId document) =>
        (document.Kind == DocumentKind.Plan ? _zonalCycles[document.Cycle] : _nationalCycles[document.Cycle].Cycle).InitialStage;

    /// <summary>What the cycle of a plan that exists says about the plan's workflow.</summary>
    public PlanSettings SettingsOf(DocumentId plan) => _planSettings[plan.Cycle];

    /// <summary>By which day a plan shall have left a stage; null where there is no such day.</summary>
    /// <param name="plan">The plan, which exists.</param>
    /// <param name="stage">The stage, as a stable word.</param>
    /// <param name="hasVersion">True when a version came into force.</param>
    public DateOnly? DueOf(DocumentId plan, string stage, bool hasVersion) => StageDays.DueAt(_zonalCycles[plan.Cycle].Terms!.Dates, stage, hasVersion);

    /// <summary>The same zone's plan of the cycle before; null when there is none.</summary>
    public DocumentId? PreviousOf(DocumentId document)
    {
        if (ZoneOf(document) is null || _zonalCycles[document.Cycle].Terms!.Previous is not { } cycle) return null;
        var previous = document with { Cycle = cycle };
        return Exists(previous) ? previous : null;
    }

    /// <summary>The stages of a national document, in their order; none when there is no such cycle.</summary>
    public IReadOnlyList<NationalStage> NationalStagesOf(DocumentId document) => _nationalCycles.GetValueOrDefault(document.Cycle)?.Stages ?? [];

    /// <summary>A stage of a national document by its name.</summary>
    public NationalStage? NationalStageOf(DocumentId document, string name) => NationalStagesOf(document).FirstOrDefault(stage => stage.Name == name);

    /// <summary>The document about a phenomenon or theme that a plan grafts onto; null when there is none of that number.</summary>
    /// <param name="plan">The plan, which exists.</param>
    /// <param name="number">The number.</param>
    public DocumentId? SheetOf(DocumentId plan, string number) => Find(NationalOf(plan).Cycle, number) is { } phenomenon
        ? new DocumentId(phenomenon.IsTheme ? DocumentKind.Theme : DocumentKind.Phenomenon, NationalOf(plan).Cycle.Id, number)
        : null;

    /// <summary>True for the phenomena that concern labour prosecutors.</summary>
    /// <param name="plan">The plan, which exists: it is its national cycle that says so.</param>
    /// <param name="number">The number of the phenomenon.</param>
    public bool ConcernsLabourProsecutor(DocumentId plan, string number) => NationalOf(plan).LabourPhenomena.Contains(number);

    private NationalCycle NationalOf(DocumentId document) =>
        _nationalCycles[document.Kind == DocumentKind.Plan ? _zonalCycles[document.Cycle].Terms!.National : document.Cycle];

    private static Phenomenon? Find(Cycle cycle, string number) => cycle.Phenomena.FirstOrDefault(phenomenon => phenomenon.Number == number);

    private static bool IsSame(Phenomenon one, Phenomenon? other) => string.Equals(one.Name.Nl, other?.Name.Nl, StringComparison.OrdinalIgnoreCase);
}
