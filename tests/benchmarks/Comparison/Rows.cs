using NvpOrleans.Tests.Benchmarks.Inputs;

namespace NvpOrleans.Tests.Benchmarks.Comparison;

/// <summary>What is compared. The inputs are made when their rows come up, and are the same in every run.</summary>
internal static class Rows
{
    public static IEnumerable<Row> All() => [.. HistoryRows(), .. RandomRows(), .. ParagraphRows(), .. TraceRows()];

    private static IEnumerable<Row> HistoryRows()
    {
        var edits = Writer.Keys(260_000, seed: 1);
        var history = History.Of(edits);
        yield return new("260k keys: apply as one update", "ms", "apply", [[history.State]], Repeat: 5);
        yield return new("260k keys: apply one by one", "ms", "apply", [history.Updates]);
        yield return new("260k keys: type, announcing each", "ms", "type", [[EditTrace.Write(edits)]]);
        yield return new("260k keys: encode", "ms", "encode", [[history.State]], Repeat: 10);
        yield return new("260k keys: retained", "MB", "retained", [[history.State]], Repeat: 10);
    }

    private static IEnumerable<Row> RandomRows()
    {
        var history = History.Of(Writer.RandomEdits(20_000, seed: 2), people: 3);
        yield return new("20k random edits: load", "ms", "apply", [[history.State]], Repeat: 3);
        yield return new("20k random edits: encode", "ms", "encode", [[history.State]], Repeat: 5);
        yield return new("20k random edits: apply one by one", "ms", "apply", [history.Updates]);
        yield return new("20k random edits: merge updates", "ms", "merge", [history.Updates]);
        yield return new("20k random edits: retained", "MB", "retained", [[history.State]], Repeat: 5);
        yield return new("20k random edits: retained, one by one", "MB", "retained", [history.Updates], Repeat: 5);
    }

    private static IEnumerable<Row> ParagraphRows()
    {
        var history = History.OfParagraphs(2_000, seed: 3);
        var keys = History.KeysInto(history.State, 3_000, seed: 4);
        yield return new("2,000 paragraphs: load", "ms", "apply", [[history.State]], Repeat: 3);
        yield return new("2,000 paragraphs: encode", "ms", "encode", [[history.State]], Repeat: 5);
        yield return new("2,000 paragraphs: retained", "MB", "retained", [[history.State]], Repeat: 5);
        yield return new("a key into them, published", "µs", "keystrokes", [[history.State], keys]);
        yield return new("a key into them, allocated", "B", "allocated", [[history.State], keys]);
    }

    private static IEnumerable<Row> TraceRows()
    {
        if (Traces.Find("b4-editing-trace.bin") is not { } trace || Traces.Find("b4-update.bin") is not { } state)
            yield break;
        yield return new("real trace: apply as one update", "ms", "apply", [[state]], Repeat: 5);
        yield return new("real trace: apply one by one", "ms", "apply", [History.Of(EditTrace.Read(trace)).Updates]);
        yield return new("real trace: type, announcing each", "ms", "type", [[trace]]);
        yield return new("real trace: encode", "ms", "encode", [[state]], Repeat: 10);
        yield return new("real trace: retained", "MB", "retained", [[state]], Repeat: 10);
    }
}
