using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Canonical;

/// <summary>Whatever a schema lets people write is in the hash that they sign. What a schema learns to know is tested here without a word of this file.</summary>
public sealed class SchemaHashTests
{
    private static readonly DocumentId Plan = DocumentId.Parse("plan/2020-2025/5339")!.Value;

    public static TheoryData<SectionKind> Structured() => [.. Enum.GetValues<SectionKind>().Where(kind => kind != SectionKind.Prose)];

    [Fact]
    public void Prose_WhateverOfTheSchemaMakesItAnother_HasAHashOfItsOwn()
    {
        var schema = ProseSchema.LoadEmbedded();
        var byHash = new Dictionary<string, string>();
        foreach (var (name, write) in SchemaVariants.OfProse())
        {
            var doc = new Doc(7);
            SchemaVariants.WriteParagraph(doc);
            write(doc.GetXmlFragment(schema.Root));
            Assert.True(schema.Check(new Doc(1), Update.Decode(doc.EncodeStateAsUpdate())) is null, $"The schema does not allow: {name}");
            var hash = HashesOf(SectionKind.Prose, doc)["nl"];
            Assert.True(byHash.TryAdd(hash, name), $"One hash: {name}, {byHash.GetValueOrDefault(hash)}");
        }
    }

    [Theory]
    [MemberData(nameof(Structured))]
    public void Entries_WhateverOfTheSchemaMakesThemOthers_HaveAHashOfTheirOwn_InTheLanguagesThatShowIt(SectionKind kind)
    {
        var rules = StructuredSchema.LoadEmbedded().RulesOf(kind, SchemaVariants.Languages);
        var unchanged = new Doc(7);
        SchemaVariants.WriteEntries(unchanged, kind);
        var before = HashesOf(kind, unchanged);
        var byHashes = new Dictionary<string, string> { [string.Join(' ', before.Values)] = "unchanged" };
        foreach (var (name, seenIn, write) in SchemaVariants.OfEntries(kind))
        {
            var doc = new Doc(8);
            doc.Integrate(Update.Decode(unchanged.EncodeStateAsUpdate()));
            write(doc);
            Assert.True(rules.Check(unchanged, Update.Decode(doc.EncodeStateAsUpdate(StateVector.Decode(unchanged.EncodeStateVector())))) is null, $"The schema does not allow: {name}");
            var after = HashesOf(kind, doc);
            Assert.Equal((name, string.Join(',', seenIn)), (name, string.Join(',', SchemaVariants.Languages.Where(language => before[language] != after[language]))));
            var hashes = string.Join(' ', after.Values);
            Assert.True(byHashes.TryAdd(hashes, name), $"One hash: {name}, {byHashes.GetValueOrDefault(hashes)}");
        }
    }

    private static IReadOnlyDictionary<string, string> HashesOf(SectionKind kind, Doc doc) =>
        ContentHashes.Of(ContentForm.Unremarked, Plan, SchemaVariants.Languages, "default", [new SectionContent(new("x", null), kind, doc)]);
}
