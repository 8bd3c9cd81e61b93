namespace NvpOrleans.Yjs;

/// <summary>What happened to a key.</summary>
public enum KeyAction
{
    /// <summary>It was not set before.</summary>
    Add,

    /// <summary>It had another value before.</summary>
    Update,

    /// <summary>It is not set any more.</summary>
    Delete,
}

/// <summary>The change of a key of a map, or of an attribute of XML or text.</summary>
/// <param name="Action">What happened.</param>
/// <param name="OldValue">What it was set to before the transaction; null if it was not set. A nested type is deleted by now.</param>
/// <param name="NewValue">What it is set to; null if it is not.</param>
/// <param name="Author">The client who set it; null for a delete, which carries no author: see <see cref="Transaction.Origin"/>.</param>
public sealed record KeyChange(KeyAction Action, object? OldValue, object? NewValue, ulong? Author);
