using System.Text;
using System.Text.Json;

namespace NvpOrleans.Planning.Catalog;

/// <summary>Builds <see cref="JsonPlace"/>s, counting lines as it goes (System.Text.Json names a line only in its own errors).</summary>
internal static class JsonPlaceReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 16 };

    public static JsonPlace Read(string file, TextReader text, ProblemList problems)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReadToEnd());
        var nothing = new JsonPlace(file, 1, "", JsonValueKind.Undefined, problems);
        try
        {
            var reader = new Utf8JsonReader(bytes, Options);
            var lines = new LineCounter(bytes);
            if (!reader.Read()) return nothing;
            var place = ReadValue(ref reader, lines, file, "", problems);
            // Anything but white space after the value is an error that only a further read finds.
            reader.Read();
            return place;
        }
        catch (JsonException error)
        {
            problems.Add(file, (int)(error.LineNumber ?? 0) + 1, null, "not-json");
            return nothing;
        }
    }

    private static JsonPlace ReadValue(ref Utf8JsonReader reader, LineCounter lines, string file, string path, ProblemList problems)
    {
        var place = new JsonPlace(file, lines.LineAt(reader.TokenStartIndex), path, KindOf(reader.TokenType), problems);
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                if (!TryText(ref reader, out var text))
                {
                    place.Report("half-character");
                    return new JsonPlace(file, place.Line, path, JsonValueKind.Undefined, problems);
                }

                place.SetText(text);
                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                    place.Append(ReadValue(ref reader, lines, file, $"{path}[{index}]", problems));
                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var isName = TryText(ref reader, out var name);
                    if (!isName) problems.Add(file, lines.LineAt(reader.TokenStartIndex), path.Length == 0 ? null : path, "half-character");
                    reader.Read();
                    var value = ReadValue(ref reader, lines, file, path.Length == 0 ? name : $"{path}.{name}", problems);
                    if (isName) place.Append(name, value);
                }

                break;
        }

        return place;
    }

    // Half of a pair of escapes ("\ud800") is right JSON and no text; the reader can only tell by throwing.
    private static bool TryText(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>Lines at rising positions, in one pass over the bytes.</summary>
    private sealed class LineCounter(byte[] bytes)
    {
        private int _at;
        private int _line = 1;

        public int LineAt(long position)
        {
            for (; _at < position; _at++)
            {
                if (bytes[_at] == (byte)'\n') _line++;
            }

            return _line;
        }
    }
}
