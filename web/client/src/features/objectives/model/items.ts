import * as Y from 'yjs';
import { textCellsOf, valueCells, type Shape, type ValueCell } from './cells';
import type { Placed } from './tree';

/** One item as it stands now; replaced as a whole when one of its cells changes. */
export interface Item extends Placed {
  /** Empty as well for cells that the items of its section do not have. */
  readonly values: Readonly<Record<ValueCell, string>>;
  /** By cell name, such as `title@nl`. */
  readonly texts: Readonly<Record<string, string>>;
}

export type ItemMap = Y.Map<unknown>;

/** The items of the section; their map is the root `items` of its Y.Doc. */
export function itemsIn(doc: Y.Doc): Y.Map<ItemMap> {
  return doc.getMap<ItemMap>('items');
}

export function readItem(id: string, map: ItemMap, shape: Shape, languages: readonly string[]): Item {
  return {
    id,
    parent: wordIn(map, 'parent'),
    position: wordIn(map, 'position'),
    deleted: map.get('deleted') === true,
    values: Object.fromEntries(valueCells.map((cell) => [cell, wordIn(map, cell)])) as Record<ValueCell, string>,
    texts: Object.fromEntries(textCellsOf(shape, languages).map((cell) => [cell, textOf(map, cell)])),
  };
}

/** A new item with all its cells, so that nobody ever has to add one: two who add the same cell at once would lose one's text. */
export function newItem(placed: Omit<Placed, 'id'>, shape: Shape, languages: readonly string[]): ItemMap {
  const map: ItemMap = new Y.Map();
  for (const [key, value] of Object.entries({ parent: placed.parent, position: placed.position, deleted: placed.deleted })) map.set(key, value);
  for (const cell of shape.values) map.set(cell, '');
  for (const cell of textCellsOf(shape, languages)) map.set(cell, new Y.Text());
  return map;
}

const idLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Made by the page, so that rows can be added while offline: 80 bits of chance. */
export function newItemId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => idLetters[byte % idLetters.length]).join('');
}

function wordIn(map: ItemMap, cell: string): string {
  const value = map.get(cell);
  return typeof value === 'string' ? value : '';
}

function textOf(map: ItemMap, cell: string): string {
  const text = map.get(cell);
  return text instanceof Y.Text ? text.toJSON() : '';
}
