using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>Cases that went wrong once, each made as small as it goes and kept as a file.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(SourceFolder.Path, "Corpus");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public static Case Load(string name) => Parse(File.ReadAllText(Path.Combine(Folder, name)));

    public static Case Parse(string json) => JsonSerializer.Deserialize<Case>(json, CaseJson.ForFiles)!;

    public static string Write(Case found) => JsonSerializer.Serialize(found, CaseJson.ForFiles) + "\n";

    /// <returns>The file, named after what is in it until someone finds a name that says what it shows.</returns>
    public static string Keep(Case found)
    {
        var json = Write(found);
        var file = Path.Combine(Folder, $"found-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..8]}.json");
        File.WriteAllText(file, json);
        return file;
    }
}
