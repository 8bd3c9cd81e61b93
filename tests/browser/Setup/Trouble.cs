using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>Brings a person's page into states that a service without faults seldom shows.</summary>
public static class Trouble
{
    // A row as web/client/src/transport/DeviceStore.ts writes it, of a page that has ended.
    private const string LeaveRefused = """
        ([person, document, section]) => new Promise((resolve, reject) => {
          const request = indexedDB.open('nvp-unsent');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const transaction = request.result.transaction('kept', 'readwrite');
            const scope = JSON.stringify([person, document, section]);
            transaction.objectStore('kept').add({ scope, page: 'ended', code: 'forbidden', values: { reason: 'frozen' }, whole: '12', added: '1' });
            transaction.oncomplete = () => { request.result.close(); resolve(); };
          };
        })
        """;

    /// <summary>Leaves on the device what an earlier page of this person had refused. Pages that are opened afterwards show it.</summary>
    public static Task LeaveRefusedWorkAsync(this Person person, Section section) =>
        person.Page.EvaluateAsync(LeaveRefused, new[] { person.Persona, section.Document, section.Name });

    /// <summary>Another tab signs in as somebody else, and this one must connect again.</summary>
    public static async Task LoseSessionAsync(this Person person, string to)
    {
        person.ExpectNoNetwork();
        person.Expect("401", "HTTP Authentication failed");
        await person.BecomeAsync(to);
        await person.Context.SetOfflineAsync(true);
        await Assertions.Expect(new SectionText(person).SaveState).ToHaveAttributeAsync("data-state", "offline-clean");
        await person.Context.SetOfflineAsync(false);
    }
}
