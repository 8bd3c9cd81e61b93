using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Kit;

/// <summary>The conversation with the service: one update in flight, catching up by state vector, and what is acknowledged.</summary>
public sealed partial class Editor
{
    private readonly SemaphoreSlim _turn = new(1, 1); // one update in flight per section
    private readonly List<Typed> _unacknowledged = [];
    private readonly List<string> _acknowledged = [];
    private byte[]? _lastLocal;
    private bool _isPushing;
    private bool _isOpen;

    /// <summary>The texts whose durability the service has confirmed, in the order of typing.</summary>
    public IReadOnlyList<string> Acknowledged => Locked(() => (IReadOnlyList<string>)[.. _acknowledged]);

    /// <summary>The texts that were typed and not confirmed.</summary>
    public IReadOnlyList<string> Unacknowledged =>
        Locked(() => (IReadOnlyList<string>)[.. _unacknowledged.Select(typed => typed.Text).OfType<string>()]);

    /// <summary>The highest sequence that an acknowledgement has named.</summary>
    public long AcknowledgedSequence { get; private set; }

    /// <summary>Whether all that was typed is confirmed.</summary>
    public bool IsSaved => Locked(() => _unacknowledged.Count == 0);

    /// <summary>Waits until everything typed so far is confirmed.</summary>
    public Task WaitForSavedAsync() => WaitForAsync(() => IsSaved, "everything to be saved");

    /// <summary>Waits until everything that the editors of one section have typed is confirmed and with each of them.</summary>
    public static async Task WaitForAgreementAsync(params IReadOnlyCollection<Editor> editors)
    {
        foreach (var editor in editors) await editor.WaitForSavedAsync();
        var last = editors.Max(editor => editor.AcknowledgedSequence);
        foreach (var editor in editors) await editor.WaitForAsync(() => editor.Sequence >= last, $"sequence {last}");
    }

    /// <summary>Catches up, again and again while the service has failed and not recovered yet.</summary>
    public async Task RecoverAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await CatchUpAsync();
                return;
            }
            catch (Exception failure) when (attempt < 100 && failure is HubException or RefusedException { Code: "busy" })
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50)); // as a real client: not at once again
            }
        }
    }

    /// <summary>Opens the section (again) by state vector and sends what the service lacks.</summary>
    public async Task CatchUpAsync()
    {
        await _turn.WaitAsync();
        try
        {
            var opened = await Connection.OpenSectionAsync(Document, Section, ClientId, StateVector, generation: Generation);
            var update = opened.TooLarge ? await FetchAsync() : opened.Update;
            lock (_gate)
            {
                if (update.Length > 0) Doc.Integrate(Update.Decode(update, DecodeLimits.Trusted));
                (Ability, Reason, Generation) = (opened.Ability, opened.Reason, opened.Generation);
                Sequence = Math.Max(Sequence, opened.Sequence);
                _isOpen = true;
                _carets.Clear();
                foreach (var caret in opened.Presence) _carets[caret.ClientId] = caret;
            }

            Signal.Pulse();
            var sent = Take();
            if (sent.Count > 0) await SendAsync(sent, Locked(() => Doc.EncodeStateAsUpdate(Yjs.StateVector.Decode(opened.StateVector))));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Signs in and connects again, perhaps to a restarted server, and catches up.</summary>
    public async Task ReconnectAsync(Uri? server = null)
    {
        var old = Connection;
        old.Hearing -= OnHeard;
        var visitor = await Visitor.SignInAsync(server ?? old.Visitor.Server, old.Visitor.Persona!);
        await DisconnectAsync();
        old.Visitor.Dispose();
        Connection = await PlanningConnection.StartAsync(visitor);
        Connection.Hearing += OnHeard;
        await CatchUpAsync();
    }

    /// <summary>Ends the connection; what is typed from now on waits for <see cref="ReconnectAsync"/>.</summary>
    public async Task DisconnectAsync()
    {
        lock (_gate) _isOpen = false;
        await Connection.DisposeAsync();
    }

    private async Task ChangeAsync(string? text, Action change)
    {
        var typed = new Typed(text);
        bool starts;
        lock (_gate)
        {
            _lastLocal = null;
            Doc.Transact(_ => change(), this);
            if (_lastLocal is not { } update) return; // nothing came of it
            typed.Update = update;
            _unacknowledged.Add(typed);
            starts = _isOpen && !_isPushing;
            if (starts) _isPushing = true;
        }

        Signal.Pulse();
        if (starts) _ = PushAsync();
        await typed.Saved.Task;
    }

    private void OnLocalUpdate(byte[] update, object? origin)
    {
        if (origin == this) _lastLocal = update;
    }

    private async Task PushAsync()
    {
        while (true)
        {
            await _turn.WaitAsync();
            List<Typed> sent = [];
            try
            {
                sent = Take();
                if (sent.Count > 0) await SendAsync(sent, UpdateMerge.Merge(sent.Select(typed => typed.Update)));
            }
            catch (Exception failure) // says nothing about the update: the caller hears of it and may catch up
            {
                foreach (var typed in Take()) typed.Fail(failure);
                sent = [];
            }
            finally
            {
                _turn.Release();
                Signal.Pulse();
            }

            lock (_gate)
                if (sent.Count == 0 || _unacknowledged.Count == 0)
                {
                    _isPushing = false;
                    return;
                }
        }
    }

    private async Task SendAsync(List<Typed> sent, byte[] update)
    {
        while (true)
        {
            try
            {
                var answer = await Connection.PushAsync(Document, Section, Generation, update);
                if (answer.Missing is null)
                {
                    Confirm(sent, answer.Sequence);
                    return;
                }

                update = Locked(() => Doc.EncodeStateAsUpdate(Yjs.StateVector.Decode(answer.Missing)));
            }
            catch (RefusedException busy) when (busy.Code == "busy")
            {
                await Task.Delay(int.Parse(busy.Arguments["retryAfterMs"], CultureInfo.InvariantCulture)); // as the protocol asks
            }
        }
    }

    private List<Typed> Take() => Locked(() => _unacknowledged.ToList());

    private void Confirm(List<Typed> sent, long sequence)
    {
        lock (_gate)
        {
            AcknowledgedSequence = Math.Max(AcknowledgedSequence, sequence);
            _unacknowledged.RemoveAll(sent.Contains);
            _acknowledged.AddRange(sent.Select(typed => typed.Text).OfType<string>());
        }

        foreach (var typed in sent) typed.Saved.TrySetResult();
        Signal.Pulse();
    }

    private async Task<byte[]> FetchAsync()
    {
        using var answer = await Connection.Visitor.GetUpdatesAsync(Document, Section, StateVector);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private void OnHeard(Heard heard)
    {
        if (heard.Document != Document) return;
        lock (_gate)
        {
            switch (heard)
            {
                case HeardUpdates batch when batch.Section == Section:
                    OnBatch(batch);
                    break;
                case HeardCarets moved when moved.Section == Section:
                    foreach (var caret in moved.Carets)
                        if (caret.State is null) _carets.Remove(caret.ClientId);
                        else _carets[caret.ClientId] = caret;
                    break;
                case HeardAbility changed when changed.Section == Section:
                    (Ability, Reason) = (changed.Ability, changed.Reason);
                    break;
                case HeardResync asked when asked.Section == Section:
                    Resyncs++;
                    OpenAnew();
                    break;
            }
        }

        Signal.Pulse();
    }

    private void OnBatch(HeardUpdates batch)
    {
        _batches.Add((batch.Previous, batch.Sequence));
        foreach (var update in batch.Updates) Doc.Integrate(Update.Decode(update, DecodeLimits.Trusted));
        if (_isOpen && batch.Previous > Sequence)
        {
            Gaps++;
            OpenAnew();
            return; // what lies between is not known yet, so neither is this sequence
        }

        Sequence = Math.Max(Sequence, batch.Sequence);
    }

    private void OpenAnew()
    {
        if (_catchesUp) _ = Task.Run(RecoverAsync); // not in the receive loop, which brings the answer
    }

    private sealed class Typed(string? text)
    {
        public string? Text => text;

        public byte[] Update { get; set; } = [];

        public TaskCompletionSource Saved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Fail(Exception failure)
        {
            Saved.TrySetException(failure);
            _ = Saved.Task.Exception; // nobody need wait for it
        }
    }
}
