namespace NvpOrleans.Web.Plans;

/// <summary>A party has no remarks in a round, as the page that showed it names it.</summary>
internal sealed record NoRemarksBody(long? Round);
