namespace NvpOrleans.Yjs;

/// <summary>The way from a type to one inside it.</summary>
internal static class TypePath
{
    public static List<object> Of(Branch from, Branch to)
    {
        var steps = new List<object>();
        for (var at = to; at != from && at.Item is { } item; at = item.Parent)
            steps.Add(item.ParentSub is { } key ? key : IndexOf(item));
        steps.Reverse();
        return steps;
    }

    /// <summary>How many units stand before an item.</summary>
    public static int IndexOf(Item item)
    {
        var index = 0;
        for (var left = item.Left; left is not null; left = left.Left)
        {
            if (left.IsVisible)
                index += (int)left.Length;
        }
        return index;
    }
}
