using System.Text.Json;
using Xunit.Abstractions;

namespace NvpOrleans.Tests.Unit.Grains;

/// <summary>An address, and whether a link may have it (<c>link-cases.json</c>).</summary>
public sealed class LinkCase : IXunitSerializable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Address { get; set; } = "";

    public bool IsAllowed { get; set; }

    /// <summary>The length to which the address is filled with letters; null when it stands as it is.</summary>
    public int? FilledTo { get; set; }

    public static IReadOnlyList<LinkCase> All()
    {
        using var stream = typeof(LinkCase).Assembly.GetManifestResourceStream("link-cases.json")!;
        return JsonSerializer.Deserialize<LinkCase[]>(stream, Json)!;
    }

    public string Filled() => FilledTo is { } length ? Address.PadRight(length, 'a') : Address;

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        Address = info.GetValue<string>(nameof(Address));
        IsAllowed = info.GetValue<bool>(nameof(IsAllowed));
        FilledTo = info.GetValue<int?>(nameof(FilledTo));
    }

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Address), Address);
        info.AddValue(nameof(IsAllowed), IsAllowed);
        info.AddValue(nameof(FilledTo), FilledTo);
    }

    public override string ToString() => $"{JsonSerializer.Serialize(Address)}{(FilledTo is { } length ? $" of {length}" : "")}";
}
