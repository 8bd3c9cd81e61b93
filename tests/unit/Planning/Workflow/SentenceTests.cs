using System.Text.Json;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Unit.Architecture;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>Whatever the workflow refuses or waits for, the pages have a sentence for it in every language.</summary>
public sealed class SentenceTests
{
    // Decisions about one section; they stand in the audit.
    private static readonly string[] InNoHistory = ["carried-text-kept", "versions-confirmed"];

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public void EveryWordThatAStepWaitsForOrChecks_HasASentence(string language)
    {
        var words = Words(language);
        var guards = PlanTable.All.SelectMany(row => row.CheckWords.Concat(row.Needs.Select(need => need.Word))).Distinct();
        Assert.All(guards, word => Assert.True(Has(words.GetProperty("lack"), word), word));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public void EveryRefusalOfTheTableItself_HasASentence(string language) =>
        Assert.All(new[] { "role", "stage", "operation" }, word => Assert.True(Has(Words(language).GetProperty("refused"), word), word));

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public void EveryEffectOfAStep_HasALineInTheHistory(string language) =>
        Assert.All(PlanTable.All.Select(row => row.Effect).Except(InNoHistory).Append("text-carried-over"), word => Assert.True(Has(Words(language).GetProperty("move"), word), word));

    // A sentence with a number has a form for each of its kinds.
    private static bool Has(JsonElement sentences, string word) =>
        (sentences.TryGetProperty(word, out var sentence) || sentences.TryGetProperty($"{word}_other", out sentence))
        && !string.IsNullOrWhiteSpace(sentence.GetString());

    private static JsonElement Words(string language) =>
        JsonDocument.Parse(Repository.Read($"web/client/src/features/standing/locales/{language}.json")).RootElement;
}
