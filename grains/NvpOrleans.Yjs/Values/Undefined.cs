namespace NvpOrleans.Yjs;

/// <summary>JavaScript's <c>undefined</c>, which the format keeps apart from <c>null</c>.</summary>
public sealed class Undefined
{
    private Undefined()
    {
    }

    /// <summary>The only one.</summary>
    public static Undefined Value { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "undefined";
}
