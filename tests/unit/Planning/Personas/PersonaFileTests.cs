using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Personas;

namespace NvpOrleans.Tests.Unit.Planning.Personas;

public sealed class PersonaFileTests
{
    private static readonly IReadOnlyList<Person> People = PersonaFile.LoadEmbedded();

    [Fact]
    public void LoadEmbedded_WhenRead_HoldsSomeoneOfEveryRole() =>
        Assert.Equal(Enum.GetValues<Role>(), People.SelectMany(p => p.Grants).Select(g => g.Role).Distinct().Order());

    [Fact]
    public void LoadEmbedded_WhenRead_HoldsSomeoneOfEveryKindOfOrganisation() =>
        Assert.Equal(Enum.GetValues<OrganisationKind>(), People.Select(p => p.OrganisationKind).Distinct().Order());

    [Fact]
    public void LoadEmbedded_WhenRead_GivesEveryoneAnIdThatParses() =>
        Assert.All(People, p => Assert.Equal(p.Id, PersonId.Parse(p.Id.Value)));

    [Theory]
    [InlineData("zone-editor-antwerpen", "scan/context@nl", Ability.Write)]
    [InlineData("zone-pilot-antwerpen", "scan/context@nl", Ability.Write)]
    [InlineData("zone-pilot-antwerpen", "mission@nl", Ability.Suggest)]
    [InlineData("coordinator-antwerpen", "scan/context@nl", Ability.Suggest)]
    [InlineData("observer-cabinet", "scan/context@nl", Ability.None)]
    [InlineData("guest-antwerpen", "scan/cooperation@nl", Ability.Comment)]
    [InlineData("guest-antwerpen", "scan/context@nl", Ability.None)]
    [InlineData("zone-chief-brussel", "scan/context@nl", Ability.None)]
    public void LoadEmbedded_WhenPlanIsInConsultation_GivesEachPersonaTheirPart(string id, string section, Ability ability)
    {
        var person = People.Single(p => p.Id.Value == id);
        var at = Abstractions.Documents.SectionId.Parse(section)!.Value;
        Assert.Equal(ability, World.Access.Of(person, World.Antwerpen, at, "consultation", World.Now).Ability);
    }

    [Theory]
    [InlineData("\"id\": \"A B\"", "id 'A B' must be")]
    [InlineData("\"organisationKind\": \"club\"", "organisationKind 'club' is unknown")]
    [InlineData("\"role\": \"king\"", "role 'king' is unknown")]
    [InlineData("\"names\": [\"9999\"]", "zones '9999' is unknown")]
    [InlineData("\"sections\": [\"nowhere\"]", "section 'nowhere' is unknown")]
    [InlineData("\"signsAs\": \"mayor:Namur\"", "municipality 'Namur', which is not in the scope")]
    [InlineData("\"signsAs\": \"king\"", "signsAs 'king' is unknown")]
    [InlineData("\"until\": \"tomorrow\"", "until 'tomorrow' must be a UTC time")]
    [InlineData("\"until\": \"2020-01-01T00:00:00Z\"", "until must come after from")]
    [InlineData("\"grantedBy\": \"nobody\"", "grantedBy 'nobody' is nobody")]
    [InlineData("\"shoe\": \"42\"", "property 'shoe' is unknown")]
    public void Load_WhenOneValueIsWrong_SaysSoWithItsLine(string wrong, string message)
    {
        var problem = Assert.Single(ProblemsWith(wrong));
        Assert.Contains(message, problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("personas.json", problem.File);
        Assert.InRange(problem.Line!.Value, 2, 17);
    }

    [Fact]
    public void Load_WhenGuestHasNoSections_IsRefused() =>
        Assert.Contains(ProblemsWith("\"role\": \"guest\""), p => p.Message.En == "a guest needs sections and until");

    private static IReadOnlyList<DataProblem> ProblemsWith(string wrong)
    {
        var values = new Dictionary<string, string>
        {
            ["id"] = "\"somebody\"",
            ["organisationKind"] = "\"zonal\"",
            ["role"] = "\"zone-editor\"",
            ["names"] = "[\"5345\"]",
            ["sections"] = "[]",
            ["signsAs"] = "null",
            ["from"] = "\"2024-01-01T00:00:00Z\"",
            ["until"] = "null",
            ["grantedBy"] = "null",
        };
        var parts = wrong.Split(": ", 2);
        values[parts[0].Trim('"')] = parts[1];
        var extra = values.TryGetValue("shoe", out var shoe) ? $"\"shoe\": {shoe}," : "";
        var json = $$"""
            [
              {
                {{extra}}
                "id": {{values["id"]}},
                "name": "Somebody",
                "organisation": "Somewhere",
                "organisationKind": {{values["organisationKind"]}},
                "grants": [{
                  "role": {{values["role"]}},
                  "scope": { "kind": "zones", "names": {{values["names"]}} },
                  "sections": {{values["sections"]}},
                  "signsAs": {{values["signsAs"]}},
                  "from": {{values["from"]}},
                  "until": {{values["until"]}},
                  "grantedBy": {{values["grantedBy"]}}
                }]
              }
            ]
            """;
        return Assert.Throws<CatalogFormatException>(() => PersonaFile.Load(new StringReader(json), World.Catalog)).Problems;
    }
}
