namespace NvpOrleans.Tests.Interop;

/// <summary>Where the sources of these tests are: the judge runs there, and found cases are kept there.</summary>
internal static class SourceFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "driver.mjs")))
                return folder;
        }
        throw new InvalidOperationException("driver.mjs is not beside the tests.");
    }
}
