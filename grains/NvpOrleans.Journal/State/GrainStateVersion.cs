namespace NvpOrleans.Journal.State;

/// <summary>The rules of ETags that every state store shares; they are those of a conditional PUT and DELETE over HTTP.</summary>
internal static class GrainStateVersion
{
    public static string Next() => $"\"{Guid.NewGuid():N}\"";

    public static void CheckWrite(string key, string? stored, string? expected)
    {
        if (stored != expected) throw new GrainStateConflictException(key, stored, expected);
    }

    public static void CheckClear(string key, string? stored, string? expected)
    {
        if (stored is not null && stored != expected) throw new GrainStateConflictException(key, stored, expected);
    }
}
