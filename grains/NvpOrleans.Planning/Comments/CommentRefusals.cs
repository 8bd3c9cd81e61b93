using System.Globalization;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Planning.Comments;

/// <summary>The refusals of comments, each with its stable words; the README of this folder lists them.</summary>
internal static class CommentRefusals
{
    public static Refusal NotFound { get; } = new(RefusalCode.NotFound, "thread");

    public static Refusal MayNotComment { get; } = new(RefusalCode.Forbidden, "comments");

    public static Refusal MayNotSuggest { get; } = new(RefusalCode.Forbidden, "suggestions");

    public static Refusal MayNotBlock { get; } = new(RefusalCode.Forbidden, "blocking");

    public static Refusal OfficeKind { get; } = new(RefusalCode.Forbidden, "office-kind");

    public static Refusal OperationTaken { get; } = new(RefusalCode.Conflict, "operation");

    public static Refusal TextGone { get; } = new(RefusalCode.Conflict, "text-gone");

    public static Refusal SetAside { get; } = new(RefusalCode.Conflict, "set-aside");

    public static Refusal Answered { get; } = new(RefusalCode.Conflict, "answered");

    public static Refusal MayNotBeMentioned(PersonId person) => new(RefusalCode.Forbidden, "mention", With("person", person.Value));

    public static Refusal NotYours(CommentAct act) => new(RefusalCode.Forbidden, "thread", With("act", WireNames.Of(act)));

    public static Refusal OtherState(CommentState state) => new(RefusalCode.Conflict, "thread-state", With("state", WireNames.Of(state)));

    public static Refusal Malformed(string what) => new(RefusalCode.Malformed, null, With("what", what));

    public static Refusal TooMany(string unit, int limit) => TooLarge(unit, limit + 1, limit);

    public static Refusal TooLarge(string unit, int actual, int limit) => new(RefusalCode.TooLarge, null, new Dictionary<string, string>
    {
        ["unit"] = unit,
        ["actual"] = actual.ToString(CultureInfo.InvariantCulture),
        ["limit"] = limit.ToString(CultureInfo.InvariantCulture),
    });

    private static Dictionary<string, string> With(string name, string value) => new() { [name] = value };
}
