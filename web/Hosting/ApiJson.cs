using System.Text.Json;
using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.Hosting;

/// <summary>How the HTTP interface writes what the grains say: camelCase members, kebab-case words, identities as text.</summary>
internal static class ApiJson
{
    /// <summary>The one set of options for answers and bodies.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new TextConverter<PersonId>(PersonId.Parse, id => id.Value),
            new TextConverter<DocumentId>(DocumentId.Parse, id => id.ToString()),
            new TextConverter<SectionId>(SectionId.Parse, id => id.ToString()),
        },
    };

    private sealed class TextConverter<T>(Func<string?, T?> parse, Func<T, string> write) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (reader.TokenType == JsonTokenType.String ? parse(reader.GetString()) : null)
            ?? throw new JsonException($"is not a {typeof(T).Name}");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
