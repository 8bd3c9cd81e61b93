using System.Diagnostics;
using NvpOrleans.Tests.Benchmarks.Inputs;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Benchmarks.Growth;

/// <summary>What is done to a document of a given length, and the microseconds that each time takes.</summary>
internal static class Measurements
{
    private const int Times = 500, Rounds = 5, Authors = 24;

    public static IReadOnlyList<(string Name, Func<int, double> Measure)> All { get; } =
    [
        ("first local insert: the index is made", First),
        ("local insert at the caret", length => Local(length, static (text, _, i) => text.Insert((text.Length / 2) + i, "x"))),
        ("local insert anywhere", length => Local(length, static (text, random, _) => text.Insert(random.Next(text.Length), "x"))),
        ("local delete anywhere", length => Local(length, static (text, random, _) => text.Delete(random.Next(text.Length), 1))),
        ("remote insert anywhere: split", length => Remote(Subject.OfText(length), Times, InsertAnywhere)),
        ("remote delete anywhere: split, forget, merge", length => Remote(Subject.OfText(length), Times, DeleteAnywhere)),
        ("remote and local insert in turn", Alternating),
        ("24 concurrent inserts at one place", Conflict),
        ("remote delete of a paragraph: children become gc", Paragraphs),
    ];

    private static double Local(int length, Action<YText, Random, int> edit)
    {
        var subject = Subject.OfText(length);
        return Median(Times, () => Asked(subject.Load()), doc =>
        {
            var random = new Random(length);
            var text = doc.GetText("text");
            for (var i = 0; i < Times; i++)
                edit(text, random, i);
        });
    }

    private static double First(int length) => Median(1, Subject.OfText(length).Load, static doc => Asked(doc));

    /// <summary>A document that was asked for a position once.</summary>
    private static Doc Asked(Doc doc)
    {
        var text = doc.GetText("text");
        text.Insert(text.Length / 2, "x");
        return doc;
    }

    private static double Remote(Subject subject, int times, Action<Doc, Random> edit)
    {
        var updates = subject.Edits(times, edit);
        return Median(times, () => subject.Load(), doc => Integrate(doc, updates));
    }

    private static double Alternating(int length)
    {
        var subject = Subject.OfText(length);
        var updates = subject.Edits(Times, InsertAnywhere);
        return Median(2 * Times, () => Asked(subject.Load()), doc =>
        {
            var text = doc.GetText("text");
            for (var i = 0; i < Times; i++)
            {
                doc.Integrate(Update.Decode(updates[i]));
                text.Insert((text.Length / 2) + i, "x");
            }
        });
    }

    private static double Conflict(int length)
    {
        var subject = Subject.OfText(length);
        var updates = subject.Conflict(Authors);
        return Median(Authors, () => subject.Load(), doc => Integrate(doc, updates));
    }

    private static double Paragraphs(int length)
    {
        static void DeleteAnyParagraph(Doc doc, Random random)
        {
            var fragment = doc.GetXmlFragment("default");
            fragment.Delete(random.Next(fragment.Count));
        }

        return Remote(Subject.OfParagraphs(length), Math.Min(Times, length / 200), DeleteAnyParagraph);
    }

    private static void InsertAnywhere(Doc doc, Random random)
    {
        var text = doc.GetText("text");
        text.Insert(random.Next(text.Length), "x");
    }

    private static void DeleteAnywhere(Doc doc, Random random)
    {
        var text = doc.GetText("text");
        text.Delete(random.Next(text.Length), 1);
    }

    private static void Integrate(Doc doc, List<byte[]> updates)
    {
        foreach (var update in updates)
            doc.Integrate(Update.Decode(update));
    }

    /// <summary>Microseconds for one of <paramref name="times"/>, what is published included.</summary>
    private static double Median(int times, Func<Doc> load, Action<Doc> run)
    {
        var rounds = new List<double>();
        for (var i = 0; i <= Rounds; i++)
        {
            var doc = load();
            doc.Updated += static (_, _) => { };
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            run(doc);
            if (i > 0)
                rounds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / times);
        }
        return rounds.Order().ElementAt(Rounds / 2);
    }
}
