namespace NvpOrleans.Grains.People;

/// <summary>The documents that want to hear of a person's grants, as they are stored.</summary>
[GenerateSerializer, Alias("nvp.PersonWatchers")]
internal sealed class PersonWatchers
{
    [Id(0)]
    public List<string> Documents { get; set; } = [];
}
