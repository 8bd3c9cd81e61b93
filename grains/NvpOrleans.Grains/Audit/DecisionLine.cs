using System.Text.Json;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Audit;

/// <summary>A decision of a document as the audit shows it: the members of its JSON, each as text, and the role of the grant under which it was taken.</summary>
internal static class DecisionLine
{
    // The members of ActingGrant in the JSON of an event.
    private const string Acting = "as";
    private const string RoleOfGrant = "role";

    public static AuditEntry Of(JournalFrame frame, DocumentId document)
    {
        using var json = JsonDocument.Parse(frame.Payload);
        var role = "";
        var details = new Dictionary<string, string>();
        foreach (var member in json.RootElement.EnumerateObject())
        {
            if (member.NameEquals(Acting)) role = Add(details, member.Value);
            else details[member.Name] = TextOf(member.Value);
        }

        return new AuditEntry(AuditKind.Decided, PersonId.Parse(frame.Author), role, document.ToString(), details);
    }

    /// <returns>The role of the grant; its other members go with the details.</returns>
    private static string Add(Dictionary<string, string> details, JsonElement grant)
    {
        foreach (var member in grant.EnumerateObject().Where(member => !member.NameEquals(RoleOfGrant))) details[member.Name] = TextOf(member.Value);
        return grant.GetProperty(RoleOfGrant).GetString()!;
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
