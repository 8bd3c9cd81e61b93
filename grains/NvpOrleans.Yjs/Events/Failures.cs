using System.Runtime.ExceptionServices;

namespace NvpOrleans.Yjs;

/// <summary>
/// Collects what observers throw. An observer that fails is no reason to leave the document half way or the others untold, as
/// in Yjs; who made the change hears of it at the end.
/// </summary>
internal sealed class Failures
{
    private List<Exception>? _thrown;

    public void Try<T>(Action<T> observers, T argument)
    {
        foreach (var observer in Delegate.EnumerateInvocationList(observers))
        {
            try
            {
                observer(argument);
            }
            catch (Exception thrown)
            {
                Add(thrown);
            }
        }
    }

    public void Add(Exception thrown) => (_thrown ??= []).Add(thrown);

    /// <summary>Throws the only failure as it was thrown, or several as one.</summary>
    public void Throw()
    {
        if (_thrown is null)
            return;
        if (_thrown.Count > 1)
            throw new AggregateException(_thrown);
        ExceptionDispatchInfo.Throw(_thrown[0]);
    }
}
