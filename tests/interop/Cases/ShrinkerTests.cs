using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>The net under the engine has no hole: what is broken on purpose is noticed, and found in a few steps.</summary>
public class ShrinkerTests(Judge judge) : IClassFixture<Judge>
{
    [Fact]
    public void Shrink_WhenRightOriginsAreIgnored_FindsAFewSteps() => AssertFoundIn(mostSteps: 6, static update => Change(
        update, static each => new StructRef
        {
            Kind = each.Kind,
            Clock = each.Clock,
            Length = each.Length,
            Origin = each.Origin,
            RightOrigin = each.Origin.IsNone ? each.RightOrigin : Id.None,
            Parent = each.Parent,
            Content = each.Content,
        }));

    [Fact]
    public void Shrink_WhenDeletesOfSeveralUnitsAreSwallowed_FindsAFewSteps() => AssertFoundIn(
        mostSteps: 7, static update => update.DeleteSet.Any(d => d.Value.Any(r => r.Length > 1)) ? new Update(update.Structs, new DeleteSet()) : update);

    [Fact]
    public void Parse_OfAWrittenCase_IsTheCase()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var written = Corpus.Write(CaseGenerator.Create(seed));
            Assert.Equal(written, Corpus.Write(Corpus.Parse(written)));
        }
    }

    private void AssertFoundIn(int mostSteps, Func<Update, Update> fault)
    {
        var interpreter = new Interpreter(judge, fault);
        for (var seed = 1; ; seed++)
        {
            var asked = CaseGenerator.Create(seed);
            if (asked.Steps.Count > 1000 || interpreter.Run(asked, detail: true) is not { } divergence)
                continue;
            var smallest = new Shrinker(candidate => interpreter.Run(candidate, detail: true)?.What == divergence.What)
                .Shrink(asked with { Steps = [.. asked.Steps.Take(divergence.At + 1)] });
            Assert.True(smallest.Steps.Count <= mostSteps, Corpus.Write(smallest));
            Assert.True(smallest.Peers.Count <= 2);
            return;
        }
    }

    private static Update Change(Update update, Func<StructRef, StructRef> change)
    {
        var builder = new UpdateBuilder();
        foreach (var structs in update.Structs)
        {
            for (var i = 0; i < structs.Count; i++)
                builder.Add(structs.Client, change(structs[i]));
        }
        return builder.Build(update.DeleteSet);
    }
}
