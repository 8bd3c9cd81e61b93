namespace NvpOrleans.Grains.Inbox;

/// <summary>How news reach people (configuration section <c>News</c>).</summary>
public sealed class NewsOptions
{
    /// <summary>How often journals are compared with what has been told: so long may news wait whose server was killed.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(1);
}
