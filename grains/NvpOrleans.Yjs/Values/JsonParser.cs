using System.Globalization;
using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>
/// Reads JSON exactly as JavaScript's <c>JSON.parse</c> does, lone surrogates in escapes included. System.Text.Json refuses
/// those, so a value that every browser accepts would throw here, and long after the update that carried it was accepted.
/// </summary>
internal ref struct JsonParser
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private JsonParser(ReadOnlySpan<char> text) => _text = text;

    public static bool TryParse(ReadOnlySpan<char> text, out object? value)
    {
        var parser = new JsonParser(text);
        parser.SkipWhitespace();
        if (!parser.TryReadValue(0, out value))
            return false;
        parser.SkipWhitespace();
        return parser._at == text.Length;
    }

    private bool TryReadValue(int depth, out object? value)
    {
        value = null;
        if (_at == _text.Length || depth > Value.MaxDepth)
            return false;
        switch (_text[_at])
        {
            case '{': return TryReadObject(depth, out value);
            case '[': return TryReadArray(depth, out value);
            case '"':
                var ok = TryReadString(out var text);
                value = text;
                return ok;
            case 't': value = true; return TryTake("true");
            case 'f': value = false; return TryTake("false");
            case 'n': return TryTake("null");
            default: return TryReadNumber(out value);
        }
    }

    private bool TryReadObject(int depth, out object? value)
    {
        value = null;
        _at++;
        var entries = new OrderedDictionary<string, object?>();
        SkipWhitespace();
        if (TryTake("}"))
        {
            value = new ValueObject(entries);
            return true;
        }
        do
        {
            SkipWhitespace();
            if (!TryReadString(out var key))
                return false;
            SkipWhitespace();
            if (!TryTake(":"))
                return false;
            SkipWhitespace();
            if (!TryReadValue(depth + 1, out var item))
                return false;
            entries[key] = item;
            SkipWhitespace();
        }
        while (TryTake(","));
        value = new ValueObject(entries);
        return TryTake("}");
    }

    private bool TryReadArray(int depth, out object? value)
    {
        _at++;
        var items = new List<object?>();
        value = null;
        SkipWhitespace();
        if (!TryTake("]"))
        {
            do
            {
                SkipWhitespace();
                if (!TryReadValue(depth + 1, out var item))
                    return false;
                items.Add(item);
                SkipWhitespace();
            }
            while (TryTake(","));
            if (!TryTake("]"))
                return false;
        }
        value = Value.Distinct(items);
        return true;
    }

    private bool TryReadString(out string value)
    {
        value = "";
        if (!TryTake("\""))
            return false;
        var start = _at;
        StringBuilder? unescaped = null;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c < ' ')
                return false;
            if (c == '"')
            {
                value = unescaped is null ? _text[start.._at].ToString() : unescaped.Append(_text[start.._at]).ToString();
                _at++;
                return true;
            }
            if (c != '\\')
            {
                _at++;
                continue;
            }
            (unescaped ??= new StringBuilder()).Append(_text[start.._at]);
            if (!TryReadEscape(unescaped))
                return false;
            start = _at;
        }
        return false;
    }

    private bool TryReadEscape(StringBuilder into)
    {
        if (_at + 1 >= _text.Length)
            return false;
        var escape = _text[_at + 1];
        _at += 2;
        if (escape != 'u')
        {
            var index = "\"\\/bfnrt".IndexOf(escape, StringComparison.Ordinal);
            if (index >= 0)
                into.Append("\"\\/\b\f\n\r\t"[index]);
            return index >= 0;
        }
        if (_at + 4 > _text.Length
            || !ushort.TryParse(_text.Slice(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            return false;
        _at += 4;
        into.Append((char)unit);
        return true;
    }

    private bool TryReadNumber(out object? value)
    {
        var start = _at;
        value = null;
        TryTake("-");
        if (!TryTake("0") && !TryTakeDigits())
            return false;
        if (TryTake(".") && !TryTakeDigits())
            return false;
        if (TryTake("e") || TryTake("E"))
        {
            if (!TryTake("+"))
                TryTake("-");
            if (!TryTakeDigits())
                return false;
        }
        value = double.Parse(_text[start.._at], NumberStyles.Float, CultureInfo.InvariantCulture);
        return true;
    }

    private bool TryTakeDigits()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return _at > start;
    }

    private bool TryTake(ReadOnlySpan<char> expected)
    {
        if (!_text[_at..].StartsWith(expected, StringComparison.Ordinal))
            return false;
        _at += expected.Length;
        return true;
    }

    private void SkipWhitespace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
            _at++;
    }
}
