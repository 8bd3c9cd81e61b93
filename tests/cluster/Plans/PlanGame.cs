using System.Text.Json;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Yjs;
using Orleans.Core.Internal;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>
/// A plan on which anybody tries anything, up to three of them at once, while its grain comes and goes and its journal sometimes fails. After every turn what
/// must hold is looked for.
/// </summary>
internal sealed class PlanGame(ServiceHost host, Zone zone, int seed)
{
    private static readonly string[] Ways = ["confirm-preparation", "start-drafting", "open-consultation", "override-remarks", "submit-to-council", "sign", "submit-to-ministers", "approve-as-ministry"];

    private readonly DocumentId _document = DocumentId.Parse($"plan/2020-2025/{zone.Key}")!.Value;
    private readonly AnyPlanCommands _commands = new(zone, DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime), new SignIn("oidc", host.Clock.GetUtcNow()));
    private readonly SectionId[] _sections = [.. new[] { "mission", "foreword", "justice" }.Select(slug => new SectionId(slug, zone.Languages[0]))];
    private readonly Dictionary<SectionId, byte[]> _seen = [];
    private readonly List<string> _refusedWords = [];
    private readonly List<(Guid Thread, PersonId By)> _objections = [];
    private (PersonId By, PlanCommand Command)? _last;
    private PlanStanding _standing = null!;
    private string _texts = "";
    private bool _isFaulty;
    private int _words;

    private IZonePlanGrain Plan => host.Grains.GetGrain<IZonePlanGrain>(_document.GrainKey);

    /// <summary>What came of something that was tried; null when the journal failed meanwhile and nobody can say.</summary>
    private sealed record Outcome(PersonId By, string What, bool? IsAllowed, SectionId? Written = null);

    public async Task PlayAsync(int turns)
    {
        await Crew.HireAsync(host.Grains, zone);
        foreach (var section in _sections) await ReadAsync(section);
        (_standing, _texts) = (await LookAsync(), await TextsAsync());
        await GoPastAnObjectionAsync();
        for (var turn = 0; turn < turns; turn++) await TakeTurnAsync(new Random((seed * 1_000) + turn));
        await BringIntoForceAsync();
        await CarryOutAYearAsync();
        await CheckAllTextsAsync();
    }

    private async Task TakeTurnAsync(Random random)
    {
        if (random.Next(12) == 0)
        {
            _isFaulty = true; // from now on: nobody knows which append it will be
            host.Journal.FailNext((AppendFault)random.Next(2));
        }

        if (random.Next(12) == 0) await Plan.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        var tried = Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Random(random.Next())).ToList();
        await CheckAsync(await Task.WhenAll(tried.Select(TryAsync)));
    }

    private Task<Outcome> TryAsync(Random random) => random.Next(11) switch
    {
        0 or 1 or 2 => WriteAsync(random),
        3 => CarryAsync(Anyone(random), _commands.Any(random, _standing.Approval?.Hashes, _objections.Select(objection => objection.Thread.ToString("n")))),
        4 when _last is { } last => CarryAsync(random.Next(2) == 0 ? last.By : Anyone(random), last.Command),
        5 or 6 => ObjectAsync(random),
        _ => FollowAsync(random),
    };

    // Somebody who may go on does; what would undo it is seldom chosen.
    private async Task<Outcome> FollowAsync(Random random)
    {
        var from = random.Next(Crew.All.Count);
        foreach (var person in Crew.All.Skip(from).Concat(Crew.All.Take(from)))
        {
            var open = await OpenStepsAsync(person);
            var usual = open.Where(step => Ways.Contains(step.Name)).ToList();
            if (usual.Count > 0 && random.Next(8) != 0) open = usual;
            if (open.Count > 0 && _commands.For(open[random.Next(open.Count)], _standing.Approval?.Hashes ?? NoHashes) is { } command) return await CarryAsync(person, command);
        }

        return new Outcome(Crew.Chief, "nothing", false);
    }

    private async Task<Outcome> CarryAsync(PersonId by, PlanCommand command)
    {
        _last = (by, command);
        try
        {
            var answer = command is PlanCommand.AttachSignedPdf pdf ? await Plan.Attach(by, pdf, AnyPlanCommands.BytesOf(pdf)) : await Plan.Carry(by, command);
            return new Outcome(by, command.ToString(), answer.IsAllowed);
        }
        catch (Exception failure) when (_isFaulty)
        {
            return new Outcome(by, $"{command}: {failure.Message}", null);
        }
    }

    // Begins, lifts or opens an objection, mostly as whoever may.
    private async Task<Outcome> ObjectAsync(Random random)
    {
        var operation = Guid.NewGuid();
        var (thread, raiser) = _objections.Count > 0 && random.Next(4) > 0 ? _objections[random.Next(_objections.Count)] : default;
        var by = random.Next(3) == 0 ? Anyone(random) : thread == default ? Crew.Objecting[random.Next(Crew.Objecting.Count)] : raiser;
        CommentCommand command = random.Next(thread == default ? 1 : 5) switch
        {
            _ when thread == default => new CommentCommand.Start(_sections[random.Next(_sections.Length)], CommentKind.Blocking, CommentAudience.Plan, "Zo niet.") { Operation = operation },
            0 => new CommentCommand.Reopen(thread, "Toch niet.") { Operation = operation },
            1 => new CommentCommand.Decline(thread, "Neen.") { Operation = operation },
            _ => new CommentCommand.Resolve(thread, "") { Operation = operation },
        };
        return await SayAsync(by, command);
    }

    private async Task<Outcome> SayAsync(PersonId by, CommentCommand command)
    {
        if (command is CommentCommand.Start) _objections.Add((command.Operation, by)); // if it comes about
        try
        {
            return new Outcome(by, command.ToString(), (await Plan.Comment(by, command)).IsAllowed);
        }
        catch (Exception failure) when (_isFaulty)
        {
            return new Outcome(by, $"{command}: {failure.Message}", null);
        }
    }

    // From the text as it is now, or from an older one that a page has kept; with or without having opened it.
    private async Task<Outcome> WriteAsync(Random random)
    {
        var (by, section, client) = (random.Next(2) == 0 ? Crew.Editor : Anyone(random), _sections[random.Next(_sections.Length)], (ulong)random.Next(1_000, int.MaxValue));
        var words = $"[{++_words} {by}]";
        try
        {
            var opened = await Plan.OpenSection(new OpenSectionRequest(by, section, [], client, 1, 0));
            var update = Change.Alone(client, opened.Value is { } now && random.Next(3) > 0 ? now.Update : _seen[section], doc => Change.Type(doc, words));
            var pushed = await Plan.PushUpdate(by, section, 1, 1, update);
            var isTaken = pushed.Value is { Missing: null };
            if (!isTaken) _refusedWords.Add(words);
            return new Outcome(by, $"writes {words} in {section}", isTaken, section);
        }
        catch (Exception failure) when (_isFaulty)
        {
            return new Outcome(by, $"writes {words}: {failure.Message}", null);
        }
    }

    private async Task CheckAsync(IReadOnlyList<Outcome> outcomes)
    {
        var told = string.Join("; ", outcomes);
        foreach (var written in outcomes.Where(outcome => outcome is { IsAllowed: true, Written: not null }))
            Assert.True(Crew.MayWrite(written.By, written.Written!.Value), told);
        var (before, beforeTexts) = (_standing, _texts);
        (_standing, _texts) = (await LookAsync(), await TextsAsync());
        Assert.Equal(before.History!, _standing.History!.Take(before.History!.Count));
        var moves = _standing.History!.Skip(before.History!.Count).ToList();
        Assert.All(moves, move => Assert.True(Crew.MayDecide(move) && (move.By is null || outcomes.Any(outcome => outcome.By == move.By)), $"{move} after {told}"));
        if (outcomes.All(outcome => outcome.IsAllowed == false))
        {
            Assert.All(moves, move => Assert.True(move.By is null, $"{move} after {told}"));
            Assert.Equal((moves is [.., var last] ? last.To : before.Stage, beforeTexts), (_standing.Stage, _texts));
        }

        Assert.DoesNotContain(_refusedWords, word => _texts.Contains(word, StringComparison.Ordinal));
        if (moves.Count > 0 || outcomes.Any(outcome => outcome.Written is not null && outcome.IsAllowed != false)) await CheckApprovalAsync(told);
    }

    // What everybody reads now has the hash that was shown, and everybody who signed signed that one.
    private async Task CheckApprovalAsync(string told)
    {
        var isFrozen = _standing.Stage is >= PlanStage.CouncilReview and <= PlanStage.InForce;
        Assert.True(isFrozen == _standing.Approval is not null, told);
        if (_standing.Approval is not { } approval) return;
        Assert.Equal((told, Spell(approval.Hashes)), (told, Spell(await HashesAsync(approval.FrozenAt))));
        Assert.All(approval.Signatures, signature => Assert.Equal(Spell(approval.Hashes), Spell(signature.Hashes)));
        if (_standing.Stage is PlanStage.CouncilReview) return;
        Assert.Superset(new HashSet<string> { Crew.OfficeOfMayor(zone), "prosecutor" }, approval.Signatures.Select(signature => signature.Office).ToHashSet());
    }

    // So that every game ends with a signed text, whatever was tried before.
    private async Task BringIntoForceAsync()
    {
        var tried = new List<Outcome>();
        for (var step = 0; _standing.Stage != PlanStage.InForce; step++)
        {
            Assert.True(step <= 20, $"{_standing.Stage} after {string.Join("; ", tried)}");
            var outcomes = new List<Outcome>();
            if (_standing.Stage == PlanStage.MinistersApproved) await ComeToDateAsync();
            foreach (var person in Crew.Needed)
            {
                var next = (await OpenStepsAsync(person)).FirstOrDefault(open => Ways.Contains(open.Name) && open.Target != "chief");
                if (next is null) continue;
                outcomes.Add(await CarryAsync(person, _commands.For(next, (await LookAsync()).Approval?.Hashes ?? NoHashes)!));
                break;
            }

            await CheckAsync(outcomes);
            tried.AddRange(outcomes);
        }
    }

    // With the last approval it comes into force, unless a crash comes between: then it does the next time that it looks at its dates.
    private async Task ComeToDateAsync()
    {
        try
        {
            await Plan.ComeToDate();
        }
        catch (Exception) when (_isFaulty)
        {
            // The next step tries again.
        }
    }

    // So that every game has an objection that keeps the text from the council until it is lifted or overruled, as the seed says.
    private async Task GoPastAnObjectionAsync()
    {
        var start = new CommentCommand.Start(_sections[0], CommentKind.Blocking, CommentAudience.Plan, "Zo niet.") { Operation = Guid.NewGuid() };
        await CheckAsync([await SayAsync(Crew.Prosecutor, start)]);
        foreach (var other in Crew.All.Where(person => person != Crew.Prosecutor))
            await CheckAsync([await SayAsync(other, new CommentCommand.Resolve(start.Operation, "Niet van mij.") { Operation = Guid.NewGuid() })]);
        var submit = new PlanCommand.SubmitToCouncil { Operation = Guid.NewGuid() };
        Assert.Equal(["blocking-remarks"], (await LookAsync()).Steps.Single(step => step.Name == "submit-to-council").Missing.Select(lack => lack.Word));
        await CheckAsync([await CarryAsync(Crew.Chief, submit)]);
        Assert.Equal(PlanStage.Consultation, _standing.Stage);

        await CheckAsync([seed % 2 == 0
            ? await SayAsync(Crew.Prosecutor, new CommentCommand.Resolve(start.Operation, "Opgelost.") { Operation = Guid.NewGuid() })
            : await CarryAsync(Crew.Mayor, new PlanCommand.OverrideRemarks([start.Operation.ToString("n")], "De raad beslist.") { Operation = Guid.NewGuid() })]);
        await CheckAsync([await CarryAsync(Crew.Chief, submit with { Operation = Guid.NewGuid() })]);
        Assert.Equal(PlanStage.CouncilReview, _standing.Stage);
    }

    // What follows force says nothing about the text: its hash stands, and only the council's chair evaluates.
    private async Task CarryOutAYearAsync()
    {
        foreach (var name in new[] { "draft-action-year", "adopt-action-year", "start-action-year", "evaluate-action-year" })
        {
            var isChairs = name == "evaluate-action-year";
            var step = (await OpenStepsAsync(isChairs ? Crew.Mayor : Crew.Chief)).FirstOrDefault(step => step.Name == name);
            if (step is null) continue; // every year has come that far in the turns before
            var command = _commands.For(step, NoHashes)!;
            await CheckAsync([await CarryAsync(Crew.Secretary, command), await CarryAsync(isChairs ? Crew.Chief : Crew.Mayor, command)]);
            var carried = await CarryAsync(isChairs ? Crew.Mayor : Crew.Chief, _commands.For(step, NoHashes)!);
            await CheckAsync([carried]);
        }

        Assert.Contains(_standing.History!, move => move.Name == "action-year-evaluated");
    }

    private async Task CheckAllTextsAsync()
    {
        var objections = new GameObjections(host.Stores.Memory, _document);
        await objections.CheckAsync();
        Assert.True((seed % 2 == 0 ? objections.Lifted : objections.Overridden) > 0);
        var texts = (await Plan.GetTexts(Crew.Chief)).Value!;
        Assert.NotEmpty(texts);
        foreach (var text in texts) Assert.True((await Plan.ReadText(Crew.Chief, text.Name)).Value!.Matches, text.ToString());
        foreach (var version in _standing.Versions!) Assert.True((await Plan.Verify(Crew.Chief, version.Number)).Value!.Matches, version.ToString());
        var (standing, now) = (JsonSerializer.Serialize(_standing), await TextsAsync());
        await Plan.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        Assert.Equal((standing, now), (JsonSerializer.Serialize(await LookAsync()), await TextsAsync()));
    }

    private async Task<IReadOnlyList<PlanStep>> OpenStepsAsync(PersonId person) =>
        await AskAsync(() => Plan.GetStanding(person)) is { Value: { } standing } ? [.. standing.Steps.Where(step => step.IsMine && step.Missing.Count == 0)] : [];

    private async Task<PlanStanding> LookAsync() => (await AskAsync(() => Plan.GetStanding(Crew.Chief))).Value!;

    private async Task<string> TextsAsync()
    {
        var texts = new List<string>();
        foreach (var section in _sections) texts.Add(SectionReading.Render(await ReadAsync(section)));
        return string.Join('\n', texts);
    }

    private async Task<IReadOnlyDictionary<string, string>> HashesAsync(DateTimeOffset frozenAt)
    {
        var contents = new List<SectionContent>();
        foreach (var info in (await AskAsync(() => Plan.OpenDocument(Crew.Chief))).Value!.Sections)
        {
            var doc = new Doc(0);
            doc.Integrate(Update.Decode(await ReadAsync(info.Section), DecodeLimits.Trusted));
            contents.Add(new(info.Section, info.Section.Slug switch { "choices" => SectionKind.Choices, "objectives" => SectionKind.Objectives, _ => SectionKind.Prose }, doc));
        }

        return ContentHashes.Of(await new GameObjections(host.Stores.Memory, _document).FormAtAsync(frozenAt), _document, zone.Languages, "default", contents);
    }

    private async Task<byte[]> ReadAsync(SectionId section)
    {
        var opened = await AskAsync(() => Plan.OpenSection(new OpenSectionRequest(Crew.Chief, section, [], 0, 1, 0)));
        return _seen[section] = opened.Value!.Update;
    }

    // A grain that gave itself up answers again once it has read its journal.
    private async Task<Answer<T>> AskAsync<T>(Func<Task<Answer<T>>> ask)
        where T : class
    {
        Answer<T>? answer = null;
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                answer = await ask();
                return answer.Value.Refusal?.Code != RefusalCode.Busy;
            }
            catch (Exception) when (_isFaulty)
            {
                return false;
            }
        });
        return answer!.Value;
    }

    private IReadOnlyDictionary<string, string> NoHashes => zone.Languages.ToDictionary(language => language, _ => "");

    private static PersonId Anyone(Random random) => Crew.All[random.Next(Crew.All.Count)];

    private static string Spell(IReadOnlyDictionary<string, string> hashes) => string.Join(' ', hashes.OrderBy(hash => hash.Key).Select(hash => $"{hash.Key}={hash.Value}"));
}
