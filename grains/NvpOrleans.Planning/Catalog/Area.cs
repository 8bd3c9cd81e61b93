namespace NvpOrleans.Planning.Catalog;

/// <summary>A province (or the Brussels region), a judicial district or a prosecutor's office.</summary>
/// <param name="Name">The name by which zones and grants refer to it; never changes.</param>
/// <param name="Nl">Dutch name.</param>
/// <param name="Fr">French name.</param>
/// <param name="De">German name.</param>
/// <param name="Within">The larger area it belongs to: the region of a province, the district of an office.</param>
public sealed record Area(string Name, string Nl, string Fr, string De, string? Within = null)
{
    /// <summary>The name in a language of documents.</summary>
    public string In(string language) => language switch
    {
        "nl" => Nl,
        "fr" => Fr,
        "de" => De,
        _ => Name,
    };
}
