using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Actions;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Overview;

/// <summary>What of a summary one person may know: never more than the sections it was made from, not even as a number.</summary>
public sealed class OverviewAccess(CatalogIndex catalog, DocumentAccess access)
{
    private static readonly SectionId Choices = new("choices", null);
    private static readonly SectionId Objectives = new("objectives", null);

    /// <summary>The summary as the person may see it.</summary>
    public PlanOverview Show(PlanSummary summary, Person person, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var (document, stage) = (summary.Document, summary.Public.RightsAt);
        var (readsChoices, readsObjectives) = (Reads(Choices), Reads(Objectives));
        var numbers = catalog.PhenomenaOf(document).Select(phenomenon => phenomenon.Number).Where(ReadsAbout).ToHashSet();
        var working = readsChoices || readsObjectives || numbers.Count > 0 ? Limit(PlanSummaries.On(BelgianDay.Of(now), summary)) : null;
        return new PlanOverview(document, WithDue(document, summary.Public), working);

        SectionAccess Of(SectionId section) => access.Of(person, document, section, stage, now);

        bool Reads(SectionId section) => Of(section).CanRead;

        bool ReadsAbout(string number) => catalog.LanguagesOf(document).Any(language => Reads(new SectionId($"phenomenon/{number.ToLowerInvariant()}", language)));

        WorkingSummary Limit(WorkingSummary all)
        {
            var limited = all with { Remarks = all.Remarks?.Where(remarks => Of(remarks.Section).ReadsDrafts).ToList() };
            if (!readsChoices) limited = limited with { Choices = all.Choices.Where(choice => numbers.Contains(choice.Key)).ToDictionary() };
            if (!readsObjectives)
            {
                limited = limited with
                {
                    Goals = [.. all.Goals.Where(goal => numbers.Contains(goal.Phenomenon))],
                    Actions = new Dictionary<string, int>(),
                    LateActions = 0,
                    StaleActions = 0,
                    Unreadable = 0,
                };
            }

            return readsChoices && readsObjectives ? limited : limited with { LastActivity = null };
        }
    }

    /// <summary>The summary with the day by which the plan shall have left its stage. It is not stored: the file of cycles can be replaced.</summary>
    public PublicSummary WithDue(DocumentId document, PublicSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary with { Due = catalog.DueOf(document, summary.Stage, summary.VersionInForce is not null) };
    }

    /// <summary>The actions of a plan in force that are neither done nor given up and on which the person may report.</summary>
    public IEnumerable<OpenAction> OpenActions(PlanSummary summary, Person person, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.Public.InForceFrom is null || catalog.ZoneOf(summary.Document) is not { } zone) return [];
        return summary.Actions
            .Where(action => ActionWatch.IsOpen(action.News.Status) && PlanWorkflow.MayReport(person, zone, action.Phenomenon, now))
            .Select(action => new OpenAction(summary.Document, action));
    }

    /// <summary>Late ones first, then those without news for too long, then by their last day.</summary>
    public static IReadOnlyList<OpenAction> InOrder(IEnumerable<OpenAction> actions, DateTimeOffset now)
    {
        var today = BelgianDay.Of(now);
        return
        [
            .. actions.OrderByDescending(open => open.Action.News.IsLateOn(today))
                .ThenByDescending(open => open.Action.News.IsStaleOn(today))
                .ThenBy(open => open.Action.End ?? DateOnly.MaxValue),
        ];
    }
}
