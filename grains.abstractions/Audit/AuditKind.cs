namespace NvpOrleans.Abstractions.Audit;

/// <summary>What an audit entry records beside the decisions that stand in the journals of the documents themselves.</summary>
public enum AuditKind
{
    /// <summary>A decision of a document; the subject is the document.</summary>
    Decided = 0,

    /// <summary>Somebody gave, changed or took a grant of a person; the subject is the person.</summary>
    GrantsChanged = 1,

    /// <summary>Something was exported; the subject is what.</summary>
    Exported = 2,

    /// <summary>Somebody read a section that is meant for named readers only; the subject is the document and the section.</summary>
    Read = 3,

    /// <summary>A data file was replaced; the subject is the file.</summary>
    DataReplaced = 4,
}
