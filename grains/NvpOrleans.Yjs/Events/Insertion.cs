namespace NvpOrleans.Yjs;

/// <summary>A stretch of a sequence that one client inserted.</summary>
/// <param name="Index">Where it begins after the transaction: UTF-16 units in text, elements elsewhere.</param>
/// <param name="Length">How much it is.</param>
/// <param name="Author">The client who inserted it.</param>
public readonly record struct Insertion(int Index, int Length, ulong Author);
