using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>The shared types in a document, as a reader finds them.</summary>
internal static class SharedTypes
{
    public static IEnumerable<YType> In(Doc doc) =>
        new YType[] { doc.GetText("text"), doc.GetMap("map"), doc.GetArray("array"), doc.GetXmlFragment("xml") }.SelectMany(WithThoseInside);

    public static int LengthOf(YType type) => type switch
    {
        YText text => text.Length,
        YArray array => array.Count,
        YXmlFragment fragment => fragment.Count,
        _ => 0,
    };

    private static IEnumerable<YType> WithThoseInside(YType type)
    {
        IEnumerable<object?> inside = type switch
        {
            YMap map => map.Entries.Select(e => e.Value),
            YArray array => array,
            YXmlFragment fragment => fragment.Children,
            _ => [],
        };
        return inside.OfType<YType>().SelectMany(WithThoseInside).Prepend(type);
    }
}
