namespace NvpOrleans.Tests.Cluster.Durability.Tracing;

/// <summary>A thread enters or leaves a system call on a file or socket.</summary>
/// <param name="Thread">The thread's number.</param>
/// <param name="Call">The name of the call, such as <c>fdatasync</c>.</param>
/// <param name="File">What the descriptor stands for: a path, or a socket such as <c>TCP:[127.0.0.1:5080-&gt;127.0.0.1:4242]</c>.</param>
/// <param name="Arguments">The rest of the arguments as strace spells them: printable bytes as they are, others in octal.</param>
/// <param name="IsExit">False when the call begins, true when it has returned.</param>
/// <param name="Succeeded">Whether the returned call returned no error.</param>
internal readonly record struct TraceEvent(int Thread, string Call, string File, string Arguments, bool IsExit, bool Succeeded)
{
    public bool IsEnter => !IsExit;

    public bool IsOnLog => File.EndsWith("-wal", StringComparison.Ordinal);

    public bool IsOnSocket =>
        File.StartsWith("TCP", StringComparison.Ordinal) || File.StartsWith("socket:", StringComparison.Ordinal);

    public bool IsSync => Call is "fsync" or "fdatasync";

    public bool IsWrite => Call is "write" or "writev" or "pwrite64" or "pwritev" or "sendto" or "sendmsg";
}
