using System.Text;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The data files that come with the service.</summary>
internal static class EmbeddedData
{
    public static TextReader Open(string name) => new StreamReader(
        typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"there is no embedded data file {name}", nameof(name)),
        Encoding.UTF8);
}
