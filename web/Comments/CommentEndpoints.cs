using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Comments;

/// <summary>The comments on a document, and the commands that make them. Who may read and say what is the grain's to decide.</summary>
internal static class CommentEndpoints
{
    // A state vector takes the most of it, and as base64 a third more.
    private const int MaxCommandBytes = 512 * 1024;

    public static void MapComments(this WebApplication app)
    {
        app.MapGet("/api/documents/{document}/comments", GetPage);
        app.MapGet("/api/documents/{document}/readers", FindReaders);
        app.MapPost("/api/documents/{document}/comments", Carry).WithMetadata(new RequestSizeLimitAttribute(MaxCommandBytes));
    }

    private static async Task<IResult> GetPage(string document, long? since, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (Find(grains, document) is not { } found) return NotFound();
        var answer = await found.GetComments(user.GetPerson(), since ?? 0);
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        var page = answer.Value;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new { page.Sequence, page.MayBlock, page.Threads, people = await grains.NamesOf(page.Threads.SelectMany(PeopleIn)) }, ApiJson.Options);
    }

    private static async Task<IResult> Carry(string document, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (Find(grains, document) is not { } found) return NotFound();
        if (await CommandBody.ReadAsync<CommentCommand>(context) is not { } command) return CommandBody.Malformed.AsProblem();
        var answer = await found.Comment(user.GetPerson(), command);
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        var people = answer.Value.View is { } view ? await grains.NamesOf(PeopleIn(view)) : null;
        return Results.Json(new { answer.Value.View, answer.Value.Missing, people }, ApiJson.Options);
    }

    private static async Task<IResult> FindReaders(
        string document, string? section, Guid? thread, string? audience, string? text, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (Find(grains, document) is not { } found) return NotFound();
        var whole = audience is null or "plan" ? CommentAudience.Plan : CommentAudience.Office;
        var answer = await found.FindReaders(user.GetPerson(), new ReaderQuestion(SectionId.Parse(section), thread, whole, text ?? ""));
        context.Response.Headers.CacheControl = "no-store";
        return answer.IsAllowed ? Results.Json(answer.Value, ApiJson.Options) : answer.Refusal.AsProblem();
    }

    // The server leaves encoded slashes of a path as they are, so that they can be told from real ones.
    private static ICoEditedGrain? Find(IGrainFactory grains, string document) =>
        DocumentId.Parse(Uri.UnescapeDataString(document)) is { } id ? grains.GetDocument(id) : null;

    private static IEnumerable<PersonId> PeopleIn(CommentView view) => view.Thread.Entries.SelectMany(entry => entry.Mentions ?? []).Concat(view.Thread.Entries.Select(entry => entry.By.Person));

    private static IResult NotFound() => new Refusal(RefusalCode.NotFound).AsProblem();
}
