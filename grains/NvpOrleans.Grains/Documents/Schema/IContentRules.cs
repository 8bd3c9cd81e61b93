using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Schema;

/// <summary>What may stand in a section. It looks at what an update would make, before the document changes.</summary>
internal interface IContentRules
{
    /// <summary>The first objection to an update that the document can integrate; null when there is none.</summary>
    Refusal? Check(Doc doc, Update update);
}
