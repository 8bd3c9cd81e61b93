using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>
/// A deleted unit can be spelled as the item it was, as forgotten content or as a tombstone, and all three are right. Someone who
/// hears more than one of them while they wait keeps one; which one is nobody's promise.
/// </summary>
internal static class Spelling
{
    /// <summary>Whether two updates say the same and only spell differently what both of them delete.</summary>
    public static bool IsTheOnlyDifference(byte[] one, byte[] other)
    {
        if (one.Length == 0 || other.Length == 0)
            return false;
        var (a, b) = (Update.Decode(one, DecodeLimits.Trusted), Update.Decode(other, DecodeLimits.Trusted));
        return a.DeleteSet.Equals(b.DeleteSet) && LivingUnits(a).SetEquals(LivingUnits(b));
    }

    /// <summary>Every unit that is not deleted, with all that follows it in its item.</summary>
    private static HashSet<string> LivingUnits(Update update)
    {
        var units = new HashSet<string>();
        foreach (var structs in update.Structs)
        {
            for (var i = 0; i < structs.Count; i++)
            {
                for (ulong offset = 0; !structs[i].IsSkip && offset < structs[i].Length; offset++)
                {
                    var id = new Id(structs.Client, structs[i].Clock + offset);
                    if (!update.DeleteSet.Contains(id))
                        units.Add($"{id} {Spell(structs[i], structs.Client, offset)}");
                }
            }
        }
        return units;
    }

    private static string Spell(in StructRef each, ulong client, ulong offset)
    {
        var writer = new YjsWriter();
        each.Slice(client, offset).Write(writer, client, 0);
        return Convert.ToHexString(writer.Finish());
    }
}
