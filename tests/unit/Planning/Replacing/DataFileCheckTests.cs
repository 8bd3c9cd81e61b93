using System.Text;
using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Replacing;

namespace NvpOrleans.Tests.Unit.Planning.Replacing;

/// <summary>What an administrator hears of a file before it replaces another.</summary>
public sealed partial class DataFileCheckTests
{
    private const string Zones = "zones.csv";
    private const string Cycles = "cycles.json";
    private const string Phenomena = "phenomena.csv";

    // Within a text of JSON each is an escape, the first two of half a character.
    private static readonly string[] Escapes = ["\\ud800", "\\udfff", "\\u0000", "\\n", "\\"];

    [Fact]
    public void Check_WhenTheFileIsTheOneInUse_ChangesNothing() =>
        Assert.All(DataFileSet.Replaceable, file =>
        {
            var check = CheckOf(file, Text(file));
            Assert.Empty(check.Problems);
            Assert.Empty(check.Changes);
            Assert.Empty(check.Losses);
        });

    [Fact]
    public void Check_WhenACellIsChanged_NamesRowLineAndBothValues()
    {
        var change = Assert.Single(CheckOf(Zones, Text(Zones).Replace("5269,5269,La Mazerine,", "5269,5269,De Mazerine,", StringComparison.Ordinal)).Changes);
        Assert.Equal((DataChangeKind.Changed, "5269", "De Mazerine", 4), (change.Kind, change.Key, change.Name, change.Line));
        Assert.Equal([new DataFieldChange("name_nl", "La Mazerine", "De Mazerine")], change.Fields);
    }

    [Fact]
    public void Check_WhenACycleIsAddedAndAnotherChanged_NamesBoth()
    {
        var text = Text(Cycles)
            .Replace("\"inForceUntil\": \"2031-12-31\"", "\"inForceUntil\": \"2032-12-31\"", StringComparison.Ordinal)
            .Replace("  ],\n  \"national\": {", """
                    ,{ "id": "2033-2038", "previous": "2026-2031", "national": "2022-2025", "initialStage": "preparation",
                      "inForceFrom": "2033-01-01", "inForceUntil": "2038-12-31", "certainty": "sourced" }
                  ],
                  "national": {
                """, StringComparison.Ordinal);
        Assert.Equal(
            [(DataChangeKind.Changed, "2026-2031", "inForceUntil"), (DataChangeKind.Added, "2033-2038", null)],
            CheckOf(Cycles, text).Changes.Select(change => (change.Kind, change.Key, change.Fields.SingleOrDefault()?.Column)));
    }

    [Fact]
    public void Check_WhenAZoneIsGone_FindsThatItsPlansWouldDisappear()
    {
        // Its municipalities go to the neighbour, so that the file by itself is right.
        var text = Text(Zones);
        var gone = text.Split('\n').Single(line => line.StartsWith("5269,", StringComparison.Ordinal));
        var check = CheckOf(Zones, text.Replace(gone + "\n", "", StringComparison.Ordinal).Replace("Nivelles; Genappe", "Nivelles; Genappe; La Hulpe; Lasne; Rixensart", StringComparison.Ordinal));
        Assert.Empty(check.Problems);
        Assert.Equal(["plan/2020-2025/5269", "plan/2026-2031/5269"], check.Losses.Select(loss => loss.Document.ToString()));
        Assert.Contains(check.Changes, change => change is { Kind: DataChangeKind.Removed, Key: "5269", Line: null });
        Assert.Contains("plan/2020-2025/5269 has been begun and would disappear", check.AsProblem(check.Losses[0]).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhenAPhenomenonIsGone_FindsItsSheetAndASectionOfEveryPlan()
    {
        var text = Text("phenomena.csv");
        var check = CheckOf("phenomena.csv", text[..(text.TrimEnd().LastIndexOf('\n') + 1)]);
        Assert.Equal((2 * 176) + 1, check.Losses.Count);
        Assert.Contains(check.Losses, loss => loss.Document.ToString() == "phenomenon/2022-2025/15" && loss.Word == "begun-gone");
        Assert.Contains("phenomenon/15@fr", check.AsProblem(check.Losses[0]).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhenAPhenomenonIsOfAnotherCycleToo_NamesTheCell_AndTakesNothing()
    {
        var check = CheckOf(Phenomena, Text(Phenomena).Replace(",drugs,official,quoted,translated,translated,2022-2025", ",drugs,official,quoted,translated,translated,2022-2025; 2026-2029", StringComparison.Ordinal));
        var change = Assert.Single(check.Changes);
        Assert.Equal((DataChangeKind.Changed, "3"), (change.Kind, change.Key));
        Assert.Equal([new DataFieldChange("cycles", "2022-2025", "2022-2025; 2026-2029")], change.Fields);
        Assert.Empty(check.Losses);
    }

    [Fact]
    public void Check_WhenAnotherCycleUsesANumberAnew_NamesTheRowWithItsCycle()
    {
        var check = CheckOf(Phenomena, Text(Phenomena) + "3,phenomenon,nieuw,nouveau,neu,new,official,quoted,translated,translated,2026-2029\n");
        var change = Assert.Single(check.Changes);
        Assert.Equal((DataChangeKind.Added, "3 2026-2029", 21), (change.Kind, change.Key, change.Line));
        Assert.Empty(check.Losses);
    }

    [Fact]
    public void Check_WhenACycleWouldBeLeftWithoutPhenomena_SaysSoOfTheCycle()
    {
        var problem = Assert.Single(CheckOf(Phenomena, Text(Phenomena).Replace("2022-2025", "2026-2029", StringComparison.Ordinal)).Problems, problem => problem.Column == "national.id");
        Assert.Equal((Cycles, "the national cycle 2022-2025 has no phenomena: first add its own to phenomena.csv"), (problem.File, problem.Message.En));
    }

    /// <summary>Files of before there was such a column: what they hold is of every cycle.</summary>
    [Fact]
    public void Check_WhenTheFileDoesNotNameCycles_TakesEveryRowForEachOfThem()
    {
        var old = Text(Phenomena).Replace("en_status,cycles", "en_status", StringComparison.Ordinal).Replace(",2022-2025\n", "\n", StringComparison.Ordinal);
        var check = CheckOf(Phenomena, old);
        Assert.Empty(check.Problems);
        Assert.Empty(check.Losses);
        Assert.Equal(19, check.Changes.Count(change => change.Fields is [{ Column: "cycles", Before: "2022-2025", After: "" }]));
        Assert.Equal(World.Catalog.Documents, DataFileSet.BuiltIn.With(Phenomena, Encoding.UTF8.GetBytes(old)).Load().Documents);
    }

    [Theory]
    [InlineData(Zones, "Brabant wallon,fr,La Hulpe", "Brabant wallon,fr; de,La Hulpe", "plan/2020-2025/5269", 4, "its languages (fr) can no longer change")]
    [InlineData(Cycles, "\"initialStage\": \"consultation\"", "\"initialStage\": \"drafting\"", "plan/2020-2025/5345", 4, "began at stage 'consultation', not at 'drafting'")]
    [InlineData(Cycles, "{ \"name\": \"council-of-ministers\"", "{ \"name\": \"government\"", "phenomenon/2022-2025/3", 45, "stage 'council-of-ministers' is missing")]
    [InlineData(Cycles, "\"readers\": \"everyone\", \"most\": \"read\"", "\"readers\": \"everyone\", \"most\": \"write\"", "phenomenon/2022-2025/3", 45, "whether stage 'closed' is one of writing can no longer change")]
    [InlineData(Cycles, "\"name\": \"drafting\", \"readers\": \"owners\", \"most\": \"write\"", "\"name\": \"drafting\", \"readers\": \"owners\", \"most\": \"comment\"", "theme/2022-2025/T1", 45, "whether stage 'drafting' is one of writing")]
    [InlineData(Cycles, "\"initialStage\": \"working-group\"", "\"initialStage\": \"drafting\"", "theme/2022-2025/T1", 45, "not at 'drafting'")]
    public void Check_WhenADocumentWouldLoseItsGround_SaysWhereAndWhy(string file, string right, string wrong, string document, int line, string message)
    {
        Assert.Contains(right, Text(file), StringComparison.Ordinal);
        var check = CheckOf(file, Text(file).Replace(right, wrong, StringComparison.Ordinal));
        var problem = check.AsProblem(check.Losses.Single(loss => loss.Document.ToString() == document));
        Assert.Equal((file, (int?)line), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhenTheBytesAreNoText_NamesTheLine()
    {
        var bytes = Encoding.Latin1.GetBytes("key,code\n1,2\nLi\u00e8ge,3\n");
        Assert.Equal("zones.csv(3): is not UTF-8; save the file as UTF-8", Assert.Single(CheckOf(Zones, bytes).Problems).ToString());
    }

    [Fact]
    public void Check_WhenTheFileIsTooLarge_SaysOnlyThat() =>
        Assert.Contains("larger than 512 KB", Assert.Single(CheckOf(Zones, new byte[DataFileCheck.MostBytes + 1]).Problems).Message.En, StringComparison.Ordinal);

    [Fact]
    public void Check_WhenAnOfficeProgramPutSemicolons_SaysHowToSave() =>
        Assert.Contains("separated by semicolons", Assert.Single(CheckOf("phenomena.csv", Text("phenomena.csv").Replace(',', ';')).Problems).Message.En, StringComparison.Ordinal);

    [Fact]
    public void Check_WhenAnotherFileRefersToWhatIsGone_NamesThatFileAndItsLines()
    {
        var text = Text("prosecutors.csv");
        var problems = CheckOf("prosecutors.csv", text.Replace("Eupen,Eupen,Eupen,Eupen,Eupen,Liège,de,recollection\n", "", StringComparison.Ordinal)).Problems;
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal((Zones, "prosecutor_office"), (problem.File, problem.Column)));
    }

    [Fact]
    public void Check_WhenTheServiceGoesByItsOwnFiles_StillComparesWithThoseThatAreStored()
    {
        var stored = DataFileSet.BuiltIn.With(Phenomena, Encoding.UTF8.GetBytes(Text(Phenomena) + "16,phenomenon,nieuw,nouveau,neu,new,official,quoted,translated,translated,2022-2025\n"));
        var losses = DataFileCheck.Of(stored, Phenomena, null).Losses;
        Assert.Contains(losses, loss => loss.Document.ToString() == "phenomenon/2022-2025/16");
        Assert.Contains(losses, loss => loss.Document == World.Antwerpen && loss.Word == "begun-sections");
    }

    [Fact]
    public void Check_WhenTwoFilesCannotBeRead_AcceptsOneAfterTheOther()
    {
        var stored = DataFileSet.BuiltIn.With(Zones, "nothing"u8.ToArray()).With(Cycles, "nothing"u8.ToArray());

        var first = DataFileCheck.Of(stored, Zones, null);
        Assert.Empty(first.Problems);
        Assert.Equal([Cycles], first.Elsewhere.Select(problem => problem.File).Distinct());
        Assert.Null(first.After);

        var second = DataFileCheck.Of(stored.With(Zones, null), Cycles, null);
        Assert.Empty(second.Problems);
        Assert.Empty(second.Elsewhere);
        Assert.NotNull(second.After);
        Assert.Null(second.Before);
        Assert.NotEmpty(DataFileCheck.Of(stored, Zones, "nothing at all"u8.ToArray()).Problems);
    }

    [Fact]
    public void OfJournal_WhenTheFilesCouldHaveTheSection_IsALoss_AndNoneForWhatIsGoneWithARelease()
    {
        string[] sections = ["mission@fr", "phenomenon/3@fr", "phenomenon/16@fr", "mission@nl", "a-chapter-of-an-earlier-release@fr", "?"];
        var loss = CatalogLosses.OfJournal(DocumentId.Parse("plan/2020-2025/5269")!.Value, sections, World.Catalog);
        Assert.Equal("phenomenon/16@fr, mission@nl", loss!.Values.Single(value => value.Name == "sections").Value);
        Assert.Null(CatalogLosses.OfJournal(World.Antwerpen, ["mission@nl"], World.Catalog));
        Assert.Equal("begun-gone", CatalogLosses.OfJournal(DocumentId.Parse("plan/2020-2025/9999")!.Value, [], World.Catalog)!.Word);
    }

    /// <summary>Bytes from outside are hostile: whatever stands in a file, there is an answer, and the files in use stay what they are.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Check_WhenAFileIsSpoiltByChance_AnswersAndLeavesTheFilesInUseAsTheyWere(int seed)
    {
        var chance = new Random(seed);
        var now = DataFileSet.BuiltIn;
        for (var round = 0; round < 12; round++)
        {
            var file = DataFileSet.Replaceable[chance.Next(DataFileSet.Replaceable.Count)];
            var bytes = Spoil(now.BytesOf(file), chance);
            var before = bytes.ToArray();
            var check = DataFileCheck.Of(now, file, bytes);
            Assert.Equal(before, bytes);
            if (check.Problems.Count == 0) Assert.NotEmpty(now.With(file, bytes).Load().Documents);
            else Assert.Throws<CatalogFormatException>(() => Valid(bytes) ? now.With(file, bytes).Load() : throw new CatalogFormatException(check.Problems));
            Assert.True(now.IsBuiltIn(file));
        }
    }

    [Fact]
    public void Words_WhenAProblemIsNamed_HaveTheSamePlacesInEveryLanguage() =>
        Assert.All(ProblemWords.All, word => Assert.Equal(
            [Places(word.Value.En)], new[] { word.Value.Nl, word.Value.Fr, word.Value.De }.Select(Places).Distinct()));

    private static byte[] Spoil(byte[] bytes, Random chance)
    {
        var spoilt = bytes.ToList();
        for (var times = chance.Next(1, 4); times > 0; times--)
        {
            var at = chance.Next(spoilt.Count);
            switch (chance.Next(5))
            {
                case 0: spoilt[at] = (byte)chance.Next(256); break;
                case 1: spoilt.RemoveRange(at, Math.Min(chance.Next(1, 200), spoilt.Count - at)); break;
                case 2: spoilt.InsertRange(at, spoilt.GetRange(chance.Next(spoilt.Count / 2), 50)); break;
                case 3: spoilt.InsertRange(at, Encoding.ASCII.GetBytes(Escapes[chance.Next(Escapes.Length)])); break;
                default: spoilt.Insert(at, (byte)",;\"\n{}[]"[chance.Next(8)]); break;
            }
        }

        return [.. spoilt];
    }

    private static bool Valid(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static string Places(string sentence) => string.Join(' ', Place().Matches(sentence).Select(place => place.Value).Order());

    private static DataFileCheck CheckOf(string file, string text) => CheckOf(file, Encoding.UTF8.GetBytes(text));

    private static DataFileCheck CheckOf(string file, byte[] bytes) => DataFileCheck.Of(DataFileSet.BuiltIn, file, bytes);

    private static string Text(string file) => Encoding.UTF8.GetString(DataFileSet.BuiltIn.BytesOf(file));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
