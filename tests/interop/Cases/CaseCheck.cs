using System.Text.Json.Nodes;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>Runs a case; where we and yjs part, makes it small, keeps it and reports it.</summary>
internal sealed class CaseCheck(Judge judge)
{
    private readonly Interpreter _interpreter = new(judge);

    /// <returns>A report for people; null if all is well.</returns>
    public string? Run(Case asked)
    {
        if (_interpreter.Run(asked) is null)
            return null;
        if (_interpreter.Run(asked, detail: true) is not { } divergence)
            return null;
        var smallest = new Shrinker(candidate => _interpreter.Run(candidate, detail: true)?.What == divergence.What)
            .Shrink(asked with { Steps = [.. asked.Steps.Take(divergence.At + 1)] });
        divergence = _interpreter.Run(smallest, detail: true)!;
        var file = Corpus.Keep(smallest with { Note = $"{asked.Note}: {divergence.What}" });
        return $"""
            {asked.Note}: {asked.Steps.Count} steps, made {smallest.Steps.Count}, kept as {Path.GetFileName(file)}
            {divergence}
            {ThirdVoice(divergence)}
            """;
    }

    /// <summary>Replays a kept case.</summary>
    public string? Replay(Case kept) => _interpreter.Run(kept, detail: true)?.ToString();

    private string ThirdVoice(Divergence divergence)
    {
        var answer = judge.Ask("tiebreak", ("updates", divergence.Heard));
        return string.Join('\n', answer.Select(part => $"  ywasm {part.Key}: {Spell(part.Key, part.Value!)}"));
    }

    private static string Spell(string key, JsonNode value) =>
        key == "state" ? Spelled.Update(Convert.FromBase64String(value.GetValue<string>())) : value.ToString();
}
