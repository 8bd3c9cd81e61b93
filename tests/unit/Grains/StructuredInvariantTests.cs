using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains;

/// <summary>
/// Clients that do anything at all to a grid, some of them long out of date: whatever the rules let in, every entry and cell is still
/// there and holds what it may hold.
/// </summary>
public sealed class StructuredInvariantTests
{
    private static readonly string[] Numbers = ["T1", "3", "10"];
    private static readonly StructuredRules Rules = StructuredSchema.LoadEmbedded().RulesOf(SectionKind.Choices, ["nl"]);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Choices_AfterWhateverTheRulesLetIn_AreWhole(int seed)
    {
        var random = new Random(seed);
        var service = new Doc(1);
        service.Integrate(Update.Decode(ChoicesSeed.Write(Numbers, ["nl"])));
        List<Doc> clients = [.. Enumerable.Range(10, 4).Select(client => Copy(service, (ulong)client))];
        var (taken, refused) = (0, 0);
        for (var step = 0; step < 150; step++)
        {
            var at = random.Next(clients.Count);
            var client = clients[at];
            var before = client.StateVector;
            client.Transact(_ => Edit(client, random));
            var update = Update.Decode(random.Next(4) == 0 ? client.EncodeStateAsUpdate() : client.EncodeStateAsUpdate(before), DecodeLimits.Trusted);
            if (!service.CanIntegrate(update) || Rules.Check(service, update) is not null)
            {
                // A real client whose update is refused for good starts anew, under another id.
                clients[at] = Copy(service, (ulong)(100 + step));
                refused++;
                continue;
            }

            service.Integrate(update);
            taken++;
            AssertWhole(service);
            if (random.Next(3) == 0) clients[random.Next(clients.Count)].Integrate(Update.Decode(service.EncodeStateAsUpdate(), DecodeLimits.Trusted));
        }

        Assert.InRange(taken, 10, 150);
        Assert.InRange(refused, 10, 150);
    }

    private static void AssertWhole(Doc doc)
    {
        var choices = doc.GetMap("choices");
        Assert.Equal(Numbers.Order(StringComparer.Ordinal), choices.Keys.Order(StringComparer.Ordinal));
        foreach (var choice in choices.Values.Cast<YMap>())
        {
            Assert.Equal(["level", "reasons@nl"], choice.Keys.Order(StringComparer.Ordinal));
            Assert.DoesNotContain(((YText)choice["reasons@nl"]!).ToDelta(), insert => insert.Insert is not string || insert.Attributes is not null);
        }

        Assert.Empty(PlanChoices.Of(ChoicesReader.Rows(doc, Numbers)).Problems);
        Assert.All(doc.RootNames, name => Assert.True(name == "choices" || doc.GetMap(name).Count == 0));
    }

    private static void Edit(Doc doc, Random random)
    {
        var choices = doc.GetMap("choices");
        var number = random.Next(8) == 0 ? "99" : Numbers[random.Next(Numbers.Length)];
        var choice = choices[number] as YMap;
        var text = choice?["reasons@nl"] as YText;
        switch (random.Next(22))
        {
            case < 7 when choice is not null:
                choice.Set("level", new[] { "", "priority", "regular-work" }[random.Next(3)]);
                break;
            case < 14 when text is not null:
                if (text.Length > 2 && random.Next(3) == 0) text.Delete(0, 2);
                else text.Insert(random.Next(text.Length + 1), "waarom ");
                break;
            case 14:
                choices.Delete(number);
                break;
            case 15:
                choices.SetMap(number).Set("level", "priority");
                break;
            case 16 when choice is not null:
                choice.Delete(random.Next(2) == 0 ? "level" : "reasons@nl");
                break;
            case 17 when choice is not null:
                choice.SetText(random.Next(2) == 0 ? "reasons@nl" : "reasons@fr");
                break;
            case 18 when text is { Length: > 0 }:
                text.Format(0, 1, [new("bold", true)]);
                break;
            case 19 when choice is not null:
                choice.Set("level", random.Next(2) == 0 ? "urgent" : 3);
                choice.Set("level", "priority");
                break;
            case 20 when choice is not null:
                choice.Set("level", "priority");
                choice.Delete("level");
                break;
            default:
                doc.GetMap("elsewhere").Set("x", random.Next(9));
                break;
        }
    }

    private static Doc Copy(Doc doc, ulong client)
    {
        var copy = new Doc(client);
        copy.Integrate(Update.Decode(doc.EncodeStateAsUpdate(), DecodeLimits.Trusted));
        return copy;
    }
}
