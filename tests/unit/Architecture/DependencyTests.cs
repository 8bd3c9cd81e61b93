using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NvpOrleans.Tests.Unit.Architecture;

/// <summary>Who may use whom. A missing reference enforces it; these tests keep it missing.</summary>
public sealed partial class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["NvpOrleans.Abstractions"] = [],
        ["NvpOrleans.Yjs"] = [],
        ["NvpOrleans.Journal"] = [],
        ["NvpOrleans.Journal.Azure"] = ["NvpOrleans.Journal"],
        ["NvpOrleans.Planning"] = ["NvpOrleans.Abstractions"],
        ["NvpOrleans.Grains"] = ["NvpOrleans.Abstractions", "NvpOrleans.Planning", "NvpOrleans.Yjs", "NvpOrleans.Journal"],
        ["NvpOrleans.Silo"] = ["NvpOrleans.Grains", "NvpOrleans.Journal.Azure"],
        ["NvpOrleans.Web"] = ["NvpOrleans.Abstractions", "NvpOrleans.Yjs", "NvpOrleans.Silo"],
    };

    private const string EmbeddedSilo = "web/Hosting/EmbeddedSilo.cs";
    private const string SecondDoor = "web/Collab/";

    public static TheoryData<string> ServiceProjects()
    {
        var projects = new TheoryData<string>();
        foreach (var project in Repository.Projects.Where(p => !p.StartsWith("tests/", StringComparison.Ordinal))) projects.Add(project);
        return projects;
    }

    [Theory]
    [MemberData(nameof(ServiceProjects))]
    public void ServiceProject_WhenItRefersToAnother_IsAllowedTo(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} has no line in the table of dependencies");
        Assert.Empty(References(project, "ProjectReference").Select(NameOf).Except(allowed));
    }

    [Fact]
    public void Yjs_WhenBuilt_NeedsNoPackage() =>
        Assert.Empty(References("grains/NvpOrleans.Yjs/NvpOrleans.Yjs.csproj", "PackageReference"));

    // A project reference carries what it refers to along, so web could see the silo's insides.
    [Fact]
    public void Web_WhenItUsesTheSilo_DoesSoInOneFile() =>
        Assert.Empty(
            from file in Repository.CSharpFiles
            where file.StartsWith("web/", StringComparison.Ordinal)
            from Match use in SiloSide().Matches(Repository.Read(file))
            where file != EmbeddedSilo || use.Value != "NvpOrleans.Silo"
            where !file.StartsWith(SecondDoor, StringComparison.Ordinal) || use.Value != "NvpOrleans.Yjs"
            select $"{file}: {use.Value}");

    // The engine refers to nothing, like a package; the second door speaks its protocols. A document would belong to a grain.
    [Fact]
    public void SecondDoor_WhenItUsesTheEngine_HoldsNoDocument() =>
        Assert.Empty(
            from file in Repository.CSharpFiles
            where file.StartsWith(SecondDoor, StringComparison.Ordinal)
            from Match use in EngineDocument().Matches(Repository.Read(file))
            select $"{file}: {use.Value}");

    private static string NameOf(string reference) => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));

    private static IEnumerable<string> References(string project, string element) =>
        XDocument.Parse(Repository.Read(project)).Descendants(element).Select(e => e.Attribute("Include")!.Value);

    [GeneratedRegex(@"\bnew Doc\(|\bDoc\s+\w+\s*[=;,)]|\bUpdate\.Decode\b")]
    private static partial Regex EngineDocument();

    [GeneratedRegex(@"\bNvpOrleans\.(Silo|Grains|Planning|Yjs|Journal)\b(?!\.Tests)")]
    private static partial Regex SiloSide();
}
