using System.Globalization;

namespace NvpOrleans.Planning.Catalog;

/// <summary>Days as data files write them.</summary>
internal static class Days
{
    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
