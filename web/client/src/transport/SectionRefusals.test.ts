import { describe, expect, it, vi } from 'vitest';
import { eachWithHub } from './testing/eachWithHub';
import { gate, gatedRefusal, place, refuse } from './testing/FakeHub';
import { openPage, settle, textIn, type, untilSave } from './testing/pages';

const given = eachWithHub();

describe('every error has its answer', () => {
  const pageAfter = async (code: Parameters<typeof refuse>[0], values: Record<string, unknown> = {}) => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.beforePush.push(refuse(code, values));
    type(anna.provider, 'my words');
    return anna;
  };

  it('busy: waits at least as long as asked and sends again', async () => {
    const anna = await pageAfter('busy', { retryAfterMs: 400 });
    await settle();
    await vi.advanceTimersByTimeAsync(300);
    expect(anna.connection.pushed).toHaveLength(0);
    expect(anna.provider.state.save).toBe('saving');
    await untilSave(anna.provider, 'saved');
    expect(textIn(given.hub.doc)).toBe('my words');
    expect(anna.connection.opened).toHaveLength(1);
  });

  it.each(['malformed', 'not-found'] as const)('%s: stops, keeps the text and goes on with what the service has', async (code) => {
    const anna = await pageAfter(code);
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.whole).toBe('my words');
    expect(anna.provider.state.kept?.refusal.code).toBe(code);
    await settle();
    expect(textIn(anna.provider.doc)).toBe('');
    expect(anna.connection.pushed).toHaveLength(0);
    anna.provider.letGo();
    expect(anna.provider.state.save).toBe('saved');
  });

  it.each(['frozen', 'client-id', 'schema', 'link'])('forbidden (%s): keeps the text and never resends it', async (reason) => {
    const anna = await pageAfter('forbidden', { reason });
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.added).toBe('my words');
    anna.connection.down();
    anna.connection.up();
    await settle();
    await vi.advanceTimersByTimeAsync(2000);
    expect(textIn(given.hub.doc)).toBe('');
    expect(anna.store.rows.size).toBe(0);
    expect(anna.provider.state.revision).toBe(1);
  });

  it('forbidden (not-open): opens again and pushes', async () => {
    const anna = await pageAfter('forbidden', { reason: 'not-open' });
    await untilSave(anna.provider, 'saved');
    expect(anna.connection.opened).toHaveLength(2);
    expect(textIn(given.hub.doc)).toBe('my words');
  });

  it('too-large (structs): sends smaller', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const { step, open } = gate();
    anna.connection.beforePush.push(step, refuse('too-large', { unit: 'structs', limit: 2, actual: 3 }));
    for (const letter of 'abcde') type(anna.provider, letter);
    await settle();
    open();
    await untilSave(anna.provider, 'saved');
    expect(textIn(given.hub.doc)).toBe('abcde');
    expect(anna.connection.pushed.length).toBeGreaterThan(2);
  });

  it('too-large, and cannot be smaller: keeps the text', async () => {
    const anna = await pageAfter('too-large', { unit: 'structs', limit: 1, actual: 2 });
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.whole).toBe('my words');
  });

  it('an update beyond the hub limit goes by HTTP', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'x'.repeat(1_000_000));
    await untilSave(anna.provider, 'saved');
    expect(anna.connection.pushedByHttp).toHaveLength(1);
    expect(textIn(given.hub.doc)).toHaveLength(1_000_000);
  });

  it('an update beyond every limit is offered for copying', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'x'.repeat(6_000_000));
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.whole).toHaveLength(6_000_000);
    expect(anna.connection.pushedByHttp).toHaveLength(0);
  });

  it('conflict on opening: draws another client id and opens again', async () => {
    const connection = given.hub.connect('Anna');
    connection.beforeOpen.push(refuse('conflict'));
    const anna = openPage(connection);
    const taken = anna.provider.doc.clientID;
    connection.up();
    await untilSave(anna.provider, 'saved');
    expect(anna.provider.doc.clientID).not.toBe(taken);
    expect(anna.provider.awareness.clientID).toBe(anna.provider.doc.clientID);
    expect(connection.opened.at(-1)?.clientId).toBe(anna.provider.doc.clientID);
  });

  it('stale-client: keeps the text, drops the document and opens anew', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const before = anna.provider.doc.clientID;
    given.hub.raiseGeneration();
    type(anna.provider, 'too late');
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.added).toBe('too late');
    await settle();
    expect(anna.connection.opened.at(-1)).toMatchObject({ generation: 0, clientId: anna.provider.doc.clientID });
    expect(anna.provider.doc.clientID).not.toBe(before);
  });

  it('stale-client with nothing unsent is not a word to the person', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    given.hub.raiseGeneration();
    anna.connection.tell('resync', place.document, place.section);
    await vi.waitFor(() => expect(anna.provider.state.revision).toBe(1));
    await untilSave(anna.provider, 'saved');
    expect(anna.provider.state.kept).toBeNull();
  });

  it.each(['forbidden', 'not-found', 'malformed', 'too-large'] as const)('%s on opening ends the section and says so', async (code) => {
    const connection = given.hub.connect('Anna');
    connection.beforeOpen.push(refuse(code));
    const anna = openPage(connection.up());
    await vi.waitFor(() => expect(anna.provider.state.failure?.code).toBe(code));
    anna.provider.retry();
    await untilSave(anna.provider, 'saved');
  });

  it('busy for a change and for an opening at the same time: both are tried again', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const { step, open } = gatedRefusal('busy', { retryAfterMs: 100 });
    anna.connection.beforePush.push(step);
    type(anna.provider, 'patient');
    anna.connection.beforeOpen.push(refuse('busy', { retryAfterMs: 200 }));
    anna.connection.tell('resync', place.document, place.section);
    await settle();
    open();
    await untilSave(anna.provider, 'saved');
    expect(textIn(given.hub.doc)).toBe('patient');
  });

  it('busy, and frozen before it could be sent again: keeps the text', async () => {
    const anna = await pageAfter('busy', { retryAfterMs: 100 });
    await settle();
    anna.connection.ability = 'read';
    anna.connection.reason = 'frozen';
    anna.connection.tell('abilityChanged', place.document, place.section, 'read', 'frozen');
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.refusal.reason).toBe('frozen');
  });

  it('frozen while in flight, then busy: keeps the text', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const { step, open } = gatedRefusal('busy', { retryAfterMs: 100 });
    anna.connection.beforePush.push(step);
    type(anna.provider, 'my words');
    anna.connection.ability = 'read';
    anna.connection.tell('abilityChanged', place.document, place.section, 'read', 'frozen');
    open();
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.added).toBe('my words');
  });

  it('a section that ended with refused work opens with the text of the service, and an old answer says nothing about new work', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const { step, open } = gatedRefusal('forbidden', { reason: 'no-access' });
    anna.connection.beforePush.push(step);
    type(anna.provider, 'refused');
    anna.connection.tell('abilityChanged', place.document, place.section, 'none', null);
    anna.provider.retry();
    await vi.waitFor(() => expect(anna.provider.state.isReady).toBe(true));
    expect(textIn(anna.provider.doc)).toBe('');
    anna.provider.letGo();
    type(anna.provider, 'new');
    open();
    await untilSave(anna.provider, 'saved');
    expect(textIn(given.hub.doc)).toBe('new');
    expect(textIn(anna.provider.doc)).toBe('new');
  });

  it('busy on opening: waits and opens again', async () => {
    const connection = given.hub.connect('Anna');
    connection.beforeOpen.push(refuse('busy', { retryAfterMs: 200 }));
    const anna = openPage(connection.up());
    await untilSave(anna.provider, 'saved');
  });
});
