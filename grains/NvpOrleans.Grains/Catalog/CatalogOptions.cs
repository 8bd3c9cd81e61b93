namespace NvpOrleans.Grains.Catalog;

/// <summary>How the catalogue is kept up to date (configuration section <c>Catalog</c>).</summary>
public sealed class CatalogOptions
{
    /// <summary>How often a silo looks whether an administrator has replaced a data file.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// True to go by the files that come with the service whatever was stored: the way out when a new release cannot read a stored
    /// file. Documents and sections that only the stored files know are out of reach meanwhile; nothing of them is lost. What is signed
    /// meanwhile is signed without those sections.
    /// </summary>
    public bool UseBuiltInFiles { get; set; }
}
