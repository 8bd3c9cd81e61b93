using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Replacing;

/// <summary>The data files in use: those that come with the service, and an administrator's in the place of some. Immutable.</summary>
public sealed class DataFileSet
{
    private readonly ImmutableDictionary<string, byte[]> _replaced;

    private DataFileSet(ImmutableDictionary<string, byte[]> replaced) => _replaced = replaced;

    /// <summary>The files that an administrator may replace, each before those that refer to it.</summary>
    public static IReadOnlyList<string> Replaceable { get; } = [AreaFiles.Offices, ZoneFile.Name, PhenomenonFile.Name, CycleFile.Name];

    /// <summary>The files that come with the service.</summary>
    public static DataFileSet BuiltIn { get; } = new(ImmutableDictionary<string, byte[]>.Empty);

    /// <summary>True when the file is the one that comes with the service.</summary>
    public bool IsBuiltIn(string file) => !_replaced.ContainsKey(file);

    /// <summary>The bytes of a file.</summary>
    public byte[] BytesOf(string file) => _replaced.GetValueOrDefault(file) ?? EmbeddedData.BytesOf(file);

    /// <summary>The same files with one in the place of another.</summary>
    /// <param name="file">One of <see cref="Replaceable"/>.</param>
    /// <param name="bytes">The new one; null for the one that comes with the service.</param>
    public DataFileSet With(string file, byte[]? bytes)
    {
        if (!Replaceable.Contains(file)) throw new ArgumentException($"{file} cannot be replaced", nameof(file));
        return new DataFileSet(bytes is null || bytes.AsSpan().SequenceEqual(EmbeddedData.BytesOf(file)) ? _replaced.Remove(file) : _replaced.SetItem(file, bytes));
    }

    /// <summary>The catalogue that the files make.</summary>
    /// <exception cref="CatalogFormatException">Something is wrong; all that was found is listed.</exception>
    public CatalogIndex Load() => PlanningCatalogFile.Load(file => new StreamReader(new MemoryStream(BytesOf(file)), Encoding.UTF8));

    /// <summary>The catalogue that the files make; null when they make none.</summary>
    /// <param name="problems">Why not; empty when they do.</param>
    public CatalogIndex? TryLoad(out IReadOnlyList<DataProblem> problems)
    {
        try
        {
            problems = [];
            return Load();
        }
        catch (CatalogFormatException wrong)
        {
            problems = wrong.Problems;
            return null;
        }
    }

    /// <summary>How many rows some bytes have as that file.</summary>
    public static int RowsOf(string file, byte[] bytes) => DataRows.Read(file, bytes).Count;

    /// <summary>The name of some bytes: their SHA-256, in hexadecimal.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
