namespace NvpOrleans.Abstractions.Plans;

/// <summary>How and when a person signed in.</summary>
/// <param name="Method">The method as a stable word (<c>oidc</c>, <c>persona</c>).</param>
/// <param name="At">When (UTC).</param>
[GenerateSerializer, Immutable, Alias("nvp.SignIn")]
public sealed record SignIn([property: Id(0)] string Method, [property: Id(1)] DateTimeOffset At);
