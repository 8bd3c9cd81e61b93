namespace NvpOrleans.Yjs;

/// <summary>Formatting attributes in the order in which they were set.</summary>
internal sealed class FormatAttributes
{
    private readonly OrderedDictionary<string, JsonValue> _values;

    public FormatAttributes() => _values = [];

    public FormatAttributes(IEnumerable<KeyValuePair<string, object?>> attributes) : this()
    {
        foreach (var (key, value) in attributes)
            _values[Value.WellFormed(key)] = JsonValue.From(value);
    }

    private FormatAttributes(OrderedDictionary<string, JsonValue> values) => _values = new OrderedDictionary<string, JsonValue>(values);

    public int Count => _values.Count;

    public IEnumerable<KeyValuePair<string, JsonValue>> Entries => _values;

    /// <summary>The value of a key, where "not set" and "ended" are the same.</summary>
    public JsonValue this[string key] => _values.TryGetValue(key, out var value) ? value : JsonValue.Null;

    public FormatAttributes Copy() => new(_values);

    public JsonValue? Find(string key) => _values.TryGetValue(key, out var value) ? value : null;

    public void Set(string key, JsonValue value) => _values[key] = value;

    public void Remove(string key) => _values.Remove(key);

    /// <summary>What holds after a format item.</summary>
    public void Update(ContentFormat format)
    {
        if (format.Value.IsNull)
            _values.Remove(format.Key);
        else
            _values[format.Key] = format.Value;
    }

    public ValueObject? ToValues()
    {
        if (_values.Count == 0)
            return null;
        var values = new OrderedDictionary<string, object?>(_values.Count);
        foreach (var (key, value) in _values)
            values.Add(key, value.Value);
        return new ValueObject(values);
    }
}
