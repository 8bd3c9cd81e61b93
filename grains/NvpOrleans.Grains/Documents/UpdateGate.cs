using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>Where bytes from outside are looked at. Nothing here changes the document.</summary>
internal static class UpdateGate
{
    public static Examination Examine(
        DocumentServices services, IContentRules rules, Section section, Doc doc, PersonId person, byte[] bytes)
    {
        var options = services.Options.Value;
        Update update;
        try
        {
            update = Update.Decode(bytes, LimitsOf(options));
        }
        catch (YjsLimitException beyond)
        {
            return Refused(Refusals.TooLarge(beyond.Unit, beyond.Actual, beyond.Limit));
        }
        catch (YjsFormatException malformed)
        {
            return Refused(Refusals.Malformed($"update, byte {malformed.Offset}"));
        }

        if (!doc.CanIntegrate(update)) return new Examination(null, [], true, null);
        var writers = doc.NewClients(update).ToList();
        if (writers.Exists(client => !section.Clients.IsFreeFor(client, person.Value))) return Refused(Refusals.ClientIdOfSomeoneElse);
        if (!update.OnlyDeletes && doc.StructCount + update.StructCount > options.MaxSectionStructs)
            return Refused(Refusals.TooLarge("structs", doc.StructCount + update.StructCount, options.MaxSectionStructs));
        return rules.Check(doc, update) is { } objection
            ? Refused(objection)
            : new Examination(update, writers, false, null);
    }

    /// <summary>True when the document has all that the bytes say: whoever may read may say it again.</summary>
    public static bool SaysNothingNew(DocumentServices services, Doc doc, byte[] bytes)
    {
        try
        {
            return doc.Contains(Update.Decode(bytes, LimitsOf(services.Options.Value)));
        }
        catch (YjsFormatException) // it is not even an update, and the sender hears that it may not write
        {
            return false;
        }
    }

    private static DecodeLimits LimitsOf(DocumentOptions options) =>
        new() { MaxStructs = options.MaxUpdateStructs, MaxClients = options.MaxUpdateClients };

    private static Examination Refused(Refusal refusal) => new(null, [], false, refusal);
}
