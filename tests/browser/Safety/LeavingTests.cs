using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Safety;

[Collection(SecondSiteCollection.Name)]
public sealed class LeavingTests(Site site)
{
    [Fact]
    public async Task ClosingTheTab_WarnsWhileSomethingIsUnsent_AndNotWhenAllIsSaved()
    {
        await using var cable = Cable.To(site.Server);
        await site.VisitAsync(async visit =>
        {
            var person = await visit.ComeInAsync("zone-editor-antwerpen", by: cable.Address);
            person.ExpectNoNetwork();
            var lotte = await person.OpenAsync(Section.Antwerp("communication"));
            await lotte.TypeAtEndAsync("Bewaard. ");
            await lotte.ExpectSavedAsync();
            cable.Cut();
            await lotte.TypeAtEndAsync("Nog niet. ");
            await Assertions.Expect(lotte.SaveState).ToHaveAttributeAsync("data-state", "offline-pending");

            var asked = new TaskCompletionSource<string>();
            person.Page.Dialog += async (_, dialog) =>
            {
                await dialog.DismissAsync();
                asked.TrySetResult(dialog.Type);
            };
            await person.Page.CloseAsync(new() { RunBeforeUnload = true });
            Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(20)));

            cable.Mend();
            await lotte.ExpectSavedAsync();
            asked = new TaskCompletionSource<string>();
            var closed = new TaskCompletionSource();
            person.Page.Close += (_, _) => closed.TrySetResult();
            await person.Page.CloseAsync(new() { RunBeforeUnload = true });
            await closed.Task.WaitAsync(TimeSpan.FromSeconds(20));
            Assert.False(asked.Task.IsCompleted);
        });
    }
}
