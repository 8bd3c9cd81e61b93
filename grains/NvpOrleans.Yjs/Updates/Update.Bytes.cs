namespace NvpOrleans.Yjs;

// What can be done with encoded updates without a document, under the names that Yjs has for it.
public sealed partial class Update
{
    /// <summary>
    /// Makes one encoded update of several (yjs 13.6 mergeUpdates). What they lack in between stays open. To compact a log,
    /// integrate it into a document instead: merged updates keep all that was ever deleted.
    /// </summary>
    /// <param name="limits">What one update may ask for; <see cref="DecodeLimits.Trusted"/> unless given.</param>
    /// <exception cref="YjsFormatException">One of them is not an update, or asks for more than the limits allow.</exception>
    public static byte[] MergeUpdates(IEnumerable<byte[]> updates, DecodeLimits? limits = null) => UpdateMerge.Merge(updates, limits);

    /// <summary>The part of an encoded update that an encoded state vector does not cover, and all its deletes (yjs 13.6 diffUpdate).</summary>
    /// <inheritdoc cref="MergeUpdates" path="/param"/>
    /// <exception cref="YjsFormatException">The bytes are not an update and a state vector, or ask for more than the limits allow.</exception>
    public static byte[] DiffUpdate(ReadOnlySpan<byte> update, ReadOnlySpan<byte> stateVector, DecodeLimits? limits = null) =>
        UpdateDiff.Diff(update, Yjs.StateVector.Decode(stateVector), limits);

    /// <summary>
    /// The encoded state vector of someone who knows nothing but this encoded update (yjs 13.6 encodeStateVectorFromUpdate); see
    /// <see cref="ToStateVector"/>.
    /// </summary>
    /// <inheritdoc cref="MergeUpdates" path="/param"/>
    /// <exception cref="YjsFormatException">The bytes are not an update, or ask for more than the limits allow.</exception>
    public static byte[] EncodeStateVectorFromUpdate(ReadOnlySpan<byte> update, DecodeLimits? limits = null) =>
        Decode(update, limits ?? DecodeLimits.Trusted).ToStateVector().Encode();
}
