using System.Text;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Replacing;

namespace NvpOrleans.Tests.Unit.Planning.Replacing;

/// <summary>Whose rights go with a name that a data file no longer has.</summary>
public sealed class GrantLossesTests
{
    private const string Zones = "zones.csv";
    private const string Offices = "prosecutors.csv";

    [Fact]
    public void Of_WhenAnOfficeIsRenamed_NamesItsHolders_AndNobodyElse()
    {
        var after = Changed(
            (Offices, "\nAntwerpen,Antwerpen,Anvers,", "\nAntwerpen-stad,Antwerpen,Anvers,"),
            (Zones, ",Antwerpen,Antwerpen,nl,", ",Antwerpen,Antwerpen-stad,nl,"));
        Assert.Equal(
            ["zones.csv: a right of Ann holds for Antwerpen, which would no longer exist"],
            Warnings(after, Of("Ann", ScopeKind.ProsecutorOffice, "Antwerpen"), Of("Bob", ScopeKind.ProsecutorOffice, "Brussel"), Of("Cid", ScopeKind.JudicialDistrict, "Antwerpen")));
    }

    [Fact]
    public void Of_WhenAMunicipalityGoesToAnotherZone_NamesItsMayor()
    {
        var after = Changed((Zones, ",La Hulpe; Lasne; Rixensart,", ",La Hulpe; Rixensart,"), (Zones, ",Nivelles; Genappe,", ",Nivelles; Genappe; Lasne,"));
        Assert.Equal(
            ["zones.csv: Ann signs as mayor of Lasne, which would no longer be possible"],
            Warnings(after, Of("Ann", ScopeKind.Zones, "5269", "mayor:Lasne"), Of("Bob", ScopeKind.Zones, "5269", "mayor:Rixensart")));
    }

    [Fact]
    public void Of_WhenAGrantHasEnded_OrNamedNothingBefore_SaysNothing()
    {
        var after = Changed((Zones, ",La Hulpe; Lasne; Rixensart,", ",La Hulpe; Rixensart,"), (Zones, ",Nivelles; Genappe,", ",Nivelles; Genappe; Lasne,"));
        var ended = Of("Ann", ScopeKind.Zones, "5269", "mayor:Lasne");
        ended = ended with { Grants = [ended.Grants[0] with { Until = World.Now }] };
        Assert.Empty(Warnings(after, ended, Of("Bob", ScopeKind.Zones, "9999")));
        Assert.Single(GrantLosses.Of(Zones, [Of("Bob", ScopeKind.Zones, "9999")], null, after, World.Now)); // what was before is not known
    }

    private static IEnumerable<string> Warnings(CatalogIndex after, params Person[] people) =>
        GrantLosses.Of(Zones, people, World.Catalog, after, World.Now).Select(warning => warning.ToString());

    private static Person Of(string name, ScopeKind kind, string area, string? signsAs = null) =>
        World.PersonWith(new Grant(signsAs is null ? Role.Prosecutor : Role.Mayor, new Scope(kind, [area]), [], signsAs)) with { Name = name };

    private static CatalogIndex Changed(params (string File, string Before, string After)[] changes) => changes.Aggregate(DataFileSet.BuiltIn, (files, change) =>
    {
        var text = Encoding.UTF8.GetString(files.BytesOf(change.File));
        Assert.Contains(change.Before, text, StringComparison.Ordinal);
        return files.With(change.File, Encoding.UTF8.GetBytes(text.Replace(change.Before, change.After, StringComparison.Ordinal)));
    }).Load();
}
