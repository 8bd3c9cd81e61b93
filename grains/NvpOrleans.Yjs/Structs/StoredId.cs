namespace NvpOrleans.Yjs;

/// <summary>An <see cref="Id"/> in half its bytes: the client by the number that the store knows it under, or -1 for none.</summary>
internal readonly record struct StoredId(int ClientIndex, uint Clock)
{
    public static readonly StoredId None = new(-1, uint.MaxValue);

    public bool IsNone => ClientIndex < 0;
}
