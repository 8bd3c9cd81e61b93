using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Cluster.Hosting;

internal static class SectionReading
{
    /// <summary>The section as the service gives it over HTTP.</summary>
    public static async Task<string> XmlAsync(this ServiceHost host, string section) => Render(await host.UpdateAsync(section));

    public static async Task<byte[]> UpdateAsync(this ServiceHost host, string section)
    {
        using var visitor = await Visitor.SignInAsync(host.Address, Places.Karel);
        using var answer = await visitor.GetUpdatesAsync(Places.Plan, section);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public static string Render(byte[] update)
    {
        var doc = new Doc(0);
        doc.Integrate(Update.Decode(update, DecodeLimits.Trusted));
        return doc.GetXmlFragment("default").ToString();
    }
}
