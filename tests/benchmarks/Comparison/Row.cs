namespace NvpOrleans.Tests.Benchmarks.Comparison;

/// <summary>One line of the comparison.</summary>
/// <param name="Name">What somebody does with a document.</param>
/// <param name="Unit">What its cost is counted in.</param>
/// <param name="Task">The name of the task in <see cref="EngineTasks"/> and yjs.mjs.</param>
/// <param name="MakeInputs">Makes what the task is given, lists of byte arrays; the same in every run.</param>
/// <param name="Repeat">How often it is done in one round: short tasks more than once, memory for several documents.</param>
internal sealed record Row(string Name, string Unit, string Task, Func<IReadOnlyList<IReadOnlyList<byte[]>>> MakeInputs, int Repeat = 1);
