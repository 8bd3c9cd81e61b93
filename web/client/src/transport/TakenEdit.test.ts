import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TakenEdit } from './TakenEdit';
import { eachWithHub } from './testing/eachWithHub';
import { openPage, settle, textIn, type, untilSave } from './testing/pages';

const given = eachWithHub();

describe('an edit that the service takes with a command', () => {
  it('comes by the person\'s own hand before the service tells it, is not sent again, and what the others write comes after it', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    const bram = openPage(given.hub.connect('Bram').up());
    await untilSave(anna.provider, 'saved');
    await untilSave(bram.provider, 'saved');
    const origins: unknown[] = [];
    anna.provider.doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
    const edit = new TakenEdit(['A']);

    await anna.provider.together(async () => {
      type(bram.provider, 'taken');
      await untilSave(bram.provider, 'saved');
      await settle();
      expect(textIn(anna.provider.doc)).toBe('');
      Y.applyUpdate(anna.provider.doc, Y.encodeStateAsUpdate(bram.provider.doc), edit);
    });
    expect(origins).toEqual([edit]);
    expect(anna.connection.pushed).toHaveLength(0);
    type(bram.provider, ' later');
    await untilSave(bram.provider, 'saved');
    await settle();
    expect(textIn(anna.provider.doc)).toBe('taken later');
  });

  it('is one of many: what waited comes whenever those that were taken are in the text', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    const bram = openPage(given.hub.connect('Bram').up());
    await untilSave(anna.provider, 'saved');
    await untilSave(bram.provider, 'saved');
    await anna.provider.together(async (letIn) => {
      type(bram.provider, 'one');
      await untilSave(bram.provider, 'saved');
      await settle();
      letIn();
      expect(textIn(anna.provider.doc)).toBe('one');
      type(bram.provider, ' two');
      await untilSave(bram.provider, 'saved');
      await settle();
      expect(textIn(anna.provider.doc)).toBe('one');
    });
    expect(textIn(anna.provider.doc)).toBe('one two');
  });

  it('that fails lets what waited come', async () => {
    const anna = openPage(given.hub.connect('Anna').up());
    const bram = openPage(given.hub.connect('Bram').up());
    await untilSave(anna.provider, 'saved');
    await untilSave(bram.provider, 'saved');
    const failing = anna.provider.together(async () => {
      type(bram.provider, 'theirs');
      await untilSave(bram.provider, 'saved');
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await settle();
    expect(textIn(anna.provider.doc)).toBe('theirs');
  });
});
