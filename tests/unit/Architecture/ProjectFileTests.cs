using System.Xml.Linq;

namespace NvpOrleans.Tests.Unit.Architecture;

/// <summary>Project files say what, not which version: versions have one place.</summary>
public sealed class ProjectFileTests
{
    [Fact]
    public void ProjectFiles_WhenTheyNameAPackage_LeaveItsVersionToTheCentralFile() =>
        Assert.Empty(
            from project in Repository.Projects
            from element in XDocument.Parse(Repository.Read(project)).Descendants("PackageReference")
            where element.Attribute("Version") is not null || element.Attribute("VersionOverride") is not null
                || element.Element("Version") is not null
            select $"{project}: {element.Attribute("Include")?.Value}");

    [Fact]
    public void ProjectFiles_WhenBuilt_AreInTheSolution()
    {
        var solution = Repository.Read("NvpOrleans.sln").Replace('\\', '/');
        Assert.All(Repository.Projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }
}
