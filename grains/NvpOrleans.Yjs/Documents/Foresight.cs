namespace NvpOrleans.Yjs;

/// <summary>What integrating an update would do, without doing it. The effort depends on the update, not on the document.</summary>
internal static class Foresight
{
    /// <summary>
    /// Whether everything in the update can be integrated now: every neighbour, every parent and every deleted unit is in the
    /// document or in the update itself. What was pending before is not looked at.
    /// </summary>
    public static bool LeavesNothingPending(StructStore store, Update update)
    {
        var schedule = new StructSchedule(store, update.Structs);
        while (schedule.TryNext(out _, out _, out _))
        {
        }
        if (schedule.Rest is not null)
            return false;
        foreach (var (client, ranges) in update.DeleteSet)
        {
            if (ranges[^1].End > schedule.State(client))
                return false;
        }
        return true;
    }

    /// <summary>Whether the document has everything in the update, so that integrating it would change nothing.</summary>
    public static bool IsKnown(StructStore store, Update update)
    {
        if (NewClients(store, update).Any())
            return false;
        if (update.DeleteSet.IsEmpty)
            return true;
        var deleted = DeleteSet.Of(store);
        var both = new DeleteSet();
        both.Add(deleted);
        both.Add(update.DeleteSet);
        both.SortAndMerge();
        return both.Equals(deleted);
    }

    /// <summary>The clients who wrote something in the update that the document does not have: those who would be its authors.</summary>
    public static IEnumerable<ulong> NewClients(StructStore store, Update update)
    {
        foreach (var structs in update.Structs)
        {
            var last = structs.Count - 1;
            while (last >= 0 && structs[last].IsSkip)
                last--;
            if (last >= 0 && structs[last].End > store.State(structs.Client))
                yield return structs.Client;
        }
    }
}
