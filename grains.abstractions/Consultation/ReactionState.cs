namespace NvpOrleans.Abstractions.Consultation;

/// <summary>What a party of a consultation has done with it. The numbers are never reused.</summary>
public enum ReactionState
{
    /// <summary>Nobody of it has opened the text.</summary>
    NotOpened = 0,

    /// <summary>Somebody of it has opened the text.</summary>
    Read = 1,

    /// <summary>It has made remarks for all who read the plan.</summary>
    Remarked = 2,

    /// <summary>It says that it has none.</summary>
    NoRemarks = 3,
}
