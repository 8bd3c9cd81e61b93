import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { eachWithHub } from './testing/eachWithHub';
import { failure, gate, place } from './testing/FakeHub';
import { MemoryStore } from './testing/MemoryStore';
import { erase, openPage, settle, textIn, type, untilSave } from './testing/pages';

const given = eachWithHub();

describe('two people in one section', () => {
  it('see what the other typed', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    const bram = openPage(given.hub.connect('Bram').up());
    await untilSave(anna.provider, 'saved');
    await untilSave(bram.provider, 'saved');
    type(anna.provider, 'one ');
    await settle();
    type(bram.provider, 'two');
    await settle();
    expect(textIn(anna.provider.doc)).toBe('one two');
    expect(textIn(bram.provider.doc)).toBe('one two');
    expect(textIn(given.hub.doc)).toBe('one two');
  });

  it('keep both sides when one was away', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    const bram = openPage(given.hub.connect('Bram').up());
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
    expect(textIn(given.hub.doc)).toContain('away ');
    expect(textIn(given.hub.doc)).toContain('here ');
    expect(textIn(anna.provider.doc)).toBe(textIn(bram.provider.doc));
  });

  it('a change is never sent back to where it came from', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    const bram = openPage(given.hub.connect('Bram').up());
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
    const anna = openPage(given.hub.connect('Anna').up());
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
    expect(textIn(given.hub.doc)).toBe('abcdef');
  });

  it('is not saved before the answer, even when the own change is heard', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    const { step, open } = gate();
    anna.connection.afterPush.push(step);
    type(anna.provider, 'heard');
    await settle();
    expect(textIn(given.hub.doc)).toBe('heard');
    expect(anna.provider.state.save).toBe('saving');
    open();
    await untilSave(anna.provider, 'saved');
  });

  it('a lost answer is not sent again when the service has it', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
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
    expect(textIn(given.hub.doc)).toBe('once');
  });

  it('a deletion whose answer was lost is sent again, and only it', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
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
    expect(textIn(given.hub.doc)).toBe('many words');
    const last = Y.decodeUpdate(anna.connection.pushed.at(-1) ?? new Uint8Array());
    expect(last.structs).toHaveLength(0);
    expect(last.ds.clients.size).toBe(1);
  });

  it('a reconnect with nothing unacknowledged sends nothing', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
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
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    type(anna.provider, 'base ');
    await untilSave(anna.provider, 'saved');
    given.hub.doc = new Y.Doc(); // a service that has forgotten: the next change builds on what it does not have
    type(anna.provider, 'more');
    await untilSave(anna.provider, 'saved');
    expect(textIn(given.hub.doc)).toBe('base more');
  });

  it('after an unknown failure it opens again and pushes what is not acknowledged', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.beforePush.push(failure);
    type(anna.provider, 'persistent');
    await untilSave(anna.provider, 'saved');
    expect(anna.connection.opened).toHaveLength(2);
    expect(textIn(given.hub.doc)).toBe('persistent');
  });
});

describe('hearing', () => {
  it('a gap in the sequence opens the section again', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    const bram = openPage(given.hub.connect('Bram').up());
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
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.tellUpdated([new Uint8Array([9, 9, 9])], 0, given.hub.sequence);
    expect(anna.connection.opened).toHaveLength(1);
    expect(anna.provider.state.save).toBe('saved');
  });

  it('what is heard while the section is being opened is not lost', async () => {
    const { step, open } = gate();
    const connection = given.hub.connect('Anna');
    const anna = openPage(connection);
    connection.beforeOpen.push(step);
    connection.up();
    await settle();
    given.hub.take(Y.encodeStateAsUpdate(docWith('early')));
    open();
    await untilSave(anna.provider, 'saved');
    expect(textIn(anna.provider.doc)).toContain('early');
  });

  it('Resync opens the section again', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.tell('resync', place.document, place.section);
    await settle();
    expect(anna.connection.opened).toHaveLength(2);
  });

  it('a large first load comes by HTTP', async () => {
    given.hub.take(Y.encodeStateAsUpdate(docWith('large')));
    const connection = given.hub.connect('Anna');
    connection.tooLarge = true;
    const anna = openPage(connection.up());
    await untilSave(anna.provider, 'saved');
    expect(textIn(anna.provider.doc)).toContain('large');
  });
});

describe('the device', () => {
  it('says that changes are on it only when they are', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
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

  it('does not say so any more once the person has signed out in another tab', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.down();
    type(anna.provider, 'x');
    await settle();
    anna.store.forget();
    expect(anna.provider.state).toMatchObject({ save: 'offline-pending', isOnDevice: false });
  });

  it('keeps nothing that is acknowledged', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    for (const letter of 'abc') type(anna.provider, letter);
    await untilSave(anna.provider, 'saved');
    await settle();
    expect(anna.store.rows.size).toBe(0);
  });

  it('brings the work of a closed tab to the service, deletions too', async () => {
    const store = new MemoryStore();
    const first = openPage(given.hub.connect('Anna').up(), store);
    await untilSave(first.provider, 'saved');
    type(first.provider, 'kept and gone');
    await untilSave(first.provider, 'saved');
    first.connection.down();
    erase(first.provider, 4, 9);
    type(first.provider, '!');
    await settle();
    first.provider.destroy();
    const second = openPage(given.hub.connect('Anna').up(), store);
    await untilSave(second.provider, 'saved');
    expect(textIn(given.hub.doc)).toBe('kept!');
    expect(store.rows.size).toBe(0);
    expect(second.provider.doc.clientID).not.toBe(first.provider.doc.clientID);
  });

  it('opens nothing before it knows what an earlier page left', async () => {
    const store = new MemoryStore();
    const first = openPage(given.hub.connect('Anna').up(), store);
    await untilSave(first.provider, 'saved');
    first.connection.down();
    type(first.provider, 'left');
    await settle();
    first.provider.destroy();
    const { step, open } = gate();
    store.beforeLoad = step;
    const connection = given.hub.connect('Anna');
    const second = openPage(connection, store);
    connection.up();
    await settle();
    expect(connection.opened).toHaveLength(0);
    open();
    await untilSave(second.provider, 'saved');
    expect(textIn(given.hub.doc)).toBe('left');
    expect(store.rows.size).toBe(0);
  });

  it('keeps there what is opened again before it was written to it', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.beforePush.push(failure, () => {
      anna.connection.down();
      failure();
    });
    const { step, open } = gate();
    anna.store.beforeAdd = step;
    type(anna.provider, 'slow disk');
    await vi.waitFor(() => expect(anna.connection.opened).toHaveLength(2));
    await untilSave(anna.provider, 'offline-pending');
    open();
    await vi.waitFor(() => expect(anna.provider.state.isOnDevice).toBe(true));
    expect(anna.store.rows.size).toBe(1);
  });

  it('keeps for copying what an earlier page wrote in another generation', async () => {
    const store = new MemoryStore();
    const first = openPage(given.hub.connect('Anna').up(), store);
    await untilSave(first.provider, 'saved');
    first.connection.down();
    type(first.provider, 'old words');
    await settle();
    first.provider.destroy();
    given.hub.raiseGeneration();
    const second = openPage(given.hub.connect('Anna').up(), store);
    await untilSave(second.provider, 'refused');
    expect(second.provider.state.kept?.added).toContain('old words');
    expect(textIn(given.hub.doc)).toBe('');
  });
});

describe('a right that changes', () => {
  it('locks at once', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    await untilSave(anna.provider, 'saved');
    anna.connection.ability = 'comment';
    anna.connection.tell('abilityChanged', place.document, place.section, 'comment', 'role-comments');
    expect(anna.provider.state).toMatchObject({ save: 'readonly', ability: 'comment', reason: 'role-comments' });
    type(anna.provider, 'stray');
    await settle();
    expect(anna.connection.pushed).toHaveLength(0);
  });

  it('keeps for copying what was written while away and is frozen now', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
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
    const anna = openPage(given.hub.connect('Anna').up());
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
    const anna = openPage(given.hub.connect('Anna', 'read', 'role-reads').up());
    await untilSave(anna.provider, 'readonly');
    anna.connection.ability = 'write';
    anna.connection.tell('abilityChanged', place.document, place.section, 'write', null);
    type(anna.provider, 'now I may');
    await untilSave(anna.provider, 'saved');
    expect(textIn(given.hub.doc)).toBe('now I may');
  });
});

function docWith(words: string): Y.Doc {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment('default').insert(0, [paragraph]);
  return doc;
}
