using System.Text;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Browser.Pages;

/// <summary>I open a cycle, and replace two zones by a merged one, by the data files. On a server of its own: everybody's data changes.</summary>
[Collection(SecondSiteCollection.Name)]
public sealed class AdministrationTests(Site site)
{
    private const string Antwerp = "5345";
    private const string Brussels = "5339";
    private const string Cycles = "cycles.json";
    private const string Zones = "zones.csv";

    [Fact]
    public async Task AnAdministrator_OpensACycle_AndMergesTwoZones_WhosePlansLeadToEachOther()
    {
        await using var server = await ServerProcess.StartAsync();
        await site.VisitAsync(
            async visit =>
            {
                var administrator = await visit.ComeInAsync("administrator");
                await administrator.Page.GotoAsync("/admin");
                var files = administrator.Page.GetByTestId("data-files");

                await CheckAsync(files, Cycles, "{}");
                await Assertions.Expect(files.GetByTestId("data-file-report")).ToContainTextAsync("The file is refused");
                await Assertions.Expect(files.GetByRole(AriaRole.Button, new() { Name = "Replace the file" })).ToHaveCountAsync(0);

                var report = await CheckAsync(files, Cycles, WithCycle(await ReadAsync(administrator, Cycles)));
                await Assertions.Expect(report).ToContainTextAsync("2032-2037");
                Assert.Empty(await files.AxeAsync());
                await ReplaceAsync(files, Cycles);
                await Assertions.Expect(administrator.Page.GetByRole(AriaRole.Rowheader, new() { Name = "2032-2037" })).ToBeVisibleAsync();

                await CheckAsync(files, Zones, Merged(await ReadAsync(administrator, Zones)));
                await ReplaceAsync(files, Zones);
                await administrator.Page.GotoAsync(Standing.PathOf(Antwerp));
                var standing = new Standing(administrator);
                await Assertions.Expect(standing.Step("supersede").GetByRole(AriaRole.Button)).ToBeEnabledAsync();
                await standing.TakeAsync("supersede", ("successor", "samen"));
                await standing.ExpectStageAsync("superseded");

                var observer = await visit.ComeInAsync("observer-cabinet");
                await observer.Page.GotoAsync(Standing.PathOf(Antwerp));
                await observer.Page.GetByTestId("successor").GetByRole(AriaRole.Link).ClickAsync();
                await Assertions.Expect(observer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/plans/2026-2031/samen"));
                await observer.Page.GotoAsync("/plans/2026-2031/samen/standing");
                await Assertions.Expect(new Standing(observer).Pane).ToContainTextAsync("Antwerpen");
                await observer.Page.GotoAsync("/plans/2032-2037/samen/standing");
                await new Standing(observer).ExpectStageAsync("preparation");
            },
            server.Address);
    }

    private static async Task<ILocator> CheckAsync(ILocator files, string file, string content)
    {
        await files.Locator("[name=kind]").SelectOptionAsync(file);
        await files.Locator("[name=data-file]").SetInputFilesAsync(new FilePayload { Name = file, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(content) });
        await files.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
        var report = files.GetByTestId("data-file-report");
        await Assertions.Expect(report.GetByRole(AriaRole.Heading).First).ToBeFocusedAsync();
        return report;
    }

    private static async Task ReplaceAsync(ILocator files, string file)
    {
        await files.GetByRole(AriaRole.Button, new() { Name = "Replace the file" }).ClickAsync();
        await Assertions.Expect(files.GetByTestId("data-file-status")).ToContainTextAsync(file);
        await Assertions.Expect(files.GetByTestId("data-file-report")).ToHaveCountAsync(0);
    }

    private static async Task<string> ReadAsync(Person person, string file) => await (await person.Context.APIRequest.GetAsync($"/api/data-files/{file}")).TextAsync();

    private static string WithCycle(string cycles)
    {
        const string Added = """
            , {
              "id": "2032-2037", "previous": "2026-2031", "national": "2022-2025", "initialStage": "preparation",
              "inForceFrom": "2032-01-01", "inForceUntil": "2037-12-31", "certainty": "sourced"
            }
            """;
        return cycles.Insert(cycles.LastIndexOf('}', cycles.IndexOf("],\n  \"national\": {", StringComparison.Ordinal)) + 1, Added);
    }

    private static string Merged(string zones) =>
        zones.Replace("nl,Antwerpen,,,,,,", "nl,Antwerpen,,,,,2025-12-31,", StringComparison.Ordinal)
            .Replace("Brussel / Bruxelles; Elsene / Ixelles,,,,,,", "Brussel / Bruxelles; Elsene / Ixelles,,,,,2025-12-31,", StringComparison.Ordinal)
        + $"samen,,Samen,Ensemble,,Antwerpen,Flanders,Antwerpen,Antwerpen,nl,Antwerpen; Brussel / Bruxelles; Elsene / Ixelles,,,{Antwerp}; {Brussels},2026-01-01,,unknown,,press,press,inferred\n";
}
