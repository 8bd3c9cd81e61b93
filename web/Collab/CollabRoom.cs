using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Web.Collab;

/// <summary>
/// A room is a document, a slash and a section: <c>plan/2020-2025/5345/scan/context@nl</c>. A document always has three parts, so
/// there is one way to read it.
/// </summary>
internal static class CollabRoom
{
    private const int DocumentParts = 3;

    /// <summary>The section that a room names, as it stands in the address (slashes encoded or not); null when it names none.</summary>
    public static SectionKey? Parse(string? room)
    {
        var parts = Uri.UnescapeDataString(room ?? "").Split('/', DocumentParts + 1);
        return parts.Length > DocumentParts
            && DocumentId.Parse(string.Join('/', parts[..DocumentParts])) is { } document
            && SectionId.Parse(parts[DocumentParts]) is { } section
            ? new SectionKey(document, section)
            : null;
    }
}
