using System.Text.Json;

namespace NvpOrleans.Planning.Catalog;

/// <summary>
/// A JSON value that knows the line it stands in. What it cannot give it reports, and gives a harmless value in its place.
/// </summary>
internal sealed class JsonPlace(string file, int line, JsonValueKind kind, ProblemList problems)
{
    private readonly List<(string Name, JsonPlace Value)> _properties = [];
    private readonly List<JsonPlace> _items = [];
    private string _text = "";

    public int Line => line;

    public static JsonPlace Read(string file, TextReader text, ProblemList problems) => JsonPlaceReader.Read(file, text, problems);

    public void Report(string message) => problems.Add(file, line, message);

    /// <summary>Reports properties that are not among the known ones: a misspelt name must not pass as an omission.</summary>
    public JsonPlace Only(params string[] known)
    {
        foreach (var (name, value) in _properties)
        {
            if (!known.Contains(name)) value.Report($"property '{name}' is unknown (known: {string.Join(", ", known)})");
        }

        return this;
    }

    public bool Has(string name) => Find(name) is { IsNull: false };

    /// <summary>A property that must be an object.</summary>
    public JsonPlace Object(string name) => Expect(name, JsonValueKind.Object);

    /// <summary>A property that must be a text that is not empty.</summary>
    public string Text(string name) => Expect(name, JsonValueKind.String).AsText(name);

    public string? OptionalText(string name) => Has(name) ? Text(name) : null;

    /// <summary>The items of a property that must be an array.</summary>
    public IReadOnlyList<JsonPlace> Items(string name) => Expect(name, JsonValueKind.Array)._items;

    /// <summary>The items of a property that must be an array of texts.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => item.AsText(name))];

    public IReadOnlyList<string> OptionalTexts(string name) => Has(name) ? Texts(name) : [];

    /// <summary>The items of the value itself, which must be an array.</summary>
    public IReadOnlyList<JsonPlace> Items()
    {
        if (kind is not (JsonValueKind.Array or JsonValueKind.Undefined)) Report("must be a list");
        return _items;
    }

    /// <summary>Reads a word of an enum.</summary>
    public TEnum Word<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var place = Expect(name, JsonValueKind.String);
        var word = place.AsText(name);
        if (Words<TEnum>.Parse(word) is { } value) return value;
        if (word.Length > 0) place.Report($"{name} '{word}' is unknown (known: {string.Join(", ", Words<TEnum>.All)})");
        return default;
    }

    internal void SetText(string text) => _text = text;

    internal void Append(JsonPlace item) => _items.Add(item);

    internal void Append(string name, JsonPlace value)
    {
        if (Find(name) is not null) value.Report($"property '{name}' stands twice");
        else _properties.Add((name, value));
    }

    private bool IsNull => kind == JsonValueKind.Null;

    private JsonPlace? Find(string name) => _properties.FirstOrDefault(p => p.Name == name).Value;

    private string AsText(string name)
    {
        if (kind == JsonValueKind.Undefined) return "";
        if (kind != JsonValueKind.String || string.IsNullOrWhiteSpace(_text)) Report($"{name} must be a text that is not empty");
        return _text;
    }

    private JsonPlace Expect(string name, JsonValueKind expected)
    {
        // A value that could not be read was reported where it stands; its parts are not reported again.
        if (kind == JsonValueKind.Undefined) return this;
        var nothing = new JsonPlace(file, line, JsonValueKind.Undefined, problems);
        if (Find(name) is not { } value)
        {
            Report(kind == JsonValueKind.Object ? $"{name} is missing" : $"must be an object with {name}");
            return nothing;
        }

        if (value.Kind == expected) return value;
        value.Report($"{name} must be {Describe(expected)}");
        return nothing;
    }

    private JsonValueKind Kind => kind;

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => "a text that is not empty",
    };
}
