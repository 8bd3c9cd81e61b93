using System.Security.Cryptography;
using System.Text.Json;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Grains.People;

/// <summary>A command about grants that has been carried out, so that its repetition is known.</summary>
/// <param name="Id">The operation id that the sender chose.</param>
/// <param name="By">The sender.</param>
/// <param name="Command">SHA-256 of the command.</param>
[GenerateSerializer, Immutable, Alias("nvp.GrantOperation")]
internal sealed record GrantOperation([property: Id(0)] Guid Id, [property: Id(1)] string By, [property: Id(2)] string Command)
{
    public static GrantOperation Of(PersonId by, GrantCommand command) => new(
        command.Operation, by.Value, command.GetType().Name + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<object>(command))));
}
