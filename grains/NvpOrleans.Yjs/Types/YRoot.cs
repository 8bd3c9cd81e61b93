namespace NvpOrleans.Yjs;

/// <summary>
/// A root type of which nobody has said what it is: nothing on the wire does. Ask the document for it by its name and kind
/// to read it, with <see cref="Doc.GetText"/> and the like.
/// </summary>
public sealed class YRoot : YType
{
    internal YRoot(Branch branch) : base(branch)
    {
    }

    /// <summary>Null: what it holds cannot be read without knowing what it is.</summary>
    public override object? ToJson() => null;
}
