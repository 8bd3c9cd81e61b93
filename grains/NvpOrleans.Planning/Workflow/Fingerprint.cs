using System.Security.Cryptography;
using System.Text.Json;

namespace NvpOrleans.Planning.Workflow;

/// <summary>What tells a repeated command from another one with the same operation id: 16 bytes of SHA-256 over its JSON, as hex.</summary>
internal static class Fingerprint
{
    private const int Bytes = 16;

    // Not the journal's spelling: a command comes from outside, and what is null in it, or no member of its enum, is for the rules to refuse.
    private static readonly JsonSerializerOptions Options = new();

    public static string Of<TCommand>(TCommand command) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, Options)).AsSpan(0, Bytes));
}
