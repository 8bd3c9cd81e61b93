namespace NvpOrleans.Grains.Documents.Schema;

/// <summary>What value an attribute of a node or mark may have.</summary>
internal sealed class AttributeRule
{
    /// <summary><c>integer</c>, <c>integers</c>, <c>text</c> or <c>link</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Smallest number.</summary>
    public double Minimum { get; init; } = double.MinValue;

    /// <summary>Largest number.</summary>
    public double Maximum { get; init; } = double.MaxValue;

    /// <summary>The texts that are allowed; null for any.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>True when a value may stand here. Null always may: it means that the attribute is not set.</summary>
    public bool Allows(object? value, LinkRule links) => value switch
    {
        null => true,
        double number => Type == "integer" && IsInRange(number),
        string text => Type switch
        {
            "text" => Values is null || Values.Contains(text),
            "link" => links.Allows(text),
            _ => false,
        },
        object?[] items => Type == "integers" && Array.TrueForAll(items, item => item is double number && IsInRange(number)),
        _ => false,
    };

    private bool IsInRange(double number) => double.IsInteger(number) && number >= Minimum && number <= Maximum;
}
