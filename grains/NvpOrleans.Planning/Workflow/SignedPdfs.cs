using System.Security.Cryptography;
using System.Text;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>PDFs that were signed elsewhere and attached to a frozen text: what is taken for one, and who sees it.</summary>
public static class SignedPdfs
{
    /// <summary>Most PDFs of one text. A page of signatures for each office, and room for what comes with them.</summary>
    public const int MostOfAText = 20;

    /// <summary>The step by which one is attached.</summary>
    public const string Step = "attach-signed-pdf";

    private const int HashCharacters = 2 * SHA256.HashSizeInBytes;
    private const int LongestFileTitle = 80;

    /// <summary>True when bytes begin as those of a PDF do. Readers that take a PDF with something before it are not for files that are handed on.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8);

    /// <summary>The name of bytes: their SHA-256 in lower-case hexadecimal.</summary>
    public static string NameOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>True when the text can be such a name.</summary>
    public static bool IsName(string? file) => file?.Length == HashCharacters && file.All(char.IsAsciiHexDigitLower);

    /// <summary>A name under which a reader keeps the PDF: letters and digits of its title, and enough of its hash to tell it from others.</summary>
    public static string FileNameOf(string title, string file)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(file);
        var name = new StringBuilder(LongestFileTitle);
        foreach (var rune in title.EnumerateRunes().TakeWhile(_ => name.Length < LongestFileTitle))
        {
            if (Rune.IsLetterOrDigit(rune)) name.Append(rune);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        return $"{name.ToString().Trim('-')}-{file[..8]}.pdf".TrimStart('-');
    }

    /// <summary>True for a title that is plain words: it goes to pages, file names and exports alike.</summary>
    internal static bool IsPlain(string title) => !title.Any(character => char.IsControl(character) || character is '<' or '>');

    /// <summary>True when the text of the round has the PDF already.</summary>
    internal static bool Has(PlanState state, PlanCommand.AttachSignedPdf command) =>
        state.Round is { } round && command.Hashes is not null && round.Binds(command.Hashes) && state.Texts[round.Text].SignedPdfs.Exists(pdf => pdf.File == command.File);

    /// <summary>
    /// The PDFs that the person sees: those of texts whose approval they may read, and those of the text to which they may attach one. That a person
    /// has another step to take shows them signatures but no PDF, because it may hold the text: administrators read none.
    /// </summary>
    internal static IReadOnlyList<SignedPdf> SeenIn(PlanSituation situation, bool mayAttach)
    {
        var state = situation.State;
        return
        [
            .. state.Texts
                .Where(text => text.SignedPdfs.Count > 0
                    && ((mayAttach && state.Round?.Text == state.Texts.IndexOf(text)) || PlanStandings.Reads(situation, Handling.Internal, FrozenTexts.ReadAt(state, text))))
                .SelectMany(text => Of(state, text)),
        ];
    }

    /// <summary>The PDFs of a text.</summary>
    internal static IEnumerable<SignedPdf> Of(PlanState state, FrozenText text)
    {
        var name = FrozenTexts.Show(state, text).Name;
        var isVoided = ApprovalSections.RoundOf(state, text) is null;
        return text.SignedPdfs.Select(pdf => new SignedPdf(name, pdf.File, pdf.Bytes, pdf.Title, pdf.By, pdf.At, text.Hashes, isVoided));
    }
}
