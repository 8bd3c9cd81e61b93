namespace NvpOrleans.Tests.Benchmarks.Inputs;

/// <summary>Real histories, where they lie beside the checkout; they are not ours to hand on.</summary>
internal static class Traces
{
    private const string Folder = "shared/data/traces";

    public static byte[]? Find(string name)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, Folder, name);
            if (File.Exists(file))
                return File.ReadAllBytes(file);
        }
        return null;
    }
}
