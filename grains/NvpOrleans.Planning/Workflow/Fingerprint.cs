using System.Security.Cryptography;
using System.Text.Json;

namespace NvpOrleans.Planning.Workflow;

/// <summary>What tells a repeated command from another one with the same operation id: 16 bytes of SHA-256 over its JSON, as hex.</summary>
internal static class Fingerprint
{
    private const int Bytes = 16;

    // A command comes from outside: what is null in it is for the checks to refuse, so the journal's strictness is not for it.
    private static readonly JsonSerializerOptions Lenient = new(WorkflowJson.Options) { RespectNullableAnnotations = false };

    public static string Of<TCommand>(TCommand command) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, Lenient)).AsSpan(0, Bytes));
}
