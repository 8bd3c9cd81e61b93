using System.Text;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>An update as text, one struct a line, so that a failing comparison says which struct differs.</summary>
internal static class Spelled
{
    public static string Update(byte[] encoded)
    {
        var update = Yjs.Update.Decode(encoded, DecodeLimits.Trusted);
        var text = new StringBuilder();
        foreach (var structs in update.Structs)
        {
            for (var i = 0; i < structs.Count; i++)
                AppendStruct(text, structs.Client, structs[i]);
        }
        foreach (var (client, ranges) in update.DeleteSet.OrderByDescending(d => d.Key))
            text.Append(Invariant($"deleted {client}: {string.Join(' ', ranges.Select(r => $"{r.Clock}+{r.Length}"))}\n"));
        return text.ToString();
    }

    private static void AppendStruct(StringBuilder text, ulong client, in StructRef s)
    {
        text.Append(Invariant($"{client}.{s.Clock}+{s.Length} {s.Kind}"));
        if (!s.Origin.IsNone)
            text.Append(Invariant($" after {s.Origin.Client}.{s.Origin.Clock}"));
        if (!s.RightOrigin.IsNone)
            text.Append(Invariant($" before {s.RightOrigin.Client}.{s.RightOrigin.Clock}"));
        if (s.Parent is { } parent)
            text.Append(Invariant($" in {parent.Name ?? $"{parent.Id.Client}.{parent.Id.Clock}"}[{parent.Sub}]"));
        if (s.Content is { } content)
        {
            var writer = new YjsWriter();
            StructWriter.WriteContent(writer, content, 0, s.Length);
            text.Append(' ').Append(Convert.ToHexString(writer.Finish()));
        }
        text.Append('\n');
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
