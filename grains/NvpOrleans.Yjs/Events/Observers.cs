namespace NvpOrleans.Yjs;

/// <summary>
/// Who observes which type of a document. Kept here and not in the types, which are many and seldom observed; a type that is
/// deleted is never heard of again, and forgotten.
/// </summary>
internal sealed class Observers
{
    private readonly Dictionary<Branch, Audience> _audiences = [];
    private List<TypeChange> _open = [];

    public IDisposable Add(Branch branch, Action<YEvent> observer)
    {
        AudienceOf(branch).Direct += observer;
        return new Subscription(() => AudienceOf(branch).Direct -= observer, this, branch);
    }

    public IDisposable AddDeep(Branch branch, Action<IReadOnlyList<YEvent>> observer)
    {
        AudienceOf(branch).Deep += observer;
        return new Subscription(() => AudienceOf(branch).Deep -= observer, this, branch);
    }

    /// <summary>To be called before a document changes while observers run: what they may still ask is found out now.</summary>
    public void Freeze()
    {
        foreach (var change in _open)
            change.Freeze();
    }

    /// <summary>Finds out all that a transaction changed, for a later <see cref="Tell"/>.</summary>
    public void Record(Transaction transaction)
    {
        transaction.Changes = Find(transaction);
        foreach (var change in transaction.Changes)
            change.Freeze();
    }

    /// <summary>Calls the observers of what changed, then those who observe what that stands in, outermost change first.</summary>
    public void Tell(Transaction transaction, Failures failures)
    {
        _open = transaction.Changes ?? Find(transaction);
        var told = new List<TypeChange>();
        foreach (var change in _open)
        {
            // An observer may have deleted it meanwhile.
            if (IsGone(change.Branch))
                continue;
            told.Add(change);
            if (_audiences.TryGetValue(change.Branch, out var audience) && audience.Direct is { } observers)
                failures.Try(observers, new YEvent(change, change.Branch));
        }
        TellDeep(told, failures);
        foreach (var change in _open)
            change.Close();
        _open = [];
    }

    private void TellDeep(List<TypeChange> told, Failures failures)
    {
        var inside = new OrderedDictionary<Branch, List<TypeChange>>();
        foreach (var change in told)
        {
            for (var at = change.Branch; at is not null; at = at.Item?.Parent)
            {
                if (!_audiences.ContainsKey(at))
                    continue;
                if (!inside.TryGetValue(at, out var changes))
                    inside.Add(at, changes = []);
                changes.Add(change);
            }
        }
        foreach (var (branch, changes) in inside)
        {
            if (IsGone(branch) || !_audiences.TryGetValue(branch, out var audience) || audience.Deep is not { } observers)
                continue;
            changes.RemoveAll(static change => IsGone(change.Branch));
            if (changes.Count > 0)
                failures.Try(observers, changes.ConvertAll(change => new YEvent(change, branch)).OrderBy(static e => e.Path.Count).ToList());
        }
    }

    /// <summary>Whether anybody is to be told of a change of the type.</summary>
    public bool AreInterestedIn(Branch branch)
    {
        for (var at = branch; at is not null; at = at.Item?.Parent)
        {
            if (_audiences.TryGetValue(at, out var audience) && (at == branch || audience.Deep is not null))
                return true;
        }
        return false;
    }

    /// <summary>Forgets who observed a type that is gone.</summary>
    public void Forget(Branch branch) => _audiences.Remove(branch);

    private List<TypeChange> Find(Transaction transaction) =>
        _audiences.Count > 0 && transaction.HasChanged ? TypeChanges.Of(transaction, this) : [];

    private static bool IsGone(Branch branch) => branch.Item is { Deleted: true };

    private Audience AudienceOf(Branch branch)
    {
        if (!_audiences.TryGetValue(branch, out var audience))
            _audiences.Add(branch, audience = new Audience());
        return audience;
    }

    private sealed class Audience
    {
        public Action<YEvent>? Direct { get; set; }

        public Action<IReadOnlyList<YEvent>>? Deep { get; set; }
    }

    private sealed class Subscription(Action end, Observers observers, Branch branch) : IDisposable
    {
        private Action? _end = end;

        public void Dispose()
        {
            _end?.Invoke();
            _end = null;
            if (observers._audiences.TryGetValue(branch, out var audience) && audience is { Direct: null, Deep: null })
                observers._audiences.Remove(branch);
        }
    }
}
