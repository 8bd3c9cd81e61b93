namespace NvpOrleans.Yjs;

/// <summary>
/// Runs transactions and what follows them, in the order of yjs 13.6 (Transaction.js transact): observers, clean-up, update. A
/// transaction that an observer makes changes the document at once, and is followed up after the one that is being followed up.
/// </summary>
internal sealed class TransactionQueue(Doc doc)
{
    private Transaction? _last;

    /// <summary>The transaction that is changing the document; null while observers run.</summary>
    public Transaction? Running { get; private set; }

    public void Run(Transaction transaction, Action<Transaction> change)
    {
        var isFirst = _last is null;
        if (!isFirst)
        {
            doc.Observers?.Freeze();
            _last!.Next = transaction;
        }
        _last = transaction;
        Running = transaction;
        try
        {
            change(transaction);
        }
        finally
        {
            // Also after an exception: what was changed until then is in the document and has to be announced.
            Running = null;
            if (isFirst)
                FollowUp(transaction);
            else
                doc.Observers?.Record(transaction);
        }
    }

    private void FollowUp(Transaction first)
    {
        Failures? failures = null;
        try
        {
            for (var transaction = first; transaction is not null; transaction = transaction.Next)
            {
                if (doc.Observers is { } observers)
                    observers.Tell(transaction, failures ??= new Failures());
                TransactionCleanup.Run(transaction);
                try
                {
                    doc.Announce(transaction);
                }
                catch (Exception thrown)
                {
                    (failures ??= new Failures()).Add(thrown);
                }
            }
        }
        finally
        {
            _last = null;
        }
        failures?.Throw();
    }
}
