using System.Runtime.CompilerServices;
using System.Text;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>The canonical form of prose: what a reader sees, whatever edits led there.</summary>
internal static class ProseForm
{
    private const string EmptyParagraph = """[{"node":"paragraph"}]""";

    /// <summary>The nodes of a section; null for one that is empty, as a section starts.</summary>
    /// <exception cref="InvalidDataException">It holds what no section can hold.</exception>
    public static IReadOnlyList<object?>? Of(YXmlFragment prose)
    {
        var nodes = NodesOf(prose);
        return nodes.Count == 0 || (nodes.Count == 1 && CanonicalJson.Of(nodes) == EmptyParagraph) ? null : nodes;
    }

    private static List<object?> NodesOf(YXmlFragment parent)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var nodes = new List<object?>();
        var runs = new Runs(nodes);
        foreach (var child in parent.Children)
        {
            switch (child)
            {
                case YXmlText text:
                    Add(runs, text);
                    break;
                case YXmlElement element:
                    runs.End();
                    nodes.Add(ElementOf(element));
                    break;
                default:
                    throw new InvalidDataException($"A {child?.GetType().Name} stands in prose.");
            }
        }

        runs.End();
        return nodes;
    }

    private static Dictionary<string, object?> ElementOf(YXmlElement element)
    {
        var form = new Dictionary<string, object?> { ["node"] = element.NodeName };
        AddUnlessEmpty(form, "attributes", MembersOf(element.Attributes));
        var content = NodesOf(element);
        if (content.Count > 0) form["content"] = content;
        return form;
    }

    private static void Add(Runs runs, YXmlText text)
    {
        if (text.Attributes.Any()) throw new InvalidDataException("A text has attributes of its own.");
        foreach (var insert in text.ToDelta())
            runs.Add(insert.Insert as string ?? throw new InvalidDataException("An embed stands in prose."), insert.Attributes is { } marks ? MembersOf(marks) : []);
    }

    // A value that is null is one that is not set.
    private static Dictionary<string, object?> MembersOf(IEnumerable<KeyValuePair<string, object?>> members) =>
        members.Where(member => member.Value is not (null or Undefined)).ToDictionary(member => member.Key, member => ValueOf(member.Value));

    private static object? ValueOf(object? value) => value switch
    {
        null or Undefined => null,
        string or bool => value,
        double number when double.IsInteger(number) && Math.Abs(number) < 1L << 53 => (long)number,
        object?[] items => (IReadOnlyList<object?>)[.. items.Select(ValueOf)],
        IReadOnlyDictionary<string, object?> members => MembersOf(members),
        _ => throw new InvalidDataException($"A value of type {value.GetType().Name} stands in prose."),
    };

    private static void AddUnlessEmpty(Dictionary<string, object?> form, string name, Dictionary<string, object?> members)
    {
        if (members.Count > 0) form[name] = members;
    }

    /// <summary>Text with equal marks is one run, however many pieces and nodes it was typed in.</summary>
    private sealed class Runs(List<object?> nodes)
    {
        private readonly StringBuilder _text = new();
        private Dictionary<string, object?> _marks = [];

        public void Add(string text, Dictionary<string, object?> marks)
        {
            if (_text.Length > 0 && CanonicalJson.Of(marks) != CanonicalJson.Of(_marks)) End();
            _text.Append(text);
            _marks = marks;
        }

        public void End()
        {
            if (_text.Length == 0) return;
            var run = new Dictionary<string, object?> { ["text"] = _text.ToString() };
            AddUnlessEmpty(run, "marks", _marks);
            nodes.Add(run);
            _text.Clear();
        }
    }
}
