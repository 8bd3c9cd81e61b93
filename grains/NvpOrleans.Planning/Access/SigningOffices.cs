using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Access;

/// <summary>The offices in which somebody signs a plan: <c>mayor:</c> with a municipality, and those that have no name.</summary>
internal static class SigningOffices
{
    private const string MayorPrefix = "mayor:";
    private static readonly string[] Plain = ["chief", "dirco", "dirjud", "prosecutor"];

    /// <summary>All of them, for a message.</summary>
    public static string List { get; } = $"{MayorPrefix}<municipality>, {string.Join(", ", Plain)}";

    /// <summary>The municipality of a mayor's office, whether there is one of that name or not; null for other offices.</summary>
    public static string? MunicipalityOf(string office) =>
        office.StartsWith(MayorPrefix, StringComparison.Ordinal) ? office[MayorPrefix.Length..] : null;

    /// <summary>True when there is such an office in the scope.</summary>
    public static bool IsKnown(string office, Scope scope, IEnumerable<Zone> zones) =>
        MunicipalityOf(office) is { } municipality
            ? zones.Any(zone => scope.Covers(zone) && zone.Municipalities.Contains(municipality))
            : Plain.Contains(office);
}
