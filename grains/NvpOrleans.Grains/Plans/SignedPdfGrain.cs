using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <inheritdoc cref="ISignedPdfGrain"/>
[GrainType("signed-pdf")]
internal sealed partial class SignedPdfGrain(IJournalStore journal, IOptions<SignedPdfOptions> options, TimeProvider time, ILogger<SignedPdfGrain> log)
    : Grain, ISignedPdfGrain
{
    private string Key => this.GetPrimaryKeyString();

    private string Name => Key[(Key.LastIndexOf('/') + 1)..];

    public async Task<Refusal?> Keep(PersonId by, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > options.Value.MaxBytes) return Refusals.TooLarge("bytes", content.Length, options.Value.MaxBytes);
        if (!SignedPdfs.IsPdf(content)) return Refusals.NotPdf;
        if (SignedPdfs.NameOf(content) != Name) return Refusals.OtherFile;
        DeactivateOnIdle(); // asked for seldom, and nothing of it is kept in memory
        try
        {
            var stored = await SignedPdfJournal.ReadAsync(journal, Key);
            if (stored.IsWhole(Name)) return null;

            // What was cut off goes on where it ended; what is there and is something else is for people to look at.
            if (stored.IsEnded || stored.IsErased || !content.AsSpan().StartsWith(stored.Content)) return Damaged(null);
            var opened = await JournalWriter.OpenAsync(journal, SignedPdfJournal.Id(Key), Guid.NewGuid(), time, CancellationToken.None);
            foreach (var entry in SignedPdfJournal.Rest(content, stored.Content.Length, by, time.GetUtcNow()))
                await opened.Writer.AppendAsync([entry], CancellationToken.None);
            return null;
        }
        catch (JournalCorruptException broken)
        {
            return Damaged(broken);
        }
        catch (JournalBusyException)
        {
            return Refusals.Busy(TimeSpan.FromSeconds(1));
        }
    }

    public async Task<Answer<byte[]>> Read()
    {
        DeactivateOnIdle();
        try
        {
            var stored = await SignedPdfJournal.ReadAsync(journal, Key);
            if (stored.IsErased) return Refusals.JournalErased;
            return stored.IsWhole(Name) ? stored.Content : Damaged(null);
        }
        catch (JournalCorruptException broken)
        {
            return Damaged(broken);
        }
    }

    private Refusal Damaged(JournalCorruptException? broken)
    {
        Log.Damaged(log, Key, broken);
        return Refusals.FileDamaged;
    }

    private static partial class Log
    {
        [LoggerMessage(1601, LogLevel.Error, "The signed PDF {Pdf} is not what was attached; somebody has to look at it.", EventName = "SignedPdfDamaged")]
        public static partial void Damaged(ILogger logger, string pdf, Exception? broken);
    }
}
