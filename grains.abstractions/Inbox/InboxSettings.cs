namespace NvpOrleans.Abstractions.Inbox;

/// <summary>What a person wants to be told, and over which channel.</summary>
/// <param name="Off">What does not come into the inbox, and so into no digest either.</param>
/// <param name="DailyMail">True for one mail a day about what is new in the inbox.</param>
/// <param name="Language">The language of that mail: nl, fr, de or en.</param>
[GenerateSerializer, Immutable, Alias("nvp.InboxSettings")]
public sealed record InboxSettings(
    [property: Id(0)] IReadOnlyList<InboxTopic> Off, [property: Id(1)] bool DailyMail, [property: Id(2)] string Language)
{
    /// <summary>What that mail does not tell, though it comes into the inbox. Null from whoever does not know of it.</summary>
    [Id(3)]
    public IReadOnlyList<InboxTopic>? NotMailed { get; init; }
}
