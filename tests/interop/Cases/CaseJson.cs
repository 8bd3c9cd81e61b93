using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>How cases are written, to Node and to files: what is not said is left out. A request says everything.</summary>
internal static class CaseJson
{
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    public static JsonSerializerOptions ForFiles { get; } = Create(indented: true);

    public static JsonSerializerOptions ForRequests { get; } = new(Create(indented: false)) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    private static JsonSerializerOptions Create(bool indented) => new(JsonSerializerDefaults.Web)
    {
        Converters = { new ScriptValues(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}
