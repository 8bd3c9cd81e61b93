using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>What a document of ours tells its observers, spelled as events.mjs spells what yjs tells. Keep in sync.</summary>
internal sealed class EventRecorder
{
    private readonly List<string> _heard = [];

    public EventRecorder(Doc doc)
    {
        foreach (var root in new YType[] { doc.GetText("text"), doc.GetMap("map"), doc.GetArray("array"), doc.GetXmlFragment("xml") })
        {
            root.Observe(e => _heard.Add(Spell("direct", e)));
            root.ObserveDeep(events =>
            {
                Assert.Equal(events.OrderBy(e => e.Path.Count), events);
                _heard.AddRange(events.Select(e => Spell("deep", e)));
            });
        }
    }

    public string[] Take()
    {
        string[] heard = [.. _heard];
        _heard.Clear();
        return heard;
    }

    private static string Spell(string how, YEvent e) => Canonical.Of(new Dictionary<string, object?>
    {
        ["how"] = how,
        ["target"] = NameOf(e.Target),
        ["current"] = NameOf(e.CurrentTarget),
        ["path"] = e.Path.ToArray(),
        ["delta"] = e.Delta.Select(OpOf).ToArray(),
        ["keys"] = e.Keys.Select(k => KeyValuePair.Create(k.Key, (object?)KeyOf(k.Value))).ToDictionary(),
        ["insertions"] = e.Insertions.Select(i => new object?[] { i.Index, i.Length, (double)i.Author }).ToArray(),
        ["local"] = e.Transaction.IsLocal,
    });

    private static string NameOf(YType type) => type.Id is { } id ? $"{id.Client}.{id.Clock}" : type.RootName!;

    private static object? Plain(object? value) => value switch
    {
        YType type => new Dictionary<string, object?> { ["type"] = NameOf(type) },
        IEnumerable<KeyValuePair<string, object?>> => value,
        string => value,
        IEnumerable<object?> items => items.Select(Plain).ToArray(),
        _ => value,
    };

    private static object OpOf(DeltaOp op) => op switch
    {
        DeltaInsert insert => Op("insert", Plain(insert.Insert), insert.Attributes),
        DeltaRetain retain => Op("retain", retain.Length, retain.Attributes),
        _ => Op("delete", ((DeltaDelete)op).Length, null),
    };

    private static Dictionary<string, object?> Op(string kind, object? value, object? attributes) =>
        attributes is null ? new() { [kind] = value } : new() { [kind] = value, ["attributes"] = attributes };

    private static Dictionary<string, object?> KeyOf(KeyChange change)
    {
        var key = new Dictionary<string, object?> { ["action"] = change.Action.ToString().ToLowerInvariant() };
        if (change.Action != KeyAction.Add)
            key["oldValue"] = Plain(change.OldValue);
        if (change.Author is { } author)
            key["author"] = (double)author;
        return key;
    }
}
