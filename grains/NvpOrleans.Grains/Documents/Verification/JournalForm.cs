using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Documents.Verification;

/// <summary>In which form a document is hashed after an entry, and with which remarks, from its journal alone.</summary>
internal static class JournalForm
{
    /// <summary>The form that the entry names when it froze the text; the newest one otherwise.</summary>
    public static ContentForm Of(CatalogIndex catalog, DocumentId document, JournalContent content)
    {
        var threads = CommentLog.Fold(content.Comments).Threads;
        var last = content.Decisions is [.., var decision] && decision.Sequence == content.Position.Sequence ? decision.Payload : null;
        if (document.Kind != DocumentKind.Plan)
        {
            var moved = last is null ? null : NationalEventJson.Read(last) as NationalEvent.Moved;
            return ContentForm.Unremarked with { Name = moved is { Hashes: not null } ? moved.Form ?? ContentForms.First : ContentForms.Newest, Threads = threads };
        }

        var state = PlanState.Start(PlanStages.Parse(catalog.InitialStageOf(document))!.Value);
        foreach (var decided in content.Decisions)
            state = state.Apply(PlanEventJson.Read(decided.Payload), new PersonId(decided.Author), decided.Time);
        var froze = last is not null && PlanEventJson.Read(last) is PlanEvent.SubmittedToCouncil;
        return new ContentForm(froze ? state.Round!.Form : ContentForms.Newest, threads, state.OverriddenRemarks);
    }
}
