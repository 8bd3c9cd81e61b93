using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Updates;

/// <summary>What becomes of an update that is late, repeated, forged, damaged or out of date.</summary>
public sealed class UpdateRulesTests(SharedService service) : IClassFixture<SharedService>, IAsyncLifetime
{
    private const string Section = "mission@nl";

    private Editor _lotte = null!;
    private Editor _youssef = null!;

    public async Task InitializeAsync()
    {
        _lotte = await service.OpenAsync(Lotte, Section);
        _youssef = await service.OpenAsync(Youssef, Section);
    }

    public async Task DisposeAsync()
    {
        await _lotte.DisposeAsync();
        await _youssef.DisposeAsync();
    }

    [Fact]
    public async Task Push_WhenItBuildsOnSomethingUnseen_IsAnsweredWithWhatTheServiceHas()
    {
        var (earlier, later) = Change.TwoBy(_lotte, "een ", "twee");
        var before = await service.XmlAsync(Section);

        var answer = await PushAsync(_lotte, later);
        Assert.Equal(0, answer.Sequence);
        Assert.Equal(StateVector.Decode(await DurableStateVectorAsync()), StateVector.Decode(answer.Missing!));
        Assert.Equal(before, await service.XmlAsync(Section));

        Assert.Null((await PushAsync(_lotte, UpdateMerge.Merge([earlier, later]))).Missing);
    }

    [Fact]
    public async Task Push_WhenItDeletesSomethingUnseen_IsAnsweredWithWhatTheServiceHas()
    {
        var typed = Change.By(_lotte, doc => Change.Type(doc, "komt en gaat"));
        var deleted = Change.Alone(_lotte.ClientId, UpdateMerge.Merge([_lotte.State, typed]), doc =>
        {
            var prose = doc.GetXmlFragment("default");
            prose.Delete(prose.Count - 1);
        });
        Assert.NotNull((await PushAsync(_lotte, deleted)).Missing);
        Assert.Null((await PushAsync(_lotte, typed)).Missing);
        Assert.Null((await PushAsync(_lotte, deleted)).Missing);
    }

    [Fact]
    public async Task Push_WhenRepeated_ChangesNothingAndIsNotJournalled()
    {
        var update = Change.By(_lotte, doc => Change.Type(doc, "eenmaal"));
        var first = await PushAsync(_lotte, update);
        var (xml, appends) = (await service.XmlAsync(Section), service.Host.Journal.Appends);

        var second = await PushAsync(_lotte, update);
        Assert.Equal((first.Sequence, null), (second.Sequence, second.Missing));
        Assert.Equal(xml, await service.XmlAsync(Section));
        Assert.Equal(appends, service.Host.Journal.Appends);
    }

    [Fact]
    public async Task Push_WhenItWritesAsSomeoneElse_IsForbidden()
    {
        var forged = Change.By(_lotte, doc => Change.Type(doc, "niet van mij"));
        await RefusedAsync(_youssef, forged, "forbidden", "client-id");

        var asTheService = Change.Alone(1, _youssef.State, doc => Change.Type(doc, "niet van de dienst"));
        await RefusedAsync(_youssef, asTheService, "forbidden", "client-id");
    }

    [Fact]
    public async Task Push_WhenItCarriesWhatAnotherWroteAndIsKnown_IsTaken()
    {
        await _lotte.AppendAsync("van Lotte ");
        await _youssef.WaitForTextAsync("van Lotte ");
        var whole = UpdateMerge.Merge([_youssef.State, Change.By(_youssef, doc => Change.Type(doc, "van Youssef"))]);
        Assert.Null((await PushAsync(_youssef, whole)).Missing);
    }

    [Fact]
    public async Task OpenSection_WithAClientIdThatIsTaken_Conflicts()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => _youssef.Connection.OpenSectionAsync(Plan, Section, _lotte.ClientId));
        Assert.Equal("conflict", refused.Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Push_WhenTheBytesAreDamaged_IsMalformedAndChangesNothing(int seed)
    {
        var random = new Random(seed);
        var good = Change.By(_lotte, doc => Change.Type(doc, "tekst van enige lengte"));
        var before = await service.Host.UpdateAsync(Section);
        var noise = new byte[200];
        random.NextBytes(noise);
        noise[0] = 1; // of one client: more than the limit would be too large instead
        byte[][] bad = [[], [0xFF], noise, good[..random.Next(1, good.Length - 1)], [.. good, 0]];
        foreach (var update in bad)
            Assert.Equal("malformed", (await Assert.ThrowsAsync<RefusedException>(() => PushAsync(_lotte, update))).Code);

        Assert.Equal(before, await service.Host.UpdateAsync(Section));
        await _lotte.AppendAsync("en het gaat verder ");
    }

    [Fact]
    public async Task Push_OfNothing_IsMalformed() =>
        Assert.Equal("malformed", (await Assert.ThrowsAsync<RefusedException>(
            () => _lotte.Connection.CallAsync<PushAnswer>("PushUpdate", Plan, Section, 1, null))).Code);

    [Fact]
    public async Task OpenSection_WithADamagedStateVector_IsMalformed() =>
        Assert.Equal("malformed", (await Assert.ThrowsAsync<RefusedException>(
            () => _lotte.Connection.OpenSectionAsync(Plan, Section, stateVector: [9, 9, 9]))).Code);

    [Fact]
    public async Task Push_ForAnotherGeneration_IsStale()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            _lotte.Connection.PushAsync(Plan, Section, _lotte.Generation + 1, Change.By(_lotte, doc => Change.Type(doc, "oud"))));
        Assert.Equal(("stale-client", $"{_lotte.Generation}"), (refused.Code, refused.Arguments["generation"]));
    }

    [Fact]
    public async Task OpenSection_FromAnotherGeneration_GivesEverything()
    {
        var opened = await _lotte.Connection.OpenSectionAsync(Plan, Section, stateVector: _lotte.StateVector, generation: _lotte.Generation + 1);
        Assert.Equal(await service.XmlAsync(Section), SectionReading.Render(opened.Update));
    }

    [Fact]
    public async Task AClientOfAnotherSchema_Reads_AndItsPushIsStale()
    {
        await using var old = await PlanningConnection.StartAsync(await Visitor.SignInAsync(service.Address, Karel));
        var opened = await old.OpenSectionAsync(Plan, Section, clientId: 4242, schema: 99);
        Assert.Equal(("read", "stale-client"), (opened.Ability, opened.Reason));
        var update = Change.Alone(4242, opened.Update, doc => Change.Type(doc, "uit een oude tijd"));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => old.PushAsync(Plan, Section, opened.Generation, update));
        Assert.Equal("stale-client", refused.Code);
    }

    [Theory]
    [InlineData("plan/2020-2025/9999", Section)]
    [InlineData("plan/1999-2004/5345", Section)]
    [InlineData(Plan, "geen/sectie@nl")]
    [InlineData(Plan, "mission@fr")]
    [InlineData(Plan, "../mission@nl")]
    [InlineData("", "")]
    public async Task OpenSection_OfWhatDoesNotExist_IsNotFound(string document, string section) =>
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RefusedException>(() => _lotte.Connection.OpenSectionAsync(document, section))).Code);

    private static Task<PushAnswer> PushAsync(Editor editor, byte[] update) => editor.Connection.PushAsync(Plan, Section, editor.Generation, update);

    private static async Task RefusedAsync(Editor editor, byte[] update, string code, string reason)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => PushAsync(editor, update));
        Assert.Equal((code, reason), (refused.Code, refused.Reason));
    }

    private async Task<byte[]> DurableStateVectorAsync()
    {
        var doc = new Doc(0);
        doc.Integrate(Update.Decode(await service.Host.UpdateAsync(Section), DecodeLimits.Trusted));
        return doc.EncodeStateVector();
    }
}
