namespace NvpOrleans.Web.Inbox;

/// <summary>Items of an inbox that have been seen, or are to count as new again.</summary>
internal sealed record MarksBody(IReadOnlyList<string>? Items, bool IsRead);
