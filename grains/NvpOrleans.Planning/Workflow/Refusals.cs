using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The refusals of the workflow, each with its stable words; the README of this folder lists them.</summary>
internal static class Refusals
{
    public static Refusal NotYours(IEnumerable<string> actors) =>
        new(RefusalCode.Forbidden, "role", With("actors", string.Join(',', actors)));

    public static Refusal OtherStage(string stage) => new(RefusalCode.Forbidden, "stage", With("stage", stage));

    public static Refusal OperationTaken { get; } = new(RefusalCode.Conflict, "operation");

    /// <summary>Everything that is missing at once: its words in <c>what</c>, and the arguments of each.</summary>
    public static Refusal Missing(IReadOnlyList<PlanLack> lacks)
    {
        var arguments = With("what", string.Join(',', lacks.Select(lack => lack.Word)));
        foreach (var (name, value) in lacks.SelectMany(lack => lack.Arguments)) arguments[name] = value;
        return new Refusal(RefusalCode.Forbidden, "missing", arguments);
    }

    public static Dictionary<string, string> With(string name, string value) => new() { [name] = value };
}
