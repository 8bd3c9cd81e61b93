namespace NvpOrleans.Abstractions.People;

/// <summary>The ready-made people of a development installation. Key: 0. Empty everywhere else.</summary>
[Alias("nvp.IPersonaGrain")]
public interface IPersonaGrain : IGrainWithIntegerKey
{
    /// <summary>All personas, in the order in which they are offered.</summary>
    [Alias("List")]
    Task<IReadOnlyList<Person>> List();
}
