using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Catalog;

/// <summary>The catalogue of cycles, zones and phenomena. Key: 0; runs on every silo.</summary>
[Alias("nvp.ICatalogGrain")]
public interface ICatalogGrain : IGrainWithIntegerKey
{
    /// <summary>The catalogue. It is public to everyone who is signed in.</summary>
    [Alias("GetCatalog")]
    Task<PlanningCatalog> GetCatalog();

    /// <summary>All documents of all cycles as the person finds them.</summary>
    [Alias("Documents")]
    Task<IReadOnlyList<DocumentSummary>> Documents(PersonId person);
}
