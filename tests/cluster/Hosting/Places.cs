namespace NvpOrleans.Tests.Cluster.Hosting;

/// <summary>Real documents, and people of the persona list who have to do with them.</summary>
internal static class Places
{
    /// <summary>The plan of the zone of Antwerp: in consultation.</summary>
    public const string Plan = "plan/2020-2025/5345";

    /// <summary>Starts with one empty paragraph.</summary>
    public const string Cooperation = "scan/cooperation@nl";

    public const string Lotte = "zone-editor-antwerpen";
    public const string Youssef = "zone-editor-antwerpen-2";
    public const string Karel = "zone-chief-antwerpen";
    public const string Pilot = "zone-pilot-antwerpen";
    public const string Coordinator = "coordinator-antwerpen";
    public const string Observer = "observer-cabinet";
    public const string Administrator = "administrator";
}
