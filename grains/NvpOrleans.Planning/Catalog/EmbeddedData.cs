using System.Text;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The data files that come with the service.</summary>
internal static class EmbeddedData
{
    public static TextReader Open(string name) => new StreamReader(Stream(name), Encoding.UTF8);

    public static byte[] BytesOf(string name)
    {
        using var stream = Stream(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Stream(string name) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
        ?? throw new ArgumentException($"there is no embedded data file {name}", nameof(name));
}
