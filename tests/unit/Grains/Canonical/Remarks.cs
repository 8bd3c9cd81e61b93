using System.Text;
using System.Text.Json.Nodes;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Grains.Canonical;

/// <summary>From the entries of a journal to what is hashed of them.</summary>
internal static class Remarks
{
    public static ContentForm Form(IEnumerable<(string Section, DateTimeOffset Time, JsonObject Event)> happened, IReadOnlyDictionary<string, string>? overridden = null) =>
        new(ContentForms.WithRemarks, CommentLog.Fold(Recorded(happened)).Threads, overridden ?? new Dictionary<string, string>());

    public static IEnumerable<RecordedComment> Recorded(IEnumerable<(string Section, DateTimeOffset Time, JsonObject Event)> happened) =>
        happened.Select((entry, at) => new RecordedComment(at + 1, entry.Section, "somebody", entry.Time, Encoding.UTF8.GetBytes(entry.Event.ToJsonString())));
}
