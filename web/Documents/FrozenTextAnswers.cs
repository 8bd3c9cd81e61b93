using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Web.Documents;

/// <summary>Frozen texts of documents, to be read. Nothing of them is kept by a browser: who may read them can change.</summary>
internal static class FrozenTextAnswers
{
    /// <summary>The section of an address. The server leaves encoded slashes of a path as they are, so that they can be told from real ones.</summary>
    public static SectionId? SectionOf(string segment) => SectionId.Parse(Uri.UnescapeDataString(segment));

    public static IResult Of<T>(Answer<T> answer, HttpContext context)
        where T : class =>
        answer.IsAllowed ? Fresh(context, Results.Json(answer.Value, ApiJson.Options)) : answer.Refusal.AsProblem();

    public static IResult Of(Answer<byte[]> answer, HttpContext context) =>
        answer.IsAllowed ? Fresh(context, Results.Bytes(answer.Value, "application/octet-stream")) : answer.Refusal.AsProblem();

    public static IResult Fresh(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = "no-store";
        return result;
    }
}
