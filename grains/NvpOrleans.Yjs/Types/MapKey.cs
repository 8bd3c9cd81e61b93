namespace NvpOrleans.Yjs;

/// <summary>A key in the map of a type: the place that all the values it ever had share.</summary>
internal sealed class MapKey(Branch parent, string key)
{
    public Branch Parent => parent;

    public string Key => key;
}
