using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NvpOrleans.Yjs;

/// <summary>A shared type: a view of a part of a document. Two views of the same part are equal.</summary>
public abstract class YType : IEquatable<YType>
{
    internal YType(Branch branch) => Branch = branch;

    /// <summary>The document it is part of.</summary>
    public Doc Doc => Branch.Doc ?? throw new UnreachableException("a view of a type that no document contains");

    /// <summary>Whether it was deleted, or stands in something that was.</summary>
    public bool IsDeleted => Branch.Item is { Deleted: true };

    /// <summary>The identity of a nested type; null for a root.</summary>
    public Id? Id => Branch.Item?.Id;

    /// <summary>The name of a root; null for a nested type.</summary>
    public string? RootName => Branch.RootName;

    /// <summary>What it stands in; null for a root.</summary>
    public YType? Parent => Branch.Item is { } item ? Of(item.Parent) : null;

    internal Branch Branch { get; }

    /// <summary>The contents as plain values, with nested types as theirs.</summary>
    /// <exception cref="InsufficientExecutionStackException">It is nested thousands deep.</exception>
    public abstract object? ToJson();

    /// <summary>Calls an observer after every transaction that changed this type itself, before <see cref="Doc.Updated"/>.</summary>
    /// <remarks>
    /// What the observer changes is a transaction of its own. What it throws comes out of the change that it observed, after
    /// everybody was told. It is not called when the type is deleted, and never again after that.
    /// </remarks>
    /// <returns>Ends the observation when disposed of.</returns>
    public IDisposable Observe(Action<YEvent> observer) => Doc.Observe().Add(Branch, observer);

    /// <summary>
    /// Calls an observer after every transaction that changed this type or something in it, with the changes of all of them,
    /// the outermost first. Otherwise as <see cref="Observe"/>, after whose observers it is called.
    /// </summary>
    /// <inheritdoc cref="Observe" path="/returns"/>
    public IDisposable ObserveDeep(Action<IReadOnlyList<YEvent>> observer) => Doc.Observe().AddDeep(Branch, observer);

    /// <inheritdoc/>
    public bool Equals(YType? other) => other?.Branch == Branch;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as YType);

    /// <inheritdoc/>
    public override int GetHashCode() => Branch.GetHashCode();

    internal static YType Of(Branch branch) => branch.View switch
    {
        TypeKind.Array => new YArray(branch),
        TypeKind.Map => new YMap(branch),
        TypeKind.Text => new YText(branch),
        TypeKind.XmlElement => new YXmlElement(branch),
        TypeKind.XmlFragment => new YXmlFragment(branch),
        TypeKind.XmlHook => new YXmlHook(branch),
        TypeKind.XmlText => new YXmlText(branch),
        _ => new YRoot(branch),
    };

    internal static object? JsonOf(object? element)
    {
        if (element is not YType type)
            return element;
        // A hostile document may be nested a million deep; to refuse to spell it is better than to end the process.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return type.ToJson();
    }

    internal void Change(Action<Transaction> change)
    {
        if (IsDeleted)
            throw new InvalidOperationException("The type is deleted.");
        Doc.Transact(change);
    }
}
