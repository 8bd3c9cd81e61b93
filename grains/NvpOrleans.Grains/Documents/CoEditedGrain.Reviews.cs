using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Reviews;
using NvpOrleans.Grains.Documents.Sections;

namespace NvpOrleans.Grains.Documents;

/// <summary>What is told of a section beside its text: whether it is begun, carried over, or behind its other language.</summary>
internal abstract partial class CoEditedGrain
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Where two people write both versions at once, the marks would come and go with every letter.
    private static readonly TimeSpan MarksPause = TimeSpan.FromSeconds(2);

    private bool _isLookingAtMarks;

    /// <summary>What was decided about single sections.</summary>
    private protected SectionReviews Reviews { get; } = new();

    /// <summary>The sections that are carried over and of which nobody has said that they stay.</summary>
    private protected HashSet<string> CarriedSections => [.. ShownSections.Where(IsCarried).Select(section => section.Id.ToString())];

    /// <summary>The slugs of the sections of which one language version is newer than another.</summary>
    private protected HashSet<string> UnevenSections => [.. ShownSections.Where(section => NewerAt(section) is not null).Select(section => section.Id.Slug)];

    private protected List<SectionInfo> SectionsFor(Person person) =>
        [.. ShownSections.Select(section => InfoOf(person, section)).Where(info => info.Access.CanRead)];

    private List<(SectionId Section, SectionAccess Access)> RightsOf(Person person) =>
        [.. ShownSections.Select(section => (section.Id, AccessOf(person, section.Id))).Where(right => right.Item2.CanRead)];

    /// <summary>True for those who read any of the sections.</summary>
    private protected bool Reads(Person person) => ShownSections.Any(section => AccessOf(person, section.Id).CanRead);

    private SectionInfo InfoOf(Person person, Section section) => new(
        section.Id, AccessOf(person, section.Id), IsBegun(section), IsCarried(section), NewerAt(section));

    private SectionMarks MarksOf(Section section) => new(section.Id, IsBegun(section), IsCarried(section), NewerAt(section));

    /// <summary>True once somebody has written in it, unless that was given up with an addendum.</summary>
    private bool IsBegun(Section section) =>
        section.IsStarted && section.LastChange.Sequence >= Reviews.UnwrittenAt(section.Id, _commit.DurableSequence);

    private bool IsCarried(Section section) =>
        Reviews.IsCarried(section.Id, _commit.DurableSequence) && !Reviews.IsKept(section.Id, _commit.DurableSequence);

    // To the minute: it is shown as a time ago, and is told again when it changes.
    private DateTimeOffset? NewerAt(Section section)
    {
        if (Document.Kind != DocumentKind.Plan || section.Id.Language is not { } language || Languages.Count < 2) return null;
        var newest = Languages.Where(other => other != language)
            .Select(other => _sections.Find(section.Id with { Language = other })?.LastChange ?? default)
            .MaxBy(change => change.Sequence);
        var seen = Math.Max(section.LastChange.Sequence, Reviews.AgreedAt(section.Id, _commit.DurableSequence));
        return newest.Sequence > seen ? new DateTimeOffset(newest.At.UtcTicks - (newest.At.UtcTicks % Minute.Ticks), TimeSpan.Zero) : null;
    }

    /// <summary>Something has become durable: shortly after, whoever is here hears of marks that have changed. Nobody waits for it.</summary>
    private void ShowMarksSoon()
    {
        if (_isLookingAtMarks) return;
        _isLookingAtMarks = true;
        _ = ShowMarksLater();
    }

    private async Task ShowMarksLater()
    {
        await Task.Delay(MarksPause, Time);
        _isLookingAtMarks = false; // a change from here on is told after another pause
        if (!IsGivenUp) ShowMarks();
    }

    private void ShowMarks() => _audience.Publish(new DocumentMarks(_commit.DurableSequence, [.. ShownSections.Select(MarksOf)]));
}
