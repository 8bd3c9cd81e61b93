using NvpOrleans.Journal;

namespace NvpOrleans.Tests.Unit.Journal;

public sealed class JournalIdTests
{
    [Theory]
    [InlineData("plan/2020-2025/5345")]
    [InlineData("theme/2022-2025/T1")]
    [InlineData("a")]
    [InlineData("scan/context@nl")]
    public void TryParse_WhenTextIsAName_KeepsItsSpelling(string text)
    {
        Assert.True(JournalId.TryParse(text, out var id));
        Assert.Equal(text, id.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/plan")]
    [InlineData("plan/")]
    [InlineData("plan//1")]
    [InlineData("plan/../1")]
    [InlineData("plan/1.")]
    [InlineData("plan/é")]
    [InlineData("plan/a b")]
    [InlineData("plan\\1")]
    [InlineData("plan/a\0b")]
    public void TryParse_WhenTextIsNoName_Refuses(string? text) => Assert.False(JournalId.TryParse(text, out _));

    [Fact]
    public void Of_WhenTextIsTooLong_IsAMistakeOfTheCaller() => Assert.Throws<ArgumentException>(() => JournalId.Of(new string('a', 201)));
}
