namespace NvpOrleans.Planning.Stages;

/// <summary>Who reads a national document at a stage; each circle includes those before it.</summary>
public enum NationalReaders
{
    /// <summary>Its owners.</summary>
    Owners = 0,

    /// <summary>Everyone who makes or decides plans.</summary>
    Partners = 1,

    /// <summary>Observers and council secretaries too.</summary>
    Everyone = 2,
}
