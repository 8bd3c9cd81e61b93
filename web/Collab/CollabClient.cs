using System.Globalization;
using System.Text.Json;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Collab;

/// <summary>What a client says of itself in the address it connects to; the protocol has no place for it.</summary>
/// <param name="Schema">The version of the prose schema it knows. A client that does not say is no prose editor: what it writes is checked, what it shows is its own affair.</param>
/// <param name="Generation">The generation of the section that it holds, if it holds anything.</param>
internal readonly record struct CollabClient(int Schema, int Generation)
{
    private const int FirstGeneration = 1;

    private static readonly int CurrentSchema = ReadCurrentSchema();

    /// <summary>Reads <c>schema</c> and <c>generation</c>; a value that is no number is none that we know.</summary>
    public static CollabClient Of(IQueryCollection query) =>
        new(Number(query["schema"], CurrentSchema), Number(query["generation"], FirstGeneration));

    private static int Number(string? text, int otherwise) =>
        text is null ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static int ReadCurrentSchema()
    {
        using var stream = typeof(DocumentId).Assembly.GetManifestResourceStream("prose-schema.json")
            ?? throw new InvalidOperationException("prose-schema.json is not built into the contracts.");
        using var schema = JsonDocument.Parse(stream);
        return schema.RootElement.GetProperty("version").GetInt32();
    }
}
