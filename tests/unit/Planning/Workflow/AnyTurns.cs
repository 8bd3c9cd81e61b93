using FsCheck;
using FsCheck.Fluent;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>Sequences of turns by chance.</summary>
public static class AnyTurns
{
    public static Arbitrary<Turn[]> Turns()
    {
        var number = Gen.Choose(0, 255).Select(n => (byte)n);
        var turn = from kind in number from who in number from what in number from which in number select new Turn(kind, who, what, which);
        return Arb.From(
            Gen.Choose(1, 90).SelectMany(length => turn.ArrayOf(length)),
            turns => turns.Length < 2 ? [] : Enumerable.Range(0, turns.Length).Select(left => turns.Where((_, at) => at != left).ToArray()));
    }
}
