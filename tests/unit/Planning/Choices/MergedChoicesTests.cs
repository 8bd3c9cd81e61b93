using FsCheck.Xunit;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning;
using NvpOrleans.Planning.Choices;

namespace NvpOrleans.Tests.Unit.Planning.Choices;

/// <summary>What becomes of the choices of zones that merge.</summary>
public sealed class MergedChoicesTests
{
    private static readonly Zone Antwerpen = World.Catalog.ZoneByKey("5345")!;
    private static readonly Zone Brussel = World.Catalog.ZoneByKey("5339")!;
    private static readonly string[] Levels = ["", .. Words<ChoiceLevel>.All];

    [Fact]
    public void Of_TakesTheStrictestPlace_AndNamesThePlaceAndReasonOfEach()
    {
        var merged = Merge(["nl"], Row("attention-point", ("nl", "Havengebied.")), Row("priority", ("nl", "Straathandel."), ("fr", "")));

        Assert.Equal("priority", merged.Level);
        Assert.Equal("Antwerpen (aandachtspunt): Havengebied.\nBrussel HOOFDSTAD Elsene (prioriteit): Straathandel.", merged.Reasons["nl"]);
    }

    [Fact]
    public void AReason_InALanguageThatTheNewPlanDoesNotHave_StandsInItsFirst_AndSaysSo()
    {
        var merged = Merge(["nl"], Row("priority", ("nl", "")), Row("regular-work", ("nl", ""), ("fr", "Peu de faits.")));
        Assert.Equal("Antwerpen: prioriteit\nBrussel HOOFDSTAD Elsene: gewone werking\nBrussel HOOFDSTAD Elsene (gewone werking, in het Frans): Peu de faits.", merged.Reasons["nl"]);
    }

    [Fact]
    public void AZone_ThatWroteInOneOfTheLanguages_IsNamedWithItsPlaceInBoth()
    {
        var merged = Merge(["nl", "fr"], Row("priority", ("nl", "Haven.")), Row("", ("nl", ""), ("fr", "")));
        Assert.Equal(("Antwerpen (prioriteit): Haven.", "Antwerpen: priorité"), (merged.Reasons["nl"], merged.Reasons["fr"]));
    }

    [Fact]
    public void WhatNobodyChose_StaysOpen()
    {
        var merged = Merge(["nl"], Row("", ("nl", "")), Row(null));
        Assert.Equal(("", ""), (merged.Level, merged.Reasons["nl"]));
    }

    [Property]
    public void Of_LosesNoReason_AndNeverWeakensAPlace(byte[] choices)
    {
        var rows = choices.Select((choice, at) => (Antwerpen, Row(Levels[choice % Levels.Length], ((choice & 32) > 0 ? "fr" : "nl", (choice & 16) > 0 ? $"reden {at}." : "")))).ToList();

        var merged = Assert.Single(MergedChoices.Of([.. rows.Select(row => (row.Antwerpen, (IReadOnlyList<ChoiceRow>)[row.Item2]))], ["3"], ["nl"]));

        var strictest = rows.Select(row => Array.IndexOf(Levels, row.Item2.Level)).Where(level => level > 0).DefaultIfEmpty(0).Min();
        Assert.Equal(Levels[strictest], merged.Level);
        Assert.All(rows.SelectMany(row => row.Item2.Reasons.Values), reason => Assert.Contains(reason, merged.Reasons["nl"], StringComparison.Ordinal));
    }

    private static ChoiceRow Merge(string[] languages, ChoiceRow antwerpen, ChoiceRow brussel) =>
        Assert.Single(MergedChoices.Of([(Antwerpen, [antwerpen]), (Brussel, [brussel])], ["3"], languages));

    private static ChoiceRow Row(string? level, params (string Language, string Reason)[] reasons) =>
        new("3", level, reasons.ToDictionary(reason => reason.Language, reason => reason.Reason));
}
