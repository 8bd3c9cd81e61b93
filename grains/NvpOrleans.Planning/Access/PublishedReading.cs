using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Access;

/// <summary>Who reads which sections of a document in force without having worked on it.</summary>
internal static class PublishedReading
{
    public static bool MayRead(Role role, Handling handling) => role switch
    {
        Role.Guest or Role.Administrator => false,
        // The council takes note of the version that leaves out what is not meant for the public.
        Role.CouncilSecretary => handling == Handling.Public,
        _ => handling != Handling.Limited,
    };
}
