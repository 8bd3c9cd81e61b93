namespace NvpOrleans.Yjs;

/// <summary>A document inside a document, as far as this one knows it: a reference, whose contents are kept elsewhere.</summary>
/// <param name="Guid">Under which it is found.</param>
/// <param name="Options">What its author said about it; Yjs knows <c>gc</c>, <c>autoLoad</c> and <c>meta</c>. Carried as they are.</param>
public sealed record SubDocument(string Guid, ValueObject Options)
{
    /// <summary>A reference with options of any values that a document can hold.</summary>
    /// <exception cref="ArgumentException">A value cannot be stored in a document.</exception>
    public SubDocument(string guid, IEnumerable<KeyValuePair<string, object?>> options) : this(guid, (ValueObject)Value.From(options)!)
    {
    }

    /// <summary>A reference without options.</summary>
    public SubDocument(string guid) : this(guid, ValueObject.Empty)
    {
    }
}
