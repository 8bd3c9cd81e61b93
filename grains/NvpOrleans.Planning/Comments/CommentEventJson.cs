using System.Text.Json;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Comments;

/// <summary>Events of comments as the journal's bytes: UTF-8 JSON with the word of the event as <c>type</c>.</summary>
public static class CommentEventJson
{
    /// <summary>The bytes of an event.</summary>
    public static byte[] Write(CommentEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, WorkflowJson.Options);

    /// <summary>The event in a journal entry. Members that this version does not know are left aside.</summary>
    /// <exception cref="JsonException">The bytes are no event, or one that this version does not know.</exception>
    public static CommentEvent Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<CommentEvent>(bytes, WorkflowJson.Options) ?? throw new JsonException("The entry holds no event.");
}
