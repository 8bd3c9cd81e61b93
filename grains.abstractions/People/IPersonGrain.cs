using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.People;

/// <summary>A person and their grants. Key: the person id. The only place where grants are kept.</summary>
[Alias("nvp.IPersonGrain")]
public interface IPersonGrain : IGrainWithStringKey
{
    /// <summary>The person, or null when the service does not know them.</summary>
    [Alias("GetPerson")]
    Task<Person?> GetPerson();

    /// <summary>The person for a document that from now on wants to hear of changed grants.</summary>
    [Alias("Watch")]
    Task<Person?> Watch(DocumentId document);

    /// <summary>
    /// Gives, changes or takes one grant; commands that come at once are carried out one after the other. Returns when every document
    /// that watches the person applies what came of it.
    /// </summary>
    [Alias("Carry")]
    Task<Answer<Person>> Carry(PersonId by, GrantCommand command);
}
