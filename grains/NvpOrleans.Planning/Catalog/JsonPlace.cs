using System.Text.Json;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>
/// A JSON value that knows where it stands. What it cannot give it reports, and gives a harmless value in its place.
/// </summary>
internal sealed class JsonPlace(string file, int line, string path, JsonValueKind kind, ProblemList problems)
{
    private readonly List<(string Name, JsonPlace Value)> _properties = [];
    private readonly List<JsonPlace> _items = [];
    private string _text = "";

    public int Line => line;

    public static JsonPlace Read(string file, TextReader text, ProblemList problems) => JsonPlaceReader.Read(file, text, problems);

    /// <summary>Reports something of the value itself.</summary>
    public void Report(string word, params IReadOnlyList<(string Name, object Value)> details) => problems.Add(file, line, path.Length == 0 ? null : path, word, details);

    /// <summary>Reports something of a property, in the line of the object.</summary>
    public void ReportIn(string name, string word, params IReadOnlyList<(string Name, object Value)> details) => problems.Add(file, line, PathOf(name), word, details);

    /// <summary>Reports something in a file that comes with the service only, to those who develop it.</summary>
    public void ReportText(string text) => problems.Add(file, line, null, "text", ("text", text));

    /// <summary>Reports properties that are not among the known ones: a misspelt name must not pass as an omission.</summary>
    public JsonPlace Only(params string[] known)
    {
        foreach (var (name, value) in _properties)
        {
            if (!known.Contains(name)) value.Report("unknown-property", ("name", name), ("known", string.Join(", ", known)));
        }

        return this;
    }

    public bool Has(string name) => Find(name) is { IsNull: false };

    /// <summary>A property that must be an object.</summary>
    public JsonPlace Object(string name) => Expect(name, JsonValueKind.Object);

    /// <summary>The objects of a property that is an object, or a list of them.</summary>
    public IReadOnlyList<JsonPlace> Objects(string name) => Find(name) is { Kind: JsonValueKind.Array } list ? list._items : [Object(name)];

    /// <summary>A property that must be a text that is not empty.</summary>
    public string Text(string name) => Expect(name, JsonValueKind.String).AsText();

    public string? OptionalText(string name) => Has(name) ? Text(name) : null;

    /// <summary>A property that must be an object with a text in each language of the interface, and nothing else.</summary>
    public LocalizedText InEveryLanguage(string name)
    {
        var text = Object(name).Only([.. Languages.OfInterface]);
        return new LocalizedText(text.Text("nl"), text.Text("fr"), text.Text("de"), text.Text("en"));
    }

    /// <summary>The items of a property that must be an array.</summary>
    public IReadOnlyList<JsonPlace> Items(string name) => Expect(name, JsonValueKind.Array)._items;

    /// <summary>The items of a property that must be an array of texts.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => item.AsText())];

    public IReadOnlyList<string> OptionalTexts(string name) => Has(name) ? Texts(name) : [];

    /// <summary>The items of the value itself, which must be an array.</summary>
    public IReadOnlyList<JsonPlace> Items()
    {
        if (kind is not (JsonValueKind.Array or JsonValueKind.Undefined)) Report("must-be-list");
        return _items;
    }

    /// <summary>Reads a word of an enum.</summary>
    public TEnum Word<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var place = Expect(name, JsonValueKind.String);
        var word = place.AsText();
        if (Words<TEnum>.Parse(word) is { } value) return value;
        if (word.Length > 0) place.Report("unknown", ("value", word), ("known", string.Join(", ", Words<TEnum>.All)));
        return default;
    }

    /// <summary>The texts in the value and under it, by the way to each.</summary>
    public IEnumerable<(string Path, string Text)> Leaves() => Leaves("");

    internal void SetText(string text) => _text = text;

    internal void Append(JsonPlace item) => _items.Add(item);

    internal void Append(string name, JsonPlace value)
    {
        if (Find(name) is not null) value.Report("property-twice");
        else _properties.Add((name, value));
    }

    private bool IsNull => kind == JsonValueKind.Null;

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private IEnumerable<(string Path, string Text)> Leaves(string at)
    {
        if (_items.Count > 0 && _items.TrueForAll(item => item is { _items: [], _properties: [] })) return [(at, string.Join("; ", _items.Select(item => item._text)))];
        if (_items.Count > 0) return _items.SelectMany((item, index) => item.Leaves($"{at}[{index}]"));
        if (_properties.Count > 0) return _properties.SelectMany(property => property.Value.Leaves(at.Length == 0 ? property.Name : $"{at}.{property.Name}"));
        return [(at, _text)];
    }

    private JsonPlace? Find(string name) => _properties.FirstOrDefault(p => p.Name == name).Value;

    private string AsText()
    {
        if (kind == JsonValueKind.Undefined) return "";
        if (kind != JsonValueKind.String || string.IsNullOrWhiteSpace(_text)) Report("must-be-text");
        return _text;
    }

    private JsonPlace Expect(string name, JsonValueKind expected)
    {
        // A value that could not be read was reported where it stands; its parts are not reported again.
        if (kind == JsonValueKind.Undefined) return this;
        var nothing = new JsonPlace(file, line, PathOf(name), JsonValueKind.Undefined, problems);
        if (Find(name) is not { } value)
        {
            if (kind == JsonValueKind.Object) ReportIn(name, "missing");
            else Report("must-be-object");
            return nothing;
        }

        if (value.Kind == expected || value.Kind == JsonValueKind.Undefined) return value;
        value.Report(expected switch
        {
            JsonValueKind.Object => "must-be-object",
            JsonValueKind.Array => "must-be-list",
            _ => "must-be-text",
        });
        return nothing;
    }

    private JsonValueKind Kind => kind;
}
