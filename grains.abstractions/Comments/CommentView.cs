namespace NvpOrleans.Abstractions.Comments;

/// <summary>A thread as one person finds it.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="Acts">What the person may do in it now.</param>
/// <param name="IsOverridden">True for an objection that the council's chair has set aside.</param>
/// <param name="SetAsideFor">The chair's reason, which is published; null for every other thread.</param>
[GenerateSerializer, Immutable, Alias("nvp.CommentView")]
public sealed record CommentView(
    [property: Id(0)] CommentThread Thread,
    [property: Id(1)] IReadOnlyList<CommentAct> Acts,
    [property: Id(2)] bool IsOverridden,
    [property: Id(3)] string? SetAsideFor = null);
