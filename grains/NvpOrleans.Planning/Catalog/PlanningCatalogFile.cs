using System.Security.Cryptography;
using System.Text;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Seeds;

namespace NvpOrleans.Planning.Catalog;

/// <summary>Reads the data files of the planning world, wholly or not at all.</summary>
public static class PlanningCatalogFile
{
    /// <summary>The files that make up a catalogue.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
    [
        AreaFiles.Provinces, AreaFiles.Districts, AreaFiles.Offices, ZoneFile.Name, PhenomenonFile.Name,
        SectionFile.Plan, SectionFile.National, NationalSeedFile.Name, CycleFile.Name,
    ];

    /// <summary>The catalogue that comes with the service.</summary>
    public static CatalogIndex LoadEmbedded() => Load(EmbeddedData.Open);

    /// <summary>Reads a catalogue from files.</summary>
    /// <param name="open">Opens one of <see cref="FileNames"/>; the reader is closed here.</param>
    /// <exception cref="CatalogFormatException">Something is wrong; all that was found is listed.</exception>
    public static CatalogIndex Load(Func<string, TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var problems = new ProblemList();
        using var stamp = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        var provinces = With(AreaFiles.Provinces, text => AreaFiles.ReadProvinces(text, problems));
        var districts = With(AreaFiles.Districts, text => AreaFiles.ReadDistricts(text, problems));
        var offices = With(AreaFiles.Offices, text => AreaFiles.ReadOffices(text, districts, problems));
        var zones = With(ZoneFile.Name, text => ZoneFile.Read(text, provinces, offices, problems));
        var phenomena = With(PhenomenonFile.Name, text => PhenomenonFile.Read(text, problems));
        var planSections = With(SectionFile.Plan, text => SectionFile.Read(SectionFile.Plan, text, phenomena.Numbers, problems));
        var nationalSections = With(SectionFile.National, text => SectionFile.Read(SectionFile.National, text, [], problems));
        var seeds = With(NationalSeedFile.Name, text => NationalSeedFile.Read(text, nationalSections.Of([]), problems));
        var cycles = With(CycleFile.Name, text => CycleFile.Read(text, planSections, nationalSections, phenomena, problems));
        problems.ThrowIfAny();

        return new CatalogIndex(
            new PlanningCatalog(
                [.. cycles.Zonal.Select(found => found.Cycle)], cycles.ShownFirst, cycles.ShownNational.Cycle,
                [.. zones.Select(z => z.Zone)], [.. cycles.National.Select(found => found.Cycle)]),
            cycles.National,
            seeds,
            cycles.Zonal.ToDictionary(found => found.Cycle.Id, found => found.Settings),
            new Areas(provinces, districts, offices),
            Convert.ToHexStringLower(stamp.GetHashAndReset()));

        T With<T>(string name, Func<TextReader, T> read)
        {
            using var file = open(name);
            var content = file.ReadToEnd();
            stamp.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
            using var text = new StringReader(content);
            return read(text);
        }
    }
}
