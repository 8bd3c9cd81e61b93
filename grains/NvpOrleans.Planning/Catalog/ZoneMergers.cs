namespace NvpOrleans.Planning.Catalog;

/// <summary>
/// What zones that follow one another must agree on: who came before is there and has ended, and on each day every municipality is
/// in one zone. No clock decides: at the end of the data a municipality is in the one zone that has no last day.
/// </summary>
internal static class ZoneMergers
{
    public static void Check(IReadOnlyList<ZoneRow> zones)
    {
        var byKey = zones.GroupBy(zone => zone.Zone.Key).ToDictionary(group => group.Key, group => group.First());
        foreach (var zone in zones)
            foreach (var key in zone.Zone.Times.Predecessors) CheckPredecessor(zone, byKey.GetValueOrDefault(key), key);

        foreach (var named in zones
            .SelectMany(zone => zone.Zone.Municipalities, (zone, municipality) => (Zone: zone, Municipality: municipality))
            .GroupBy(named => named.Municipality, StringComparer.OrdinalIgnoreCase))
        {
            CheckMunicipality(named.Key, [.. named.Select(one => one.Zone)]);
        }
    }

    private static void CheckPredecessor(ZoneRow zone, ZoneRow? predecessor, string key)
    {
        if (predecessor is null) zone.Row.Report("predecessors", "no-zone", ("value", key));
        else if (predecessor == zone) zone.Row.Report("predecessors", "own-predecessor");
        else if (zone.Zone.Times.ValidFrom is not { } from) zone.Row.Report("valid_from", "missing");
        else if (predecessor.Zone.Times.ValidUntil is not { } until || until >= from)
            predecessor.Row.Report("valid_until", "must-end", ("value", zone.Zone.Key), ("line", zone.Row.Line), ("day", $"{from:O}"));
    }

    private static void CheckMunicipality(string municipality, IReadOnlyList<ZoneRow> zones)
    {
        var inOrder = zones.OrderBy(zone => zone.Zone.Times.ValidFrom ?? DateOnly.MinValue).ThenBy(zone => zone.Row.Line).ToList();
        foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)))
        {
            if ((before.Zone.Times.ValidUntil ?? DateOnly.MaxValue) >= (after.Zone.Times.ValidFrom ?? DateOnly.MinValue))
                after.Row.Report("municipalities", "already", ("value", municipality), ("line", before.Row.Line));
        }

        if (inOrder.TrueForAll(zone => zone.Zone.Times.ValidUntil is not null))
            inOrder[^1].Row.Report("municipalities", "without-zone", ("value", municipality), ("day", $"{inOrder.Max(zone => zone.Zone.Times.ValidUntil):O}"));
    }
}
