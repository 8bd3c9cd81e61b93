namespace NvpOrleans.Web.Hosting;

/// <summary>Where a single process keeps its files: <c>Data:Folder</c>, else <c>data</c> under the content root.</summary>
internal static class DataFolder
{
    public static string Of(WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Data:Folder"] is { Length: > 0 } configured
            ? Path.GetFullPath(configured)
            : Path.Combine(builder.Environment.ContentRootPath, "data");
        Directory.CreateDirectory(folder);
        return folder;
    }
}
