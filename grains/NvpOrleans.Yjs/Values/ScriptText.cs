using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NvpOrleans.Yjs;

/// <summary>Values as JavaScript's <c>String(value)</c> spells them; Yjs writes attributes of XML this way.</summary>
internal static class ScriptText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        Undefined => "undefined",
        bool flag => flag ? "true" : "false",
        double number => Of(number),
        BigInteger big => big.ToString(CultureInfo.InvariantCulture),
        string text => text,
        byte[] bytes => string.Join(',', bytes),
        object?[] items => string.Join(',', items.Select(item => item is null or Undefined ? "" : Of(item))),
        YType type => OfNested(type),
        _ => "[object Object]",
    };

    // Refuses to spell what is nested so deeply that it would end the process.
    private static string OfNested(YType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return type.ToString() ?? "";
    }

    public static string Of(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0)
            return "0";
        var (digits, point) = Split(Math.Abs(number).ToString("R", CultureInfo.InvariantCulture));
        return (number < 0 ? "-" : "") + Layout(digits, point);
    }

    /// <summary>The significant digits of a round-trip spelling, and where among them the decimal point stands.</summary>
    private static (string Digits, int Point) Split(string roundTrip)
    {
        var parts = roundTrip.Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var dot = parts[0].IndexOf('.', StringComparison.Ordinal);
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var significant = all.TrimStart('0');
        var point = (dot < 0 ? all.Length : dot) - (all.Length - significant.Length) + exponent;
        return (significant.TrimEnd('0'), point);
    }

    /// <summary>ECMAScript Number::toString: <paramref name="point"/> is the position of the decimal point among the digits.</summary>
    private static string Layout(string digits, int point)
    {
        if (point is > 0 and <= 21)
        {
            return digits.Length <= point
                ? digits + new string('0', point - digits.Length)
                : $"{digits[..point]}.{digits[point..]}";
        }
        if (point is > -6 and <= 0)
            return "0." + new string('0', -point) + digits;
        var exponent = point - 1;
        var fraction = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }
}
