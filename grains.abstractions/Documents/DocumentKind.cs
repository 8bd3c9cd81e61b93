namespace NvpOrleans.Abstractions.Documents;

/// <summary>What a document is about; the first part of its id.</summary>
public enum DocumentKind
{
    /// <summary>The zonal security plan of one police zone.</summary>
    Plan = 0,

    /// <summary>One of the security phenomena of the National Security Plan.</summary>
    Phenomenon = 1,

    /// <summary>One of the transversal themes of the National Security Plan.</summary>
    Theme = 2,
}
