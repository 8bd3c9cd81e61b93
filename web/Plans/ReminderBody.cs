namespace NvpOrleans.Web.Plans;

/// <summary>A party that is to be reminded, and the operation that makes a repetition known.</summary>
internal sealed record ReminderBody(string? Party, Guid Operation);
