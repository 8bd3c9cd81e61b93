using System.Text.Json;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Comments;

/// <summary>
/// A case of how the words of a comment are found again (<c>tests/kit/Comments/place-cases.json</c>), which the client's tests read too.
/// </summary>
/// <param name="Name">What it shows.</param>
/// <param name="Paragraphs">The text at first.</param>
/// <param name="Select">The words: start and end.</param>
/// <param name="Steps">What happens to the text: the word of the step, a paragraph, and its arguments.</param>
/// <param name="Place">Start, end, and whether the words are others now; null when they are gone.</param>
internal sealed record PlaceCase(string Name, IReadOnlyList<string> Paragraphs, int[] Select, IReadOnlyList<JsonElement[]> Steps, JsonElement[]? Place)
{
    /// <summary>All cases by name.</summary>
    public static IReadOnlyDictionary<string, PlaceCase> All { get; } = Read().ToDictionary(found => found.Name);

    public CommentPlace? Expected =>
        Place is [var start, var end, var isEdited] ? new CommentPlace(start.GetInt32(), end.GetInt32(), isEdited.GetBoolean()) : null;

    /// <summary>Writes the text, comments on the words, and lets the steps happen.</summary>
    /// <returns>Where the words are then.</returns>
    public CommentPlace? Play()
    {
        var doc = new Doc(7);
        var prose = doc.GetXmlFragment("default");
        foreach (var text in Paragraphs) Write(prose, prose.Count, text);
        var range = RangeOf(prose, Select[0], Select[1]);
        var quote = CommentFinder.Quote(doc, ProseText.Of(prose), range)!;
        foreach (var step in Steps) Do(prose, step);
        return CommentFinder.Find(doc, ProseText.Of(prose), range, quote);
    }

    private static CommentRange RangeOf(YXmlFragment prose, int start, int end)
    {
        var (first, from) = TextAt(prose, start);
        var (last, to) = TextAt(prose, end - 1);
        return new CommentRange(RelativePosition.At(first, from).Encode(), RelativePosition.At(last, to + 1, -1).Encode());
    }

    private static (YXmlText Text, int At) TextAt(YXmlFragment prose, int place)
    {
        for (var paragraph = 0; ; paragraph++)
        {
            var text = TextOf(prose, paragraph);
            if (place < text.Length) return (text, place);
            place -= text.Length + 1;
        }
    }

    private static void Do(YXmlFragment prose, JsonElement[] step)
    {
        var at = step[1].GetInt32();
        switch (step[0].GetString())
        {
            case "insert":
                TextOf(prose, at).Insert(step[2].GetInt32(), step[3].GetString()!);
                break;
            case "delete":
                TextOf(prose, at).Delete(step[2].GetInt32(), step[3].GetInt32());
                break;
            case "split":
                var (head, cut) = (TextOf(prose, at), step[2].GetInt32());
                Write(prose, at + 1, head.ToString()[cut..]);
                head.Delete(cut, head.Length - cut);
                break;
            case "join":
                var text = TextOf(prose, at);
                text.Insert(text.Length, TextOf(prose, at + 1).ToString());
                prose.Delete(at + 1);
                break;
            case "move":
                var (to, moved) = (step[2].GetInt32(), TextOf(prose, at).ToString());
                Write(prose, to, moved);
                prose.Delete(to <= at ? at + 1 : at);
                break;
            case "copy":
                Write(prose, step[2].GetInt32(), TextOf(prose, at).ToString());
                break;
            case "turn":
                var said = TextOf(prose, at).ToString();
                prose.Delete(at);
                step[3..].Aggregate(prose.InsertElement(at, step[2].GetString()!), (parent, name) => parent.InsertElement(0, name.GetString()!)).InsertText(0, said);
                break;
            case "break":
                var (line, place) = ((YXmlElement)prose[at]!, step[2].GetInt32());
                var broken = TextOf(prose, at);
                line.InsertElement(1, "hardBreak");
                line.InsertText(2, broken.ToString()[place..]);
                broken.Delete(place, broken.Length - place);
                break;
            case "remove":
                prose.Delete(at);
                break;
            case var word:
                throw new InvalidDataException($"{word} is no step.");
        }
    }

    private static void Write(YXmlFragment prose, int at, string text) => prose.InsertElement(at, "paragraph").InsertText(0, text);

    private static YXmlText TextOf(YXmlFragment prose, int paragraph) => (YXmlText)((YXmlElement)prose[paragraph]!)[0]!;

    private static List<PlaceCase> Read()
    {
        using var stream = typeof(PlaceCase).Assembly.GetManifestResourceStream("place-cases.json")!;
        return JsonSerializer.Deserialize<List<PlaceCase>>(stream, JsonSerializerOptions.Web)!;
    }
}
