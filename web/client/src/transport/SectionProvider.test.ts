import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { FakeHub, failure, gate, place, refuse } from './testing/FakeHub';
import { MemoryStore } from './testing/MemoryStore';
import { erase, openPage, settle, textIn, type, untilSave } from './testing/pages';

let hub: FakeHub;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 });
  hub = new FakeHub();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('two people in one section', () => {
  it('see what the other typed', async () => {
    const anna = openPage(hub.connect('Anna').up());
    const bram = openPage(hub.connect('Bram').up());
    await untilSave(anna.provider, 'saved');
    await untilSave(bram.provider, 'saved');
    type(anna.provider, 'one ');
    await settle();
    type(bram.provider, 'two');
    await settle();
    expect(textIn(anna.provider.doc)).toBe('one two');
    expect(textIn(bram.provider.doc)).toBe('one two');
    expect(textIn(hub.doc)).toBe('one two');
  });

  it('keep both sides when one was away', async () => {
    const anna = openPage(hub.connect('Anna').up());
    const bram = openPage(hub.connect('Bram').up());
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'start ');
    await untilSave(bram.provider, 'saved');
    anna.connection.down();
    type(anna.provider, 'away ');
    expect(anna.provider.state.save).toBe('offline-pending');
    type(bram.provider, 'here ');
    await settle();
    anna.connection.up();
    await untilSave(anna.provider, 'saved');
    expect(textIn(hub.doc)).toContain('away ');
    expect(textIn(hub.doc)).toContain('here ');
    expect(textIn(anna.provider.doc)).toBe(textIn(bram.provider.doc));
  });

  it('a change is never sent back to where it came from', async () => {
    const anna = openPage(hub.connect('Anna').up());
    const bram = openPage(hub.connect('Bram').up());
    await untilSave(bram.provider, 'saved');
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'mine');
    await settle();
    expect(bram.connection.pushed).toHaveLength(0);
    expect(anna.connection.pushed).toHaveLength(1);
  });
});

describe('sending', () => {
  it('sends the first change at once and merges what comes while it is in flight', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const { step, open } = gate();
    anna.connection.beforePush.push(step);
    for (const letter of 'abcdef') type(anna.provider, letter);
    expect(anna.provider.state.save).toBe('saving');
    await settle();
    expect(anna.connection.pushed).toHaveLength(0);
    open();
    await untilSave(anna.provider, 'saved');
    expect(anna.connection.pushed).toHaveLength(2);
    expect(textIn(hub.doc)).toBe('abcdef');
  });

  it('is not saved before the answer, even when the own change is heard', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const { step, open } = gate();
    anna.connection.afterPush.push(step);
    type(anna.provider, 'heard');
    await settle();
    expect(textIn(hub.doc)).toBe('heard');
    expect(anna.provider.state.save).toBe('saving');
    open();
    await untilSave(anna.provider, 'saved');
  });

  it('a lost answer is not sent again when the service has it', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.afterPush.push(() => {
      anna.connection.down();
      failure();
    });
    type(anna.provider, 'once');
    await settle();
    expect(anna.provider.state.save).toBe('offline-pending');
    anna.connection.up();
    await untilSave(anna.provider, 'saved');
    expect(anna.connection.pushed).toHaveLength(1);
    expect(textIn(hub.doc)).toBe('once');
  });

  it('a deletion whose answer was lost is sent again, and only it', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'too many words');
    await untilSave(anna.provider, 'saved');
    anna.connection.beforePush.push(() => {
      anna.connection.down();
      failure();
    });
    erase(anna.provider, 0, 4);
    await settle();
    anna.connection.up();
    await untilSave(anna.provider, 'saved');
    expect(textIn(hub.doc)).toBe('many words');
    const last = Y.decodeUpdate(anna.connection.pushed.at(-1) ?? new Uint8Array());
    expect(last.structs).toHaveLength(0);
    expect(last.ds.clients.size).toBe(1);
  });

  it('a reconnect with nothing unacknowledged sends nothing', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'done');
    erase(anna.provider, 0, 1);
    await untilSave(anna.provider, 'saved');
    const before = anna.connection.pushed.length;
    anna.connection.down();
    expect(anna.provider.state.save).toBe('offline-clean');
    anna.connection.up();
    await untilSave(anna.provider, 'saved');
    expect(anna.connection.pushed).toHaveLength(before);
  });

  it('an answer that asks for what is missing gets it together with the change', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'base ');
    await untilSave(anna.provider, 'saved');
    hub.doc = new Y.Doc(); // a service that has forgotten: the next change builds on what it does not have
    type(anna.provider, 'more');
    await untilSave(anna.provider, 'saved');
    expect(textIn(hub.doc)).toBe('base more');
  });

  it('after an unknown failure it opens again and pushes what is not acknowledged', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.beforePush.push(failure);
    type(anna.provider, 'persistent');
    await untilSave(anna.provider, 'saved');
    expect(anna.connection.opened).toHaveLength(2);
    expect(textIn(hub.doc)).toBe('persistent');
  });
});

describe('hearing', () => {
  it('a gap in the sequence opens the section again', async () => {
    const anna = openPage(hub.connect('Anna').up());
    const bram = openPage(hub.connect('Bram').up());
    await untilSave(anna.provider, 'saved');
    await untilSave(bram.provider, 'saved');
    bram.connection.isDeaf = true;
    type(anna.provider, 'unheard ');
    await untilSave(anna.provider, 'saved');
    bram.connection.isDeaf = false;
    type(anna.provider, 'heard');
    await vi.waitFor(() => expect(textIn(bram.provider.doc)).toBe('unheard heard'));
    expect(bram.connection.opened).toHaveLength(2);
  });

  it('a repeat changes nothing', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.tellUpdated([new Uint8Array([9, 9, 9])], 0, hub.sequence);
    expect(anna.connection.opened).toHaveLength(1);
    expect(anna.provider.state.save).toBe('saved');
  });

  it('what is heard while the section is being opened is not lost', async () => {
    const { step, open } = gate();
    const connection = hub.connect('Anna');
    const anna = openPage(connection);
    connection.beforeOpen.push(step);
    connection.up();
    await settle();
    hub.take(Y.encodeStateAsUpdate(docWith('early')));
    open();
    await untilSave(anna.provider, 'saved');
    expect(textIn(anna.provider.doc)).toContain('early');
  });

  it('Resync opens the section again', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.tell('resync', place.document, place.section);
    await settle();
    expect(anna.connection.opened).toHaveLength(2);
  });

  it('a large first load comes by HTTP', async () => {
    hub.take(Y.encodeStateAsUpdate(docWith('large')));
    const connection = hub.connect('Anna');
    connection.tooLarge = true;
    const anna = openPage(connection.up());
    await untilSave(anna.provider, 'saved');
    expect(textIn(anna.provider.doc)).toContain('large');
  });
});

describe('the device', () => {
  it('says that changes are on it only when they are', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.down();
    type(anna.provider, 'x');
    expect(anna.provider.state.isOnDevice).toBe(false);
    await settle();
    expect(anna.provider.state.isOnDevice).toBe(true);
    anna.store.isFull = true;
    type(anna.provider, 'y');
    await settle();
    expect(anna.provider.state.isOnDevice).toBe(false);
  });

  it('keeps nothing that is acknowledged', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    for (const letter of 'abc') type(anna.provider, letter);
    await untilSave(anna.provider, 'saved');
    await settle();
    expect(anna.store.rows.size).toBe(0);
  });

  it('brings the work of a closed tab to the service, deletions too', async () => {
    const store = new MemoryStore();
    const first = openPage(hub.connect('Anna').up(), store);
    await untilSave(first.provider, 'saved');
    type(first.provider, 'kept and gone');
    await untilSave(first.provider, 'saved');
    first.connection.down();
    erase(first.provider, 4, 9);
    type(first.provider, '!');
    await settle();
    first.provider.destroy();
    const second = openPage(hub.connect('Anna').up(), store);
    await untilSave(second.provider, 'saved');
    expect(textIn(hub.doc)).toBe('kept!');
    expect(store.rows.size).toBe(0);
    expect(second.provider.doc.clientID).not.toBe(first.provider.doc.clientID);
  });

  it('keeps for copying what an earlier page wrote in another generation', async () => {
    const store = new MemoryStore();
    const first = openPage(hub.connect('Anna').up(), store);
    await untilSave(first.provider, 'saved');
    first.connection.down();
    type(first.provider, 'old words');
    await settle();
    first.provider.destroy();
    hub.raiseGeneration();
    const second = openPage(hub.connect('Anna').up(), store);
    await untilSave(second.provider, 'refused');
    expect(second.provider.state.kept?.added).toContain('old words');
    expect(textIn(hub.doc)).toBe('');
  });
});

describe('every error has its answer', () => {
  const pageAfter = async (code: Parameters<typeof refuse>[0], values: Record<string, unknown> = {}) => {
    const anna = openPage(hub.connect('Anna').up());
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
    expect(textIn(hub.doc)).toBe('my words');
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
    expect(textIn(hub.doc)).toBe('');
    expect(anna.store.rows.size).toBe(0);
    expect(anna.provider.state.revision).toBe(1);
  });

  it('forbidden (not-open): opens again and pushes', async () => {
    const anna = await pageAfter('forbidden', { reason: 'not-open' });
    await untilSave(anna.provider, 'saved');
    expect(anna.connection.opened).toHaveLength(2);
    expect(textIn(hub.doc)).toBe('my words');
  });

  it('too-large (structs): sends smaller', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const { step, open } = gate();
    anna.connection.beforePush.push(step, refuse('too-large', { unit: 'structs', limit: 2, actual: 3 }));
    for (const letter of 'abcde') type(anna.provider, letter);
    await settle();
    open();
    await untilSave(anna.provider, 'saved');
    expect(textIn(hub.doc)).toBe('abcde');
    expect(anna.connection.pushed.length).toBeGreaterThan(2);
  });

  it('too-large, and cannot be smaller: keeps the text', async () => {
    const anna = await pageAfter('too-large', { unit: 'structs', limit: 1, actual: 2 });
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.whole).toBe('my words');
  });

  it('an update beyond the hub limit goes by HTTP', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'x'.repeat(1_000_000));
    await untilSave(anna.provider, 'saved');
    expect(anna.connection.pushedByHttp).toHaveLength(1);
    expect(textIn(hub.doc)).toHaveLength(1_000_000);
  });

  it('an update beyond every limit is offered for copying', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'x'.repeat(6_000_000));
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.whole).toHaveLength(6_000_000);
    expect(anna.connection.pushedByHttp).toHaveLength(0);
  });

  it('conflict on opening: draws another client id and opens again', async () => {
    const connection = hub.connect('Anna');
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
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const before = anna.provider.doc.clientID;
    hub.raiseGeneration();
    type(anna.provider, 'too late');
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept?.added).toBe('too late');
    await settle();
    expect(anna.connection.opened.at(-1)).toMatchObject({ generation: 0, clientId: anna.provider.doc.clientID });
    expect(anna.provider.doc.clientID).not.toBe(before);
  });

  it('stale-client with nothing unsent is not a word to the person', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    hub.raiseGeneration();
    anna.connection.tell('resync', place.document, place.section);
    await vi.waitFor(() => expect(anna.provider.state.revision).toBe(1));
    await untilSave(anna.provider, 'saved');
    expect(anna.provider.state.kept).toBeNull();
  });

  it.each(['forbidden', 'not-found', 'malformed', 'too-large'] as const)('%s on opening ends the section and says so', async (code) => {
    const connection = hub.connect('Anna');
    connection.beforeOpen.push(refuse(code));
    const anna = openPage(connection.up());
    await vi.waitFor(() => expect(anna.provider.state.failure?.code).toBe(code));
    anna.provider.retry();
    await untilSave(anna.provider, 'saved');
  });

  it('busy on opening: waits and opens again', async () => {
    const connection = hub.connect('Anna');
    connection.beforeOpen.push(refuse('busy', { retryAfterMs: 200 }));
    const anna = openPage(connection.up());
    await untilSave(anna.provider, 'saved');
  });
});

describe('a right that changes', () => {
  it('locks at once', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.ability = 'comment';
    anna.connection.tell('abilityChanged', place.document, place.section, 'comment', 'role-comments');
    expect(anna.provider.state).toMatchObject({ save: 'readonly', ability: 'comment', reason: 'role-comments' });
    type(anna.provider, 'stray');
    await settle();
    expect(anna.connection.pushed).toHaveLength(0);
  });

  it('keeps for copying what was written while away and is frozen now', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.down();
    type(anna.provider, 'after the bell');
    anna.connection.ability = 'read';
    anna.connection.reason = 'frozen';
    anna.connection.up();
    await untilSave(anna.provider, 'refused');
    expect(anna.provider.state.kept).toMatchObject({ whole: 'after the bell' });
    expect(anna.provider.state.kept?.refusal.reason).toBe('frozen');
    await vi.waitFor(() => expect(anna.provider.state.isReady).toBe(true));
    anna.provider.letGo();
    expect(anna.provider.state).toMatchObject({ save: 'readonly', reason: 'frozen' });
  });

  it('none closes the section and keeps the text', async () => {
    const anna = openPage(hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const { step } = gate();
    anna.connection.beforePush.push(step);
    type(anna.provider, 'unsent');
    anna.connection.tell('abilityChanged', place.document, place.section, 'none', null);
    expect(anna.provider.state.save).toBe('refused');
    expect(anna.provider.state.kept?.added).toBe('unsent');
    expect(anna.provider.state.failure?.code).toBe('forbidden');
  });

  it('write again unlocks', async () => {
    const anna = openPage(hub.connect('Anna', 'read', 'role-reads').up());
    await untilSave(anna.provider, 'readonly');
    anna.connection.ability = 'write';
    anna.connection.tell('abilityChanged', place.document, place.section, 'write', null);
    type(anna.provider, 'now I may');
    await untilSave(anna.provider, 'saved');
    expect(textIn(hub.doc)).toBe('now I may');
  });
});

function docWith(words: string): Y.Doc {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment('default').insert(0, [paragraph]);
  return doc;
}
