import { vi } from 'vitest';
import * as Y from 'yjs';
import { textOf } from '../keptText';
import { SectionProvider } from '../SectionProvider';
import { place, type FakeConnection } from './FakeHub';
import { MemoryStore } from './MemoryStore';

/** A page that a person has open: its provider and its device. */
export function openPage(connection: FakeConnection, store = new MemoryStore()) {
  const provider = new SectionProvider(place, { connection, bulk: connection, store });
  return { provider, connection, store };
}

/** Types at the end of the first paragraph, as an editor would. */
export function type(provider: SectionProvider, words: string): void {
  const paragraph = provider.doc.getXmlFragment('default').get(0) as Y.XmlElement;
  let text = paragraph.get(0) as Y.XmlText | undefined;
  provider.doc.transact(() => {
    if (!text) {
      text = new Y.XmlText();
      paragraph.insert(0, [text]);
    }
    text.insert(text.length, words);
  }, 'editor');
}

export function erase(provider: SectionProvider, at: number, count: number): void {
  const paragraph = provider.doc.getXmlFragment('default').get(0) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).delete(at, count);
}

export function textIn(doc: Y.Doc): string {
  return textOf(doc.getXmlFragment('default'));
}

export function untilSave(provider: SectionProvider, save: string): Promise<void> {
  return vi.waitFor(() => {
    if (provider.state.save !== save) throw new Error(`save state is ${provider.state.save}, not ${save}`);
  });
}

/** Lets everything that needs no time happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
