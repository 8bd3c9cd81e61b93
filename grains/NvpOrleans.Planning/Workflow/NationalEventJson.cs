using System.Text.Json;

namespace NvpOrleans.Planning.Workflow;

/// <summary>Events of a national document as the journal's bytes: UTF-8 JSON with the word of the event as <c>type</c>.</summary>
public static class NationalEventJson
{
    /// <summary>The bytes of an event.</summary>
    public static byte[] Write(NationalEvent decision) => JsonSerializer.SerializeToUtf8Bytes(decision, WorkflowJson.Options);

    /// <summary>The event in a journal entry. Members that this version does not know are left aside.</summary>
    /// <exception cref="JsonException">The bytes are no event, or one that this version does not know.</exception>
    public static NationalEvent Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<NationalEvent>(bytes, WorkflowJson.Options) ?? throw new JsonException("The entry holds no event.");
}
