namespace NvpOrleans.Journal;

/// <summary>The family of failures of this library; what each member means for the caller is said on it.</summary>
public class JournalException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Someone else appended: the caller's state is stale. Nothing was written. Stop and replay.</summary>
public sealed class JournalConflictException(string message, Exception? inner = null) : JournalException(message, inner);

/// <summary>Too many writes are waiting. Nothing was written and nothing is stale: the same call may be tried again after a pause.</summary>
public sealed class JournalBusyException(string message, Exception? inner = null) : JournalException(message, inner);

/// <summary>The store failed. A write may or may not have happened: stop and replay.</summary>
public sealed class JournalUnavailableException(string message, Exception? inner = null) : JournalException(message, inner);

/// <summary>Stored bytes are not what was written. A person has to look; nothing is repaired, skipped or cut off by itself.</summary>
public sealed class JournalCorruptException(string message, Exception? inner = null) : JournalException(message, inner);

/// <summary>An earlier append of this writer failed, so what it knows may be stale; the inner exception is that failure.</summary>
public sealed class JournalFaultedException(string message, Exception? inner = null) : JournalException(message, inner);
