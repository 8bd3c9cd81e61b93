using BenchmarkDotNet.Attributes;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Benchmarks.Yjs;

/// <summary>What a section grain does with its document: load it, answer a reader, let a keystroke in.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private byte[] _state = [];
    private List<byte[]> _keystrokes = [];
    private Doc _doc = new(0);
    private Doc _typist = new(0);
    private YText _text = new Doc(0).GetText("t");

    [Params(200, 2000)]
    public int Paragraphs { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _state = Section.Of(Paragraphs);
        _keystrokes = Section.Keystrokes(Paragraphs);
        _doc = Load();
        _typist = Load();
        var paragraph = (YXmlElement)_typist.GetXmlFragment("default")[Paragraphs / 2]!;
        _text = (YText)paragraph[0]!;
    }

    [Benchmark]
    public Update Decode() => Update.Decode(_state, DecodeLimits.Trusted);

    [Benchmark]
    public Doc Load()
    {
        var doc = new Doc(1000);
        doc.Integrate(Update.Decode(_state, DecodeLimits.Trusted));
        return doc;
    }

    [Benchmark]
    public byte[] Encode() => _doc.EncodeStateAsUpdate();

    [Benchmark]
    public byte[] EncodeForSomeoneWhoKnowsAll() => _doc.EncodeStateAsUpdate(_doc.StateVector);

    /// <summary>As many single keys as there are paragraphs, each its own update: a journal that was never compacted.</summary>
    [Benchmark]
    public Doc ReplayKeystrokes()
    {
        var doc = new Doc(1000);
        foreach (var update in _keystrokes)
            doc.Integrate(Update.Decode(update));
        return doc;
    }

    /// <summary>One key and its removal in the middle of the section, so that the document stays as it is.</summary>
    [Benchmark]
    public void LocalKeystroke()
    {
        _text.Insert(50, "a");
        _text.Delete(50, 1);
    }
}
