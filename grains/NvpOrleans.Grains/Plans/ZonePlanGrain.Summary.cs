using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Overview;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// What the plan tells the overview: shortly after each change, and again when it is asked. A message that is lost does no harm, since
/// the overview notices by the journal that it has not heard everything.
/// </summary>
internal sealed partial class ZonePlanGrain
{
    private bool _isTelling;

    public async Task<PlanSummary?> GetSummary()
    {
        if (!Exists) return null;
        await FindCarriedOut();
        var summary = Summarise();
        await WhenDurable(summary.Version);

        // Read once it is durable: before, the moments of its own last entry are missing, and no summary of the same version that has them is newer.
        return summary with
        {
            Public = summary.Public with { WrittenAt = ToTheMinute(LastWritten) },
            Working = summary.Working with { LastActivity = LastActivity },
        };
    }

    private protected override void OnChanged()
    {
        if (_isTelling) return;
        _isTelling = true;
        _ = Tell();
    }

    private async Task Tell()
    {
        try
        {
            await Task.Delay(Options.SummaryPause, Time);
            _isTelling = false; // a change from here on is told after another pause
            if (await GetSummary() is { } summary)
                await GrainFactory.GetGrain<IOverviewGrain>(Document.Cycle).Take(summary);
        }
        catch (Exception failure) // the overview asks by itself; a failure of the journal is told by those who wait for it
        {
            _isTelling = false;
            Log.NotTold(Logger, failure, Document.ToString());
        }
    }

    private PlanSummary Summarise() => PlanSummaries.Of(
        Document, AssignedSequence, SituationOf(null, Unread), ReadChoices(), ReadObjectives(), CarriedOut, Threads) with
    {
        Catalog = Catalog.Stamp,
        Shown = [.. ShownSections.Select(section => section.Id).Where(id => PhenomenonSections.NumberOf(id.Slug) is not null)],
    };

    // That somebody writes everybody may see. The very moments would tell how they type.
    private static DateTimeOffset? ToTheMinute(DateTimeOffset? moment) =>
        moment is { } at ? new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero) : null;

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Warning, "Plan {Document} could not tell the overview where it stands.", EventName = "SummaryNotTold")]
        public static partial void NotTold(ILogger logger, Exception failure, string document);
    }
}
