namespace NvpOrleans.Yjs;

/// <summary>The value of a format or an embed. It travels as JSON text, which is kept so that encoding it again costs nothing.</summary>
internal sealed class JsonValue
{
    public static readonly JsonValue Null = new("null", null);

    private const int KnownLengths = 128;

    private static readonly object Unread = new();

    // The last of every length that was read: a document says the same few values again and again.
    [ThreadStatic]
    private static JsonValue?[]? _known;

    private object? _value;

    private JsonValue(string json, object? value) => (Json, _value) = (json, value);

    public string Json { get; }

    public object? Value => _value == Unread ? Read() : _value;

    public bool IsNull => _value is null;

    public static JsonValue From(object? value)
    {
        if (value is null)
            return Null;
        var converted = Yjs.Value.From(value);
        return new JsonValue(JsonText.Of(converted), converted);
    }

    public static JsonValue? TryParse(string json)
    {
        if (json == "null")
            return Null;
        if (json.Length >= KnownLengths)
            return Parse(json);
        ref var known = ref (_known ??= new JsonValue?[KnownLengths])[json.Length];
        if (known?.Json != json)
            return Parse(json) is { } parsed ? known = parsed : null;
        return known.IsPrimitive ? known : new JsonValue(known.Json, Unread);
    }

    /// <summary>
    /// Yjs's equality of attributes: one level deep, nested objects by identity. Being cleverer than Yjs here would make
    /// two peers disagree on which format items are redundant.
    /// </summary>
    public bool EqualsFlat(JsonValue? other)
    {
        if (other is null)
            return false;
        if (ReferenceEquals(Value, other.Value))
            return true;
        return (Entries(Value), Entries(other.Value)) switch
        {
            (null, null) => IsSamePrimitive(Value, other.Value),
            ({ } mine, { } theirs) => HaveSameEntries(mine, theirs),
            _ => false,
        };
    }

    private static JsonValue? Parse(string json) => JsonParser.TryParse(json, out var value) ? new JsonValue(json, value) : null;

    // Objects are compared by identity, so that each has to be read for itself; most never are.
    private bool IsPrimitive => _value != Unread && _value is not ValueObject and not object?[];

    private object? Read()
    {
        _ = JsonParser.TryParse(Json, out var value);
        return Interlocked.CompareExchange(ref _value, value, Unread) == Unread ? value : _value;
    }

    private static bool HaveSameEntries(ValueObject mine, ValueObject theirs)
    {
        if (mine.Count != theirs.Count)
            return false;
        foreach (var (key, value) in mine)
        {
            if (!theirs.TryGetValue(key, out var other) || !(ReferenceEquals(value, other) || IsSamePrimitive(value, other)))
                return false;
        }
        return true;
    }

    // An array is to JavaScript an object whose keys are the indexes.
    private static ValueObject? Entries(object? value)
    {
        if (value is not object?[] items)
            return value as ValueObject;
        var entries = new OrderedDictionary<string, object?>(items.Length);
        for (var i = 0; i < items.Length; i++)
            entries.Add(ScriptText.Of((double)i), items[i]);
        return new ValueObject(entries);
    }

    private static bool IsSamePrimitive(object? a, object? b) => (a, b) switch
    {
        (null, null) => true,
        (bool x, bool y) => x == y,
        (double x, double y) => x == y,
        (string x, string y) => x == y,
        _ => false,
    };
}
