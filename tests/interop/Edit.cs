namespace NvpOrleans.Tests.Interop;

/// <summary>
/// Something a peer does. It says where in terms of what is there (modulo lengths), so that it can be done in any document,
/// by us and by yjs alike.
/// </summary>
public sealed record Edit(string Target, string Kind)
{
    /// <summary>Which of the types of the kind, or which block.</summary>
    public int At { get; init; }

    public int Index { get; init; }

    public int Length { get; init; }

    public string? Text { get; init; }

    public string? Name { get; init; }

    public string? Key { get; init; }

    public object? Value { get; init; }

    public object?[]? Values { get; init; }

    /// <summary>
    /// Whether it may go between the halves of a surrogate pair. yjs then changes the text without telling anyone if nothing
    /// is inserted there after all, so peers that do this do not converge, and no editor does.
    /// </summary>
    public bool CutsPairs { get; init; }

    public Dictionary<string, object?>? Attributes { get; init; }
}
