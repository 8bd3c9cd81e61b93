using System.Text.Encodings.Web;
using System.Text.Json;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Comments;

/// <summary>Events of comments as the journal's bytes: UTF-8 JSON with the word of the event as <c>type</c>.</summary>
public static class CommentEventJson
{
    // No browser reads these bytes as a page. Escaped, words in Cyrillic or Greek would take three times the room that a limit gives them.
    private static readonly JsonSerializerOptions Unescaped = new(WorkflowJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of an event.</summary>
    public static byte[] Write(CommentEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, Unescaped);

    /// <summary>The event in a journal entry. Members that this version does not know are left aside.</summary>
    /// <exception cref="JsonException">The bytes are no event, or one that this version does not know.</exception>
    public static CommentEvent Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<CommentEvent>(bytes, WorkflowJson.Options) ?? throw new JsonException("The entry holds no event.");
}
