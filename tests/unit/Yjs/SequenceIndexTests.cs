using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>The tree over a long sequence, compared with a walk through all of it, at sizes where blocks and groups divide and go.</summary>
public class SequenceIndexTests
{
    // More than 32 groups of 32 blocks of up to 32 items: three groups above every block.
    private const int ManyItems = 40_000;

    private readonly Doc _doc = new(1);

    private YText Text => _doc.GetText("t");

    private Branch Branch => _doc.Root("t");

    [Theory]
    [InlineData(33)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(16 * 32)]
    [InlineData((16 * 32) + 1)]
    [InlineData(16 * 32 * 32)]
    [InlineData((16 * 32 * 32) + 1)]
    [InlineData(ManyItems)]
    public void Index_MadeOfALongSequence_FindsEveryItem(int items)
    {
        Fill(items);
        AssertFindsEverything();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(40)]
    public void Inserts_AtOnePlaceOfAnIndexedSequence_DivideBlocksAndGroups(int place)
    {
        Fill(41);
        AskFarIn();
        _doc.Transact(_ =>
        {
            for (var i = 0; i < ManyItems; i++)
                Text.Insert(place, "xy");
        });
        AssertFindsEverything();
    }

    [Fact]
    public void Appends_ToAnIndexedSequence_DivideBlocksAndGroups()
    {
        Fill(41);
        AskFarIn();
        _doc.Transact(_ =>
        {
            for (var i = 0; i < ManyItems; i++)
            {
                // A tombstone between the pieces keeps them from merging.
                Text.Insert(Text.Length, "xy");
                Text.Delete(Text.Length - 1, 1);
            }
        });
        AssertFindsEverything();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Deletes_InRandomOrder_MergeAcrossBlocksUntilOneTombstoneIsLeft(int seed)
    {
        var random = new Random(seed);
        Text.Insert(0, new string('a', ManyItems));
        for (var i = 1; i < ManyItems; i += 2)
        {
            Text.Delete(ManyItems - i - 1, 1);
            if (i == 101)
                AskFarIn();
        }
        AssertFindsEverything();
        for (var step = 0; Text.Length > 0; step++)
        {
            var at = random.Next(Text.Length);
            Text.Delete(at, Math.Min(random.Next(1, random.Next(20) == 0 ? 2_000 : 20), Text.Length - at));
            if (step % 100 == 0)
                AssertFindsEverything();
        }
        Assert.Null(Branch.Start!.Right);
        for (var part = (SequencePart)Branch.Start.Place; part.Group is { } group; part = group)
            Assert.Equal(1, group.Count);
        Assert.Equal((null, 0), Branch.Find(0));
        Fill(1_000);
        AssertFindsEverything();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomEdits_OfAnIndexedSequence_LeaveItRight(int seed)
    {
        var random = new Random(seed);
        Fill(2_000);
        for (var round = 0; round < 40; round++)
        {
            var isGrowing = Text.Length < 20_000 && random.Next(3) > 0;
            _doc.Transact(_ =>
            {
                for (var i = 0; i < 500; i++)
                    Edit(random, isGrowing);
            });
            AssertFindsEverything();
        }
    }

    private void Edit(Random random, bool isGrowing)
    {
        var at = random.Next(Text.Length + 1);
        if (random.Next(4) > 0 == isGrowing || Text.Length < 100)
            Text.Insert(at, new string('x', random.Next(1, 9)));
        else
            Text.Delete(at, Math.Min(random.Next(1, random.Next(50) == 0 ? 900 : 9), Text.Length - at));
    }

    /// <summary>Pieces that stand in the opposite order of their clocks, so that none merges.</summary>
    private void Fill(int items) => _doc.Transact(_ =>
    {
        for (var i = 0; i < items; i++)
            Text.Insert(0, "abc"[..((i % 3) + 1)]);
    });

    // The first to ask makes the index; what is edited afterwards has to keep it right.
    private void AskFarIn() => Branch.Find(Branch.Length - 1);

    private void AssertFindsEverything()
    {
        var before = 0;
        for (var item = Branch.Start; item is not null; item = item.Right)
        {
            if (Branch.IndexOf(item) is var index && index != before)
                Assert.Fail($"{item.Id} is said to be at {index}, and is at {before}");
            if (!item.IsVisible)
                continue;
            var last = before + (int)item.Length - 1;
            if (Branch.Find(before) != (item, before) || Branch.Find(last) != (item, before))
                Assert.Fail($"{before} to {last} is {item.Id}, but something else was found");
            before = last + 1;
        }
        Assert.Equal(Text.Length, before);
    }
}
