using System.Text.RegularExpressions;

namespace NvpOrleans.Grains.Documents.Schema;

/// <summary>
/// What address a link may have: absolute, to the web or for e-mail, without a script. A pattern and not a parser, because the client
/// must come to the same answer: what it lets in and the service refuses costs a person the whole change.
/// </summary>
internal sealed class LinkRule
{
    private Regex? _regex;

    /// <summary>Longest address, in UTF-16 code units.</summary>
    public required int Maximum { get; init; }

    /// <summary>A regular expression that .NET and JavaScript read alike: without options, classes or anchors that they do not share.</summary>
    public required string Pattern { get; init; }

    /// <summary>True when a link may lead there.</summary>
    public bool Allows(string address) =>
        address.Length <= Maximum && (_regex ??= new Regex(Pattern, RegexOptions.CultureInvariant)).IsMatch(address);
}
