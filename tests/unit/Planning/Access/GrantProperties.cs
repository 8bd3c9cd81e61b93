using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Tests.Unit.Planning.Access;

/// <summary>Whatever the chiefs of two zones ask in whatever order, nobody ends up with more than they may give.</summary>
public sealed class GrantProperties
{
    private static readonly string[] Ids = ["chief", "chief-elsewhere", "editor", "stranger"];
    private static readonly string[] Zones = ["5345", "5339", "5291"];

    private static readonly Dictionary<string, Person> Start = new Dictionary<string, Person>
    {
        ["chief"] = Named("chief", new Grant(Role.ZoneChief, World.Zones("5345"), [], "chief", Id: "0")),
        ["chief-elsewhere"] = Named("chief-elsewhere", new Grant(Role.ZoneChief, World.Zones("5339"), [], "chief", Id: "0")),
        ["editor"] = Named("editor", new Grant(Role.ZoneEditor, World.Zones("5291"), [], Id: "0"), new Grant(Role.Mayor, World.Zones("5345"), [], "mayor:Antwerpen", Id: "1")),
        ["stranger"] = Named("stranger"),
    };

    [Property(MaxTest = 500)]
    public Property CommandsOfChiefs_GiveNobodyMoreThanTheyMayGive() => Prop.ForAll(Arb.From(Command().ListOf()), commands =>
    {
        var people = Start.ToDictionary(entry => entry.Key, entry => entry.Value);
        var now = World.Now;
        foreach (var (by, to, command) in commands)
        {
            now = now.AddHours(1);
            var decision = World.Granting.Decide(people[by], people[to], command, now);
            if (decision.Refusal is null) people[to] = people[to] with { Grants = decision.Grants };
        }

        return people.All(person => person.Value.Grants.All(grant => IsFromTheStart(person.Key, grant) || IsAChiefsToGive(grant, now)) && KeepsWhatIsNoChiefs(person.Key, person.Value));
    });

    private static bool IsFromTheStart(string person, Grant grant) => Start[person].Grants.Contains(grant);

    private static bool IsAChiefsToGive(Grant grant, DateTimeOffset now) =>
        grant is { SignsAs: null, Scope: { Kind: ScopeKind.Zones, Names: ["5345" or "5339"] } }
        && grant.Scope.Names[0] == (grant.GrantedBy == "chief" ? "5345" : "5339")
        && grant.Role switch
        {
            Role.ZoneEditor => true,
            Role.Guest => grant.Sections.Count > 0 && grant.Until <= now.AddDays(World.GuestDays),
            _ => false,
        };

    // Editors elsewhere, mayors and the chiefs themselves are not theirs to take either.
    private static bool KeepsWhatIsNoChiefs(string id, Person person) => Start[id].Grants.All(person.Grants.Contains);

    private static Person Named(string id, params Grant[] grants) => World.PersonWith(grants) with { Id = new PersonId(id) };

    private static Gen<(string By, string To, GrantCommand Command)> Command() =>
        from giver in Gen.Elements(Ids)
        from holder in Gen.Elements(Ids)
        from operation in Gen.Choose(1, 6)
        from which in Gen.Choose(0, 4)
        from target in Gen.Elements("0", "1", IdOf(1), IdOf(2), IdOf(3))
        from role in Gen.Elements(Role.ZoneEditor, Role.Guest, Role.ZoneEditor, Role.Guest, Role.ZoneChief, Role.Mayor, Role.Administrator, Role.Observer)
        from kind in Gen.Elements(ScopeKind.Zones, ScopeKind.Zones, ScopeKind.Zones, ScopeKind.Country, ScopeKind.Province)
        from zones in Gen.Elements(Zones).NonEmptyListOf()
        from sections in Gen.Elements<string[]>([], ["mission"], ["justice", "scan/context"], ["nonsense"])
        from office in Gen.Elements<string?>(null, null, null, "chief")
        from days in Gen.Elements<int?>(null, 1, World.GuestDays, World.GuestDays + 1, 900)
        let until = days is { } ahead ? World.Now.AddDays(ahead) : (DateTimeOffset?)null
        let scope = new Scope(kind, kind switch { ScopeKind.Zones => [.. zones.Take(2)], ScopeKind.Province => ["Antwerpen"], _ => [] })
        select (giver, holder, which switch
        {
            0 => (GrantCommand)new GrantCommand.Take(target) { Operation = Guid.NewGuid() },
            1 => new GrantCommand.Change(target, sections, null, until) { Operation = Guid.NewGuid() },
            _ => new GrantCommand.Give(role, scope, sections, office, null, until) { Operation = OperationOf(operation) },
        });

    private static Guid OperationOf(int number) => new(number, 0, 0, new byte[8]);

    private static string IdOf(int number) => OperationOf(number).ToString("n");
}
