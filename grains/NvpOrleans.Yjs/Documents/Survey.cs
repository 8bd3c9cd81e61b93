namespace NvpOrleans.Yjs;

/// <summary>
/// Lists what an update would add to the document and where, so that it can be held against a schema before it is integrated.
/// Places are resolved in the order of integration, each from the one of its neighbour, so the effort depends on the update only.
/// </summary>
internal sealed class Survey
{
    private readonly StructStore _store;
    private readonly Update _update;
    private readonly StructSchedule _schedule;
    private readonly Place[][] _places;
    private readonly Dictionary<string, TypePlace> _roots = [];

    private Survey(StructStore store, Update update)
    {
        (_store, _update, _schedule) = (store, update, new StructSchedule(store, update.Structs));
        _places = Array.ConvertAll(update.Structs, static structs => new Place[structs.Count]);
    }

    /// <inheritdoc cref="Yjs.Survey"/>
    public static IEnumerable<NewContent> Of(StructStore store, Update update) => new Survey(store, update).Run();

    private IEnumerable<NewContent> Run()
    {
        while (_schedule.TryNext(out var queue, out var index, out var offset))
        {
            var place = FindPlace(queue, index, offset);
            _places[queue][index] = place with { IsResolved = true };
            yield return Describe(_update.Structs[queue].Client, _update.Structs[queue][index], offset, place);
        }
        if (_schedule.Rest is not { } rest)
            yield break;
        foreach (var structs in rest.Structs)
        {
            for (var i = 0; i < structs.Count; i++)
            {
                if (!structs[i].IsSkip)
                    yield return Describe(structs.Client, structs[i], 0, new Place { State = PlaceState.Unknown });
            }
        }
    }

    private static NewContent Describe(ulong client, in StructRef added, ulong offset, Place place) =>
        new(new Id(client, added.Clock + offset), added.Kind, added.Length - offset, offset > 0 ? added.Content?.Slice(offset) : added.Content)
        {
            State = place.State,
            Parent = place.Parent,
            Key = place.Key,
        };

    // The same decisions as Integrator.FindParent, on names instead of references.
    private Place FindPlace(int queue, int index, ulong offset)
    {
        ref readonly var added = ref _update.Structs[queue][index];
        if (added.Kind == ContentKind.Gc)
            return Place.Gone;
        var origin = offset > 0 ? new Id(_update.Structs[queue].Client, added.Clock + offset - 1) : added.Origin;
        var left = origin.IsNone ? default(Place?) : PlaceOf(origin);
        var right = added.RightOrigin.IsNone ? default(Place?) : PlaceOf(added.RightOrigin);
        if (left?.State == PlaceState.Gone || right?.State == PlaceState.Gone)
            return Place.Gone;
        if ((left ?? right) is { } copied)
            return new Place { State = copied.State, Parent = copied.Parent, Key = copied.Key };
        var named = added.Parent!;
        var parent = named.Name is not null ? Root(named.Name) : Nested(named.Id);
        return parent is null ? Place.Gone : new Place { Parent = parent, Key = named.Sub };
    }

    private Place PlaceOf(Id id)
    {
        if (FindNew(id, out var queue, out var index))
            return _places[queue][index];
        return _store.Find(id) is Item item ? new Place { Parent = new TypePlace(item.Parent), Key = item.ParentSub } : Place.Gone;
    }

    private TypePlace Root(string name)
    {
        if (!_roots.TryGetValue(name, out var root))
            _roots.Add(name, root = new TypePlace(name));
        return root;
    }

    private TypePlace? Nested(Id id)
    {
        if (!FindNew(id, out var queue, out var index))
            return ((_store.Find(id) as Item)?.Content as ContentType)?.Branch is { } branch ? new TypePlace(branch) : null;
        ref var place = ref _places[queue][index];
        if (place.State != PlaceState.Known || _update.Structs[queue][index].Content is not ContentType type)
            return null;
        // Kept, so that ten thousand children of one new element share one description of it.
        return place.Type ??= new TypePlace(type, place.Key, place.Parent!);
    }

    /// <summary>Whether a unit comes with the update rather than being in the document already.</summary>
    private bool FindNew(Id id, out int queue, out int index)
    {
        queue = index = -1;
        if (id.Clock < _store.State(id.Client))
            return false;
        queue = _schedule.FindQueue(id.Client);
        index = queue < 0 ? -1 : _update.Structs[queue].Find(id.Clock);
        return index >= 0 && _places[queue][index].IsResolved;
    }

    private record struct Place
    {
        public static readonly Place Gone = new() { State = PlaceState.Gone };

        public bool IsResolved { get; init; }

        public PlaceState State { get; init; }

        public TypePlace? Parent { get; init; }

        public string? Key { get; init; }

        /// <summary>What stands here as a place for others, once it was asked for.</summary>
        public TypePlace? Type { get; set; }
    }
}
