using NvpOrleans.Tests.Unit.Architecture;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Yjs;

/// <summary>The example in the README of the engine.</summary>
public class ReadmeTests
{
    [Fact]
    public void Example_WhenRun_DoesWhatItSays()
    {
        var doc = new Doc(7);
        var seen = new List<string>();

        var text = doc.GetText("title");
        using var observation = text.Observe(e =>
        {
            foreach (var part in e.Insertions)
                seen.Add($"{part.Author} at {part.Index}: {text.ToString().Substring(part.Index, part.Length)}");
        });
        text.ApplyDelta(new DeltaInsert("Plan "), new DeltaInsert("B", new Dictionary<string, object?> { ["bold"] = true }));
        var caret = RelativePosition.At(text, 5);
        text.Insert(0, "The ");
        var index = caret.Resolve(doc)!.Value.Index;

        Assert.Equal(["7 at 0: Plan B", "7 at 0: The "], seen);
        Assert.Equal(9, index);
    }

    [Fact]
    public void Example_AsPrinted_IsTheOneThatIsRun()
    {
        var printed = Repository.Read("grains/NvpOrleans.Yjs/README.md").Split("```csharp")[2].Split("```")[0];
        var run = Repository.Read("tests/unit/Yjs/ReadmeTests.cs").Split('\n').Select(line => line.Trim()).ToHashSet();
        Assert.All(printed.Split('\n'), line => Assert.Contains(line.Trim(), run));
    }
}
