using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace NvpOrleans.Yjs;

/// <summary>A shared sequence of values and nested types.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Yjs's.")]
public sealed class YArray : YType, IReadOnlyList<object?>
{
    internal YArray(Branch branch) : base(branch)
    {
    }

    /// <inheritdoc/>
    public int Count => Branch.Length;

    /// <summary>A value, or the view of a nested type.</summary>
    public object? this[int index] => Elements.At(Branch, index);

    /// <summary>Inserts values.</summary>
    public void Insert(int index, params IEnumerable<object?> values) =>
        Change(t => SequenceEdit.Insert(t, Branch, index, SequenceEdit.ContentsOf(values)));

    /// <summary>Appends values.</summary>
    public void Push(params IEnumerable<object?> values) => Change(t => SequenceEdit.Push(t, Branch, SequenceEdit.ContentsOf(values)));

    /// <summary>Inserts values at the start.</summary>
    public void Unshift(params IEnumerable<object?> values) => Insert(0, values);

    /// <summary>Inserts a copy of a type of this or another document, with all that is in it.</summary>
    /// <returns>A view of the copy.</returns>
    /// <exception cref="ArgumentException">The array is in what is copied, or that is a <see cref="YRoot"/>.</exception>
    public YType InsertCopy(int index, YType source)
    {
        YType? copy = null;
        Change(t => copy = Of(TypeCopy.Insert(t, Branch, index, source.Branch)));
        return copy!;
    }

    /// <summary>Inserts an empty map.</summary>
    public YMap InsertMap(int index) => new(InsertType(index, TypeKind.Map));

    /// <summary>Inserts an empty array.</summary>
    public YArray InsertArray(int index) => new(InsertType(index, TypeKind.Array));

    /// <summary>Inserts an empty text.</summary>
    public YText InsertText(int index) => new(InsertType(index, TypeKind.Text));

    /// <summary>Deletes elements.</summary>
    public void Delete(int index, int length = 1) => Change(t => SequenceEdit.Delete(t, Branch, index, length));

    /// <summary>Some elements; what <c>array[1..^1]</c> calls.</summary>
    public IReadOnlyList<object?> Slice(int start, int length) => Elements.Slice(Branch, start, length);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => Elements.Of(Branch).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override object? ToJson() => Elements.Of(Branch).Select(JsonOf).ToArray();

    private Branch InsertType(int index, TypeKind kind)
    {
        Branch? inserted = null;
        Change(t => inserted = SequenceEdit.InsertType(t, Branch, index, kind));
        return inserted!;
    }
}
