using System.Globalization;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Access;

/// <summary>The refusals of <see cref="GrantPolicy"/>, each with its stable words; the README of this folder lists them.</summary>
public static class GrantRefusals
{
    /// <summary>Holds no role now in which grants are given.</summary>
    public static Refusal NothingToGive { get; } = Forbidden("gives-nothing");

    /// <summary>Nobody gives to themselves.</summary>
    public static Refusal OwnGrant { get; } = Forbidden("own-grant");

    /// <summary>A role that only administrators give and take.</summary>
    public static Refusal RoleOfAdministrators { get; } = Forbidden("role-of-administrators");

    /// <summary>Not one zone of which the giver is the chief of corps.</summary>
    public static Refusal OtherZone { get; } = Forbidden("other-zone");

    /// <summary>Offices to sign in come from administrators.</summary>
    public static Refusal SigningOffice { get; } = Forbidden("signing-office");

    /// <summary>One person cannot administer and sign.</summary>
    public static Refusal AdministratorsSignNothing { get; } = Forbidden("administrators-sign-nothing");

    /// <summary>Nobody would be left to administer.</summary>
    public static Refusal LastAdministrator { get; } = Forbidden("last-administrator");

    /// <summary>A guest needs named sections.</summary>
    public static Refusal GuestNeedsSections { get; } = Forbidden("guest-sections");

    /// <summary>The person has no such grant.</summary>
    public static Refusal NoSuchGrant { get; } = new(RefusalCode.NotFound, "grant");

    /// <summary>The operation id stands for another command.</summary>
    public static Refusal OperationTaken { get; } = new(RefusalCode.Conflict, "operation");

    /// <summary>A guest needs an end, at most so many days ahead; null when only the end is missing.</summary>
    public static Refusal GuestNeedsEnd(int? days) => new(
        RefusalCode.Forbidden, "guest-end",
        days is { } most ? With("days", most.ToString(CultureInfo.InvariantCulture)) : null);

    /// <summary>The person has as many grants as people can still read.</summary>
    public static Refusal TooMany(int limit) =>
        new(RefusalCode.TooLarge, null, new Dictionary<string, string> { ["unit"] = "grants", ["limit"] = limit.ToString(CultureInfo.InvariantCulture) });

    /// <summary>Part of a grant is of something that does not exist, or of a time that is over.</summary>
    /// <param name="what">The part of the grant that is not what it claims to be.</param>
    public static Refusal Malformed(string what) => new(RefusalCode.Malformed, null, With("what", what));

    private static Refusal Forbidden(string reason) => new(RefusalCode.Forbidden, reason);

    private static Dictionary<string, string> With(string name, string value) => new() { [name] = value };
}
