namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>Where a text stands. Each test has one of its own, so that none disturbs another.</summary>
public sealed record Section(string Document, string Name)
{
    public string Path
    {
        get
        {
            var parts = Document.Split('/');
            var pages = parts[0] switch { "plan" => "plans", "phenomenon" => "phenomena", _ => "themes" };
            return $"/{pages}/{parts[1]}/{parts[2]}/{Name}";
        }
    }

    public static Section Antwerp(string slug) => new("plan/2020-2025/5345", $"{slug}@nl");
}
