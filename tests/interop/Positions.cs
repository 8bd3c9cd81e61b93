using System.Text.Json;
using System.Text.Json.Nodes;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>A shared type by name: of its root, or of its item.</summary>
internal sealed record TypeName(string? Root, ulong Client, ulong Clock)
{
    public static TypeName Of(YType type) => type.Id is { } id ? new(null, id.Client, id.Clock) : new(type.RootName, 0, 0);
}

/// <summary>A place in a sequence.</summary>
internal sealed record PlaceName(TypeName Type, int Index, int Association)
{
    public static PlaceName? Of(AbsolutePosition? position) =>
        position is { } place ? new(TypeName.Of(place.Type), place.Index, place.Association) : null;
}

/// <summary>A relative position as it travels: as bytes or as JSON text.</summary>
internal sealed record SentPosition(byte[]? Bytes, string? Json)
{
    public RelativePosition Read() => Bytes is null ? RelativePosition.ParseJson(Json!) : RelativePosition.Decode(Bytes);
}

/// <summary>A relative position in all its spellings.</summary>
internal sealed record SpelledPosition(byte[] Bytes, string Json, string Stringified);

/// <summary>What yjs says about relative positions.</summary>
internal static class PositionJudge
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static SpelledPosition[] PositionsAt(this Judge judge, string name, PlaceName[] places) =>
        Read<SpelledPosition[]>(judge.Ask("positionsAt", ("name", name), ("places", places))["positions"]);

    public static PlaceName?[] Resolve(this Judge judge, string name, SentPosition[] positions) =>
        Read<PlaceName?[]>(judge.Ask("resolve", ("name", name), ("positions", positions))["places"]);

    public static bool AreEqual(this Judge judge, SentPosition one, SentPosition other) =>
        judge.Ask("equal", ("positions", new[] { one, other }))["answer"]!.GetValue<bool>();

    private static T Read<T>(JsonNode? node) => node.Deserialize<T>(Web)!;
}
