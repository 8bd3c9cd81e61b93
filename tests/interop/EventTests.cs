namespace NvpOrleans.Tests.Interop;

/// <summary>
/// Observers of ours and of yjs, who hear of the same changes. When yjs finds out what changed it deletes redundant format
/// items; ours hears of that afterwards.
/// </summary>
public class EventTests(Judge judge) : IClassFixture<Judge>
{
    public static TheoryData<int, bool> Seeds
    {
        get
        {
            var seeds = new TheoryData<int, bool>();
            foreach (var seed in Interop.Seeds.UpTo(14))
                seeds.Add(seed, seed % 3 != 0);
            return seeds;
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Observers_OfUpdatesFromElsewhere_HearWhatObserversOfYjsHear(int seed, bool gc)
    {
        var random = new Random(seed);
        using var authors = Authors.Create(judge, seed, gc);
        var ours = new OurPeer(500, gc);
        using var theirs = judge.Open(500, gc, isMirror: true);
        var recorder = Observe(ours, theirs);
        var underway = new List<byte[]>();
        for (var step = 0; step < 200; step++)
        {
            underway.AddRange(authors.Step(random));
            if (random.Next(4) == 0)
                underway.AddRange(authors.States().Take(1));
            while (underway.Count > 0 && random.Next(4) > 0)
            {
                var update = underway[random.Next(underway.Count)];
                if (random.Next(4) > 0)
                    underway.Remove(update);
                var tidied = theirs.Apply(update);
                ours.Apply(update);
                AssertHeardTheSame(recorder, ours, theirs, tidied);
            }
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Observers_OfEditsMadeHere_HearWhatObserversOfYjsHear(int seed, bool gc)
    {
        var edits = new EditGenerator(new Random(seed), cutsPairs: true);
        var ours = new OurPeer(77, gc);
        using var theirs = judge.Open(77, gc);
        var recorder = Observe(ours, theirs);
        for (var step = 0; step < 200; step++)
        {
            Edit[] several = [edits.Next(), edits.Next()];
            var made = theirs.Edit(several);
            ours.Change(doc =>
            {
                foreach (var edit in several)
                    OurEdits.Apply(doc, edit);
            });
            AssertHeardTheSame(recorder, ours, theirs, made.Skip(1));
        }
        Assert.Equal(theirs.Content(), ours.Content());
    }

    private EventRecorder Observe(OurPeer ours, YjsPeer theirs)
    {
        judge.Ask("observe", ("name", theirs.Name));
        return new EventRecorder(ours.Doc);
    }

    private void AssertHeardTheSame(EventRecorder recorder, OurPeer ours, YjsPeer theirs, IEnumerable<byte[]> tidied)
    {
        foreach (var update in tidied)
            ours.Apply(update);
        var expected = judge.Ask("takeEvents", ("name", theirs.Name))["events"]!.AsArray().Select(e => e!.GetValue<string>());
        Assert.Equal(expected.Select(WithoutLocal).Order(StringComparer.Ordinal), recorder.Take().Select(WithoutLocal).Order(StringComparer.Ordinal));

        // What yjs tidies is a change of its own, and for ours one from elsewhere.
        string WithoutLocal(string spelled) => tidied.Any() ? spelled.Replace("\"local\":true", "\"local\":false", StringComparison.Ordinal) : spelled;
    }
}
