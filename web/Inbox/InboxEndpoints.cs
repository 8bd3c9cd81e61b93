using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Inbox;

/// <summary>The inbox of whoever is signed in, and of nobody else.</summary>
internal static class InboxEndpoints
{
    private const int MaxBodyBytes = 32 * 1024;

    public static void MapInbox(this WebApplication app)
    {
        app.MapGet("/api/inbox", GetPage);
        app.MapGet("/api/inbox/settings", GetSettings);
        app.MapPut("/api/inbox/settings", Set).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
        app.MapPost("/api/inbox/follows", Follow).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
        app.MapPost("/api/inbox/marks", Mark).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
    }

    private static async Task<IResult> GetPage(ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        await ShowAsync(await InboxOf(user, grains).Show(), grains, context);

    private static async Task<IResult> Mark(ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (await CommandBody.ReadAsync<MarksBody>(context) is not { Items: { } items } body) return CommandBody.Malformed.AsProblem();
        var answer = await InboxOf(user, grains).Mark(items, body.IsRead);
        return answer.IsAllowed ? await ShowAsync(answer.Value, grains, context) : answer.Refusal.AsProblem();
    }

    private static async Task<IResult> Follow(ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (await CommandBody.ReadAsync<FollowBody>(context) is not { Follows: { } follows } body || FollowTarget.Parse(body.Target) is not { } target) return CommandBody.Malformed.AsProblem();
        var answer = await InboxOf(user, grains).Follow(target, follows);
        return answer.IsAllowed ? await ShowAsync(answer.Value, grains, context) : answer.Refusal.AsProblem();
    }

    private static async Task<IResult> GetSettings(ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        Show(await InboxOf(user, grains).GetSettings(), context);

    private static async Task<IResult> Set(ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (await CommandBody.ReadAsync<SettingsBody>(context) is not { Off: { } off, DailyMail: { } daily, Language: { } language } body) return CommandBody.Malformed.AsProblem();
        var answer = await InboxOf(user, grains).Choose(new InboxSettings(off, daily, language) { NotMailed = body.NotMailed });
        return answer.IsAllowed ? Show(answer.Value, context) : answer.Refusal.AsProblem();
    }

    private static IResult Show(InboxChoices choices, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var (off, daily, language) = choices.Settings;
        return Results.Json(
            new { off, notMailed = choices.Settings.NotMailed ?? [], dailyMail = daily, language, choices.Mail, choices.Address }, ApiJson.Options);
    }

    private static IInboxGrain InboxOf(ClaimsPrincipal user, IGrainFactory grains) => grains.GetGrain<IInboxGrain>(user.GetPerson().Value);

    private static async Task<IResult> ShowAsync(InboxPage page, IGrainFactory grains, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new
            {
                page.Version,
                page.Unread,
                items = page.Items.Select(item => new
                {
                    item.News.Key, item.News.Kind, item.News.At, item.News.By, item.News.Document, item.News.Section, item.News.Thread, item.News.Word,
                    item.News.Phenomenon, item.IsRead, item.Count,
                }),
                follows = page.Follows.Select(target => target.ToString()),
                people = await grains.NamesOf(page.Items.Select(item => item.News.By).OfType<PersonId>()),
            },
            ApiJson.Options);
    }
}
