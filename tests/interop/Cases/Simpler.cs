namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>Simpler forms of the parts of a case, most daring first.</summary>
internal static class Simpler
{
    /// <param name="rank">How many peers have a lower id: the order of ids decides conflicts, their size does not.</param>
    public static IEnumerable<CasePeer> Of(CasePeer peer, int rank)
    {
        var plain = new CasePeer((ulong)rank + 1, Engine.Both, Gc: true);
        IEnumerable<CasePeer> simpler =
            [plain, peer with { Client = plain.Client }, peer with { Engine = Engine.Both }, peer with { Gc = true }];
        return simpler.Where(candidate => candidate != peer).Distinct();
    }

    public static IEnumerable<Step> Of(Step step)
    {
        if (step.Of is { Count: > 1 } of)
        {
            for (var size = of.Count / 2; size > 0; size /= 2)
            {
                for (var at = 0; at < of.Count; at += size)
                    yield return step with { Of = [.. of.Take(at), .. of.Skip(at + size)] };
            }
        }
        if (step.Known is { Count: > 1 } known)
            yield return step with { Known = [known[0]] };
        if (step.Edit is not { } edit)
            yield break;
        foreach (var simpler in Of(edit))
            yield return step with { Edit = simpler };
    }

    private static IEnumerable<Edit> Of(Edit edit)
    {
        if (edit.Text is { Length: > 1 } text)
        {
            yield return edit with { Text = "a" };
            yield return edit with { Text = text[..(text.Length / 2)] };
            yield return edit with { Text = text[(text.Length / 2)..] };
        }
        if (edit.Attributes is { } attributes)
        {
            if (edit.Kind is not ("format" or "mark"))
                yield return edit with { Attributes = null };
            foreach (var (key, value) in attributes)
            {
                if (attributes.Count > 1)
                    yield return edit with { Attributes = attributes.Where(a => a.Key != key).ToDictionary() };
                if (value is not (null or true))
                    yield return edit with { Attributes = new(attributes) { [key] = true } };
            }
        }
        if (edit.Value is not (null or 1.0) && edit.Kind != "embed")
            yield return edit with { Value = 1.0 };
        if (edit.Values is { Length: > 1 } values)
            yield return edit with { Values = [values[0]] };
        if (edit.Values is [not 1.0, ..])
            yield return edit with { Values = [.. edit.Values.Select(_ => (object?)1.0)] };
        foreach (var smaller in Smaller(edit.Index))
            yield return edit with { Index = smaller };
        foreach (var smaller in Smaller(edit.At))
            yield return edit with { At = smaller };
        if (edit.Length > 1)
            yield return edit with { Length = 1 };
    }

    private static IEnumerable<int> Smaller(int number)
    {
        for (var smaller = 0; smaller < Math.Min(number, 4); smaller++)
            yield return smaller;
    }
}
