namespace NvpOrleans.Web.SignIn;

/// <summary>Where a grant holds.</summary>
internal sealed record WireScope(string Kind, IReadOnlyList<string> Names);
