using System.Globalization;
using NvpOrleans.Abstractions.Board;

namespace NvpOrleans.Web.Hubs;

/// <summary>From the overview's boards to what goes over the wire.</summary>
internal static class WireBoards
{
    public static WireBoard Of(string cycle, BoardPart part) => new(
        cycle, part.Epoch, part.IsFull ? -1 : part.Version, part.Version, part.IsFull, part.At.ToUnixTimeMilliseconds(), Day(part.Day), Of(part.Rows));

    public static WireBoard Of(BoardBatch batch, BoardChange change) => new(
        batch.Cycle, change.Epoch, change.Previous, change.Version, false, batch.At.ToUnixTimeMilliseconds(), Day(batch.Day), Of(change.Rows));

    private static WireBoardRow[] Of(IReadOnlyList<BoardRow> rows) => [.. rows.Select(Of)];

    private static WireBoardRow Of(BoardRow row) => new(
        row.Document.ToString(), row.Stage, row.Since?.ToUnixTimeMilliseconds(), row.StageBefore, row.Due is { } due ? Day(due) : null, row.IsLate, row.WasLate,
        row.IsWriting, row.IsAwaited, row.VersionInForce, row.Successor, row.Approved, row.Work is { } work ? Of(work) : null);

    private static WireBoardWork Of(BoardWork work) => new(
        work.Choices,
        [.. work.Goals.Select(goals => new WireBoardGoals(goals.Phenomenon, goals.Count, goals.WithoutLead, goals.WithoutIndicator))],
        work.LateActions, work.StaleActions, work.Remarks, work.Blocking, work.LastActivity?.ToUnixTimeMilliseconds());

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
