using System.Text.Json;
using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Grains.Audit;

/// <summary>
/// A change of grants as the audit keeps it: all of them before and after, as JSON. The operation tells a change that was recorded and
/// not stored, because the service was killed between the two, from the one that its sender then asked for again.
/// </summary>
internal static class GrantDetails
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static IReadOnlyDictionary<string, string> Of(Guid operation, IReadOnlyList<Grant> before, IReadOnlyList<Grant> after) => new Dictionary<string, string>
    {
        ["operation"] = operation.ToString(),
        ["before"] = JsonSerializer.Serialize(before, Json),
        ["after"] = JsonSerializer.Serialize(after, Json),
    };
}
