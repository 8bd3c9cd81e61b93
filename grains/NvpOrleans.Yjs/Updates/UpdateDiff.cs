namespace NvpOrleans.Yjs;

/// <summary>Reduces an update to what someone lacks, without a document (yjs 13.6 diffUpdate). All deletes stay.</summary>
public static class UpdateDiff
{
    /// <summary>The part of an encoded update that <paramref name="known"/> does not cover.</summary>
    /// <exception cref="YjsFormatException">The bytes are not an update.</exception>
    public static byte[] Diff(ReadOnlySpan<byte> update, StateVector known, DecodeLimits? limits = null) =>
        Diff(Update.Decode(update, limits ?? DecodeLimits.Trusted), known).Encode();

    /// <summary>The part of an update that <paramref name="known"/> does not cover.</summary>
    public static Update Diff(Update update, StateVector known)
    {
        var builder = new UpdateBuilder();
        foreach (var structs in update.Structs)
        {
            var clock = known[structs.Client];
            var first = 0;
            while (first < structs.Count && (structs[first].IsSkip || structs[first].End <= clock))
                first++;
            if (first == structs.Count)
                continue;
            builder.Add(structs.Client, structs[first].Slice(structs.Client, clock > structs[first].Clock ? clock - structs[first].Clock : 0));
            for (var i = first + 1; i < structs.Count; i++)
                builder.Add(structs.Client, structs[i]);
        }
        return builder.Build(update.DeleteSet);
    }
}
