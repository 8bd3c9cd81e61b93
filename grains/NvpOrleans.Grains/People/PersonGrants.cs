using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Grains.People;

/// <summary>A person's grants as they are stored.</summary>
[GenerateSerializer, Alias("nvp.PersonGrants")]
internal sealed class PersonGrants
{
    [Id(0)]
    public List<Grant> Grants { get; set; } = [];

    /// <summary>The last operations that were carried out, oldest first.</summary>
    [Id(1)]
    public List<GrantOperation> Operations { get; set; } = [];
}
