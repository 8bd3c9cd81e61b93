using NvpOrleans.Tests.Benchmarks.Inputs;

namespace NvpOrleans.Tests.Benchmarks.Comparison;

/// <summary>What is compared.</summary>
internal static class Rows
{
    public static IEnumerable<Row> All() => [.. HistoryRows(), .. RandomRows(), .. ParagraphRows(), .. TraceRows()];

    private static IEnumerable<Row> HistoryRows()
    {
        var edits = Writer.Keys(260_000, seed: 1);
        var history = new Lazy<History>(() => History.Of(edits));
        yield return new("260k keys: apply as one update", "ms", "apply", () => [[history.Value.State]], Repeat: 5);
        yield return new("260k keys: apply one by one", "ms", "apply", () => [history.Value.Updates]);
        yield return new("260k keys: type, announcing each", "ms", "type", () => [[EditTrace.Write(edits)]]);
        yield return new("260k keys: encode", "ms", "encode", () => [[history.Value.State]], Repeat: 10);
        yield return new("260k keys: retained", "MB", "retained", () => [[history.Value.State]], Repeat: 10);
    }

    private static IEnumerable<Row> RandomRows()
    {
        var history = new Lazy<History>(() => History.Of(Writer.RandomEdits(20_000, seed: 2), people: 3));
        yield return new("20k random edits: load", "ms", "apply", () => [[history.Value.State]], Repeat: 3);
        yield return new("20k random edits: encode", "ms", "encode", () => [[history.Value.State]], Repeat: 5);
        yield return new("20k random edits: apply one by one", "ms", "apply", () => [history.Value.Updates]);
        yield return new("20k random edits: merge updates", "ms", "merge", () => [history.Value.Updates]);
        yield return new("20k random edits: retained", "MB", "retained", () => [[history.Value.State]], Repeat: 5);
        yield return new("20k random edits: retained, one by one", "MB", "retained", () => [history.Value.Updates], Repeat: 5);
    }

    private static IEnumerable<Row> ParagraphRows()
    {
        var history = new Lazy<History>(() => History.OfParagraphs(2_000, seed: 3));
        var keys = new Lazy<List<byte[]>>(() => History.KeysInto(history.Value.State, 3_000, seed: 4));
        yield return new("2,000 paragraphs: load", "ms", "apply", () => [[history.Value.State]], Repeat: 3);
        yield return new("2,000 paragraphs: encode", "ms", "encode", () => [[history.Value.State]], Repeat: 5);
        yield return new("2,000 paragraphs: retained", "MB", "retained", () => [[history.Value.State]], Repeat: 5);
        yield return new("a key into them, published", "µs", "keystrokes", () => [[history.Value.State], keys.Value]);
        yield return new("a key into them, allocated", "B", "allocated", () => [[history.Value.State], keys.Value]);
    }

    private static IEnumerable<Row> TraceRows()
    {
        if (Traces.Find("b4-editing-trace.bin") is not { } trace || Traces.Find("b4-update.bin") is not { } state)
            yield break;
        yield return new("real trace: apply as one update", "ms", "apply", () => [[state]], Repeat: 5);
        yield return new("real trace: apply one by one", "ms", "apply", () => [History.Of(EditTrace.Read(trace)).Updates]);
        yield return new("real trace: type, announcing each", "ms", "type", () => [[trace]]);
        yield return new("real trace: encode", "ms", "encode", () => [[state]], Repeat: 10);
        yield return new("real trace: retained", "MB", "retained", () => [[state]], Repeat: 10);
    }
}
