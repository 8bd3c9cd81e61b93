using System.Text.Json;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Audit;

/// <summary>A decision of a document as the audit shows it: the members of its JSON, each as text.</summary>
internal static class DecisionLine
{
    public static AuditEntry Of(JournalFrame frame, DocumentId document)
    {
        using var json = JsonDocument.Parse(frame.Payload);
        var details = json.RootElement.EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText());
        return new AuditEntry(AuditKind.Decided, PersonId.Parse(frame.Author), "", document.ToString(), details);
    }
}
