using NvpOrleans.Planning.Choices;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Structured;

/// <summary>From the document of the choices to its rows.</summary>
internal static class ChoicesReader
{
    private const string ReasonsPrefix = "reasons@";

    /// <param name="doc">The section.</param>
    /// <param name="numbers">The phenomena and themes, in the order of the rows.</param>
    public static IEnumerable<ChoiceRow> Rows(Doc doc, IEnumerable<string> numbers)
    {
        var choices = doc.GetMap("choices");
        return numbers.Select(number => Read(number, choices[number] as YMap));
    }

    private static ChoiceRow Read(string number, YMap? cells) => new(number, Cells.Word(cells, "level"), Cells.Texts(cells, ReasonsPrefix));
}
