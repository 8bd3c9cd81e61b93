using System.Diagnostics;
using NvpOrleans.Tests.Benchmarks.Inputs;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Benchmarks.Comparison;

/// <summary>What is measured, done by our engine. Every task has its counterpart in yjs.mjs.</summary>
internal static class EngineTasks
{
    /// <summary>Prepares a task and returns one round of it, which returns the cost of one repetition.</summary>
    public static Func<double> Prepare(Row row, IReadOnlyList<IReadOnlyList<byte[]>> inputs)
    {
        var first = inputs[0];
        return row.Task switch
        {
            "apply" => () => Milliseconds(row.Repeat, () => Load(first)),
            "encode" => Encode(first, row.Repeat),
            "merge" => () => Milliseconds(row.Repeat, () => UpdateMerge.Merge(first)),
            "type" => Type(EditTrace.Read(first[0])),
            "keystrokes" => () => Keystrokes(first[0], inputs[1]),
            "retained" => () => Retained(first, row.Repeat),
            "allocated" => () => Allocated(first[0], inputs[1]),
            _ => throw new ArgumentException($"unknown task {row.Task}", nameof(row)),
        };
    }

    private static Func<double> Encode(IReadOnlyList<byte[]> updates, int repeat)
    {
        var doc = Load(updates);
        return () => Milliseconds(repeat, () => doc.EncodeStateAsUpdate());
    }

    private static Func<double> Type(List<Edit> edits) => () =>
    {
        var doc = Announcing(new Doc(1));
        var text = doc.GetText("text");
        return Milliseconds(1, () =>
        {
            foreach (var edit in edits)
                History.Apply(text, edit);
        });
    };

    private static double Keystrokes(byte[] state, IReadOnlyList<byte[]> keys)
    {
        var doc = Announcing(Load([state]));
        return Milliseconds(1, () => Integrate(doc, keys)) * 1000 / keys.Count;
    }

    private static double Retained(IReadOnlyList<byte[]> updates, int repeat)
    {
        var docs = new List<Doc>(repeat + 1) { Load(updates) };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        while (docs.Count <= repeat)
            docs.Add(Load(updates));
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(docs);
        return (after - before) / 1e6 / repeat;
    }

    private static double Allocated(byte[] state, IReadOnlyList<byte[]> keys)
    {
        var doc = Announcing(Load([state]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Integrate(doc, keys);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / keys.Count;
    }

    private static Doc Load(IReadOnlyList<byte[]> updates)
    {
        var doc = new Doc(1);
        Integrate(doc, updates);
        return doc;
    }

    private static void Integrate(Doc doc, IReadOnlyList<byte[]> updates)
    {
        foreach (var update in updates)
            doc.Integrate(Update.Decode(update, DecodeLimits.Trusted));
    }

    private static Doc Announcing(Doc doc)
    {
        long announced = 0;
        doc.Updated += (update, _) => announced += update.Length;
        return doc;
    }

    private static double Milliseconds(int times, Action action)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / times;
    }
}
