using NvpOrleans.Silo;

namespace NvpOrleans.Web.Hosting;

/// <summary>The one place where the web process knows the silo: by default it hosts one itself.</summary>
internal static class EmbeddedSilo
{
    public static void AddEmbeddedSilo(this WebApplicationBuilder builder)
    {
        // The store of a development run lies beside the project, wherever the process is started from.
        var path = builder.Configuration["Journal:Path"];
        builder.Configuration["Journal:Path"] = Path.GetFullPath(path is { Length: > 0 } ? path : Path.Combine(DataFolder.Of(builder), "nvp.db"));
        builder.AddNvpSilo();
    }
}
