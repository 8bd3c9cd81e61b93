using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>Where we and yjs part.</summary>
/// <param name="At">The index of the step.</param>
/// <param name="What">What differs, in a word.</param>
/// <param name="Heard">What the peer heard and wrote up to there, in order, for a third voice.</param>
internal sealed record Divergence(int At, string What, string Expected, string Actual, IReadOnlyList<byte[]> Heard)
{
    public override string ToString() => $"step {At}, {What}\n  yjs:  {Spell(Expected)}\n  ours: {Spell(Actual)}";

    // Updates are readable struct by struct; everything else as it is.
    private static string Spell(string value)
    {
        try
        {
            return string.Join("\n        ", Spelled.Update(Convert.FromBase64String(value)).TrimEnd().Split('\n'));
        }
        catch (Exception failure) when (failure is FormatException or YjsException)
        {
            return value;
        }
    }
}
