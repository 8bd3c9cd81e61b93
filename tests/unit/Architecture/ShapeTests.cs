namespace NvpOrleans.Tests.Unit.Architecture;

/// <summary>The shape of the repository: what lies where, how long files are, what folders are called.</summary>
public sealed class ShapeTests
{
    private const int MostLines = 400;

    private static readonly string[] TopLevel =
    [
        "silo", "web", "grains", "grains.abstractions", "tests", "infra", "NvpOrleans.sln", "README.md",
        "global.json", "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt",
        ".editorconfig", ".gitignore", ".gitattributes", ".ci",
    ];

    /// <summary>Files that may be longer than <see cref="MostLines"/>, each with its reason.</summary>
    private static readonly Dictionary<string, string> Excused = [];

    private static readonly string[] NamesThatSayNothing =
        ["Utils", "Helpers", "Common", "Models", "Interfaces", "Services", "Managers"];

    [Fact]
    public void TopLevel_WhenListed_HoldsOnlyWhatIsAgreed() => Assert.Empty(Repository.TopLevelEntries.Except(TopLevel));

    [Fact]
    public void TopLevelFolders_WhenOpened_HaveAReadme() =>
        Assert.Empty(
            from name in Repository.TopLevelEntries
            where Directory.Exists(Path.Combine(Repository.Root, name)) && name != ".ci"
            let readme = $"{name}/README.md"
            where !Repository.Files.Contains(readme)
            select $"{readme} is missing");

    [Fact]
    public void SourceFiles_OverFourHundredLines_AreExcusedByName() =>
        Assert.Empty(
            from file in Repository.SourceFiles
            let lines = Repository.Read(file).AsSpan().Count('\n')
            where lines > MostLines && !Excused.ContainsKey(file)
            select $"{file} has {lines} lines");

    [Fact]
    public void Excuses_WhenAFileIsShortAgain_AreTakenBack() =>
        Assert.All(Excused.Keys, file => Assert.True(Repository.Read(file).AsSpan().Count('\n') > MostLines, file));

    [Fact]
    public void Folders_WhenNamed_AreNounsOfTheDomain() =>
        Assert.All(Repository.Folders, f => Assert.DoesNotContain(Path.GetFileName(f), NamesThatSayNothing, StringComparer.OrdinalIgnoreCase));
}
