namespace NvpOrleans.Grains.Documents.Comments;

/// <summary>A text without its line feeds, with the way back.</summary>
internal sealed class BareText
{
    private readonly int[] _places;

    public BareText(string text)
    {
        _places = [.. Enumerable.Range(0, text.Length).Where(at => text[at] != '\n')];
        Text = text.Replace("\n", "", StringComparison.Ordinal);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Where a unit stands in the whole text.</summary>
    public int PlaceOf(int at) => _places[at];

    /// <summary>How many units stand before a place of the whole text.</summary>
    public int CountBefore(int place)
    {
        var found = Array.BinarySearch(_places, place);
        return found < 0 ? ~found : found;
    }
}
