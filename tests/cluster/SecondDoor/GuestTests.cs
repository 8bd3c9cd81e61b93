using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.SecondDoor;

/// <summary>A y-websocket client and people on the hub write in one section.</summary>
public sealed class GuestTests(SharedService service) : IClassFixture<SharedService>
{
    [Fact]
    public async Task WhatAGuestWrites_ArrivesOnTheHubAndTheOtherWayRound()
    {
        const string Section = "mission@nl";
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var guest = await JoinAsync(Lotte, Section);
        await guest.EditAsync(doc => Change.Type(doc, "van de gast"));
        await karel.WaitForAsync(() => karel.Xml.Contains("van de gast", StringComparison.Ordinal), "the guest's text");
        await karel.AppendAsync("van Karel");
        await guest.WaitForAsync(each => each.Xml.Contains("van Karel", StringComparison.Ordinal), "Karel's text");
        Assert.Equal(karel.Xml, guest.Xml);
    }

    [Fact]
    public async Task Joining_ByALaterGuest_BringsTheWholeSectionAndAQuestion()
    {
        const string Section = "foreword@nl";
        await using var karel = await service.OpenAsync(Karel, Section);
        await karel.AppendAsync("er was al iets");
        await using var guest = await JoinAsync(Lotte, Section);
        await guest.WaitForAsync(each => each.Heard.Any(message => message.Sync?.Step == SyncStep.Step1), "the service's question");
        Assert.Equal([SyncStep.Step2, SyncStep.Step1], guest.Heard.Select(message => message.Sync?.Step).OfType<SyncStep>().Take(2));
        Assert.Equal(karel.Xml, guest.Xml);
    }

    [Fact]
    public async Task AnUpdate_OfAGuest_IsShownToNobodyBeforeItIsDurable()
    {
        await using var host = await ServiceHost.StartAsync();
        await using var karel = await Editor.OpenAsync(host.Address, Karel, Plan, Cooperation);
        await using var guest = await Guest.JoinAsync(await Visitor.SignInAsync(host.Address, Lotte), $"{Plan}/{Cooperation}");
        await guest.WaitForSyncAsync();
        host.Journal.Hold();
        await guest.EditAsync(doc => Change.Type(doc, "nog niet"));
        await host.Journal.HeldAsync();
        Assert.DoesNotContain("nog niet", karel.Xml, StringComparison.Ordinal);
        var before = karel.Batches.Count;
        host.Journal.Release();
        await karel.WaitForAsync(() => karel.Xml.Contains("nog niet", StringComparison.Ordinal), "the durable text");
        Assert.Equal(before + 1, karel.Batches.Count);
    }

    [Fact]
    public async Task ManyUpdates_WithoutWaiting_AllArriveInOrder()
    {
        const string Section = "scan/context@nl";
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var guest = await JoinAsync(Lotte, Section);
        await guest.EditAsync(doc => Change.Type(doc, ">"));
        for (var i = 0; i < 500; i++) await guest.EditAsync(doc => Append(doc, $"{i},"));
        var all = $">{string.Concat(Enumerable.Range(0, 500).Select(i => $"{i},"))}";
        await karel.WaitForAsync(() => karel.Xml.Contains(all, StringComparison.Ordinal), "all of it");
        Assert.Equal(karel.Xml, guest.Xml);
        Assert.Empty(guest.Denials);
    }

    [Fact]
    public async Task AnUpdate_ThatBuildsOnOneThatIsMissing_IsAnsweredWithTheServicesQuestion()
    {
        const string Section = "justice@nl";
        await using var karel = await service.OpenAsync(Karel, Section);
        await using var guest = await JoinAsync(Lotte, Section);
        var made = new List<byte[]>();
        guest.Doc.Updated += (update, origin) => made.Add(update);
        guest.Doc.Transact(_ => Change.Type(guest.Doc, "eerst "));
        guest.Doc.Transact(_ => Append(guest.Doc, "daarna"));
        var questions = Questions(guest);
        await guest.SendUpdateAsync(made[^1]);
        await guest.WaitForAsync(each => Questions(each) > questions, "the question");
        Assert.DoesNotContain("daarna", karel.Xml, StringComparison.Ordinal);

        var known = guest.Heard.Last(message => message.Sync?.Step == SyncStep.Step1).Sync!.Payload;
        var lacking = guest.Doc.EncodeStateAsUpdate(StateVector.Decode(known.Span));
        await guest.SendAsync(WebsocketMessage.Of(new SyncMessage(SyncStep.Step2, lacking)));
        await karel.WaitForAsync(() => karel.Xml.Contains("eerst daarna", StringComparison.Ordinal), "both");
    }

    [Fact]
    public async Task AReader_WhoseClientTellsWhatItHas_IsNoWriter()
    {
        const string Section = "scan/services@nl";
        await using var karel = await service.OpenAsync(Karel, Section);
        await karel.AppendAsync("weg en blijft");
        await karel.DeleteAsync(0, 7);
        await using var reader = await JoinAsync(Coordinator, Section);
        await reader.SendAsync(WebsocketMessage.Of(new SyncMessage(SyncStep.Step2, reader.Doc.EncodeStateAsUpdate())));
        await karel.AppendAsync(" nog");
        await reader.WaitForAsync(each => each.Xml.Contains("blijft nog", StringComparison.Ordinal), "the next text");
        Assert.Empty(reader.Denials);
        Assert.Null(reader.CloseCode);
    }

    [Fact]
    public async Task AGuest_WhoFellBehind_CatchesUpByItself()
    {
        await using var host = await ServiceHost.StartAsync();
        await using var karel = await Editor.OpenAsync(host.Address, Karel, Plan, Cooperation);
        await using var guest = await Guest.JoinAsync(await Visitor.SignInAsync(host.Address, Lotte), $"{Plan}/{Cooperation}");
        await guest.WaitForSyncAsync();
        // More than a connection's queue holds, faster than one reads.
        for (var i = 0; i < 40; i++) await karel.EditAsync(doc => Change.Type(doc, new string((char)('a' + (i % 26)), 100_000)));
        await guest.WaitForAsync(each => each.Xml == karel.Xml, "everything");
    }

    internal static void Append(Doc doc, string text)
    {
        var last = doc.GetXmlFragment("default").Children.OfType<YXmlElement>().Last().Children.OfType<YXmlText>().Last();
        last.Insert(last.Length, text);
    }

    private static int Questions(Guest guest) => guest.Heard.Count(message => message.Sync?.Step == SyncStep.Step1);

    private async Task<Guest> JoinAsync(string persona, string section)
    {
        var guest = await Guest.JoinAsync(await Visitor.SignInAsync(service.Address, persona), $"{Plan}/{section}");
        await guest.WaitForSyncAsync();
        return guest;
    }
}
