namespace NvpOrleans.Planning.Objectives;

/// <summary>The objectives of a plan as a tree. Never fails: a value that cannot be read counts as empty and is listed.</summary>
/// <param name="Goals">The strategic goals, in order.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record ObjectiveTree(IReadOnlyList<Objective> Goals, IReadOnlyList<UnreadableCell> Problems)
{
    /// <summary>The objectives of a plan that nobody has opened.</summary>
    public static ObjectiveTree None { get; } = new([], []);

    /// <summary>Every goal and action, each before those under it.</summary>
    public IEnumerable<Objective> All
    {
        get
        {
            var waiting = new Stack<Objective>(Goals.Reverse());
            while (waiting.TryPop(out var objective))
            {
                yield return objective;
                foreach (var child in objective.Children.Reverse()) waiting.Push(child);
            }
        }
    }

    /// <summary>Every action, in order.</summary>
    public IEnumerable<Objective> Actions => All.Where(objective => objective.Level == ObjectiveLevel.Action);

    /// <summary>The items from a strategic goal down to this one; empty when there is no such item.</summary>
    public IReadOnlyList<Objective> PathTo(string id)
    {
        var path = new List<Objective>();
        foreach (var objective in All)
        {
            path.RemoveRange(objective.Depth, path.Count - objective.Depth);
            path.Add(objective);
            if (objective.Id == id) return path;
        }

        return [];
    }

    /// <summary>Reads the rows.</summary>
    /// <param name="rows">One for every item, deleted ones included; no id twice.</param>
    /// <param name="numbers">The phenomena and themes that an item may name.</param>
    public static ObjectiveTree Of(IEnumerable<ObjectiveRow> rows, IReadOnlySet<string> numbers)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(numbers);
        var problems = new List<UnreadableCell>();
        var order = new ObjectiveOrder(rows);
        var goals = Build(order, new ObjectiveReader(numbers, problems));
        return new ObjectiveTree(goals, problems);
    }

    // Without recursion: a plan may hold a chain of as many rows as it may hold rows.
    private static IReadOnlyList<Objective> Build(ObjectiveOrder order, ObjectiveReader reader)
    {
        var inOrder = new List<Objective>();
        var waiting = new Stack<(ObjectiveRow Row, int Depth, string? Above)>(order.Roots.Reverse().Select(row => (row, 0, (string?)null)));
        while (waiting.TryPop(out var next))
        {
            var objective = reader.Read(next.Row, next.Depth);
            objective = objective with { Serves = objective.Phenomenon ?? next.Above };
            inOrder.Add(objective);
            foreach (var child in order.ChildrenOf(next.Row).Reverse()) waiting.Push((child, next.Depth + 1, objective.Serves));
        }

        var built = new Dictionary<string, Objective>(StringComparer.Ordinal);
        for (var i = inOrder.Count - 1; i >= 0; i--) // children come after their parents, so they are built before them
            built[inOrder[i].Id] = inOrder[i] with { Children = [.. order.ChildrenOf(inOrder[i].Row).Select(child => built[child.Id])] };
        return [.. order.Roots.Select(row => built[row.Id])];
    }
}
