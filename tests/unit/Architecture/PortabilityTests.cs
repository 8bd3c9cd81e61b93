using System.Text.RegularExpressions;

namespace NvpOrleans.Tests.Unit.Architecture;

/// <summary>The repository builds anywhere: it knows no machine and no package registry.</summary>
public sealed class PortabilityTests
{
    // Put together from parts, so that this file does not contain what it looks for.
    private static readonly Regex AbsolutePath = new(
        @"((?<![\w./*-])|file://)/(" + string.Join('|', "home", "work", "root", "Users") + @")/\w|\b[A-Z]:\\+" + "Users");

    private static readonly Regex RegistryHost = new(
        "https?" + @"://[^/\s""']*("
            + string.Join('|', "registry", "npm" + "js", "nu" + "get", "py" + "pi", "artifactory", "nexus", "verdaccio") + ")",
        RegexOptions.IgnoreCase);

    [Fact]
    public void Files_WhenRead_NameNoFolderOfAMachine() => AssertNowhere(AbsolutePath);

    [Fact]
    public void Files_WhenRead_NameNoPackageRegistry() => AssertNowhere(RegistryHost);

    [Theory]
    [InlineData("/" + "work/main/x", true)]
    [InlineData("cd '/" + "home/me'", true)]
    [InlineData("file:///" + "root/x", true)]
    [InlineData("a:/" + "home/b", true)]
    [InlineData(@"C:\" + @"Users\me", true)]
    [InlineData("https://example.org/" + "home/page", false)]
    [InlineData("src/" + "work/item.ts", false)]
    public void AbsolutePath_WhenTried_FindsFoldersOfMachinesOnly(string text, bool found) => Assert.Equal(found, AbsolutePath.IsMatch(text));

    [Theory]
    [InlineData("https" + "://registry.example.org/x", true)]
    [InlineData("http" + "://api.nu" + "get.example/v3", true)]
    [InlineData("https" + "://example.org/npm" + "js", false)]
    public void RegistryHost_WhenTried_FindsHostsOnly(string text, bool found) => Assert.Equal(found, RegistryHost.IsMatch(text));

    private static void AssertNowhere(Regex forbidden) =>
        Assert.Empty(
            from file in Repository.Files
            let text = Repository.ReadText(file)
            where text is not null
            from Match match in forbidden.Matches(text)
            select $"{file}: {match.Value}");
}
