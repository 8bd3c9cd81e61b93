import * as Y from 'yjs';
import { isUntouched, replaceText } from '../../../shared/cells';
import { isValueCell, objectivesShape, type Shape, type ValueCell } from './cells';
import { itemsIn, newItem, newItemId, readItem, type Item, type ItemMap } from './items';
import { placeAt } from './positions';
import { treeOf, type Row } from './tree';

/** What an action may at most be: strategic goal, operational goal, action. */
const deepest = 2;

/** What shall stand in a cell. */
export interface Filling {
  readonly row: string;
  readonly cell: string;
  readonly value: string;
}

/**
 * The objectives of a plan over the Y.Doc of their section: the rows as shown, and what one does with them. Each thing done is one
 * transaction and one step of undoing. What makes no sense (moving the first row up, a goal under itself) does nothing and says so.
 * The indicators of a phenomenon are the same with other cells: a tree of one level.
 */
export class Objectives {
  readonly undo: Y.UndoManager;
  readonly #map: Y.Map<ItemMap>;
  readonly #items = new Map<string, Item>();
  readonly #watchers = new Set<() => void>();
  #rows: readonly Row[] | null = null;

  constructor(
    private readonly doc: Y.Doc,
    readonly languages: readonly string[],
    readonly shape: Shape = objectivesShape,
  ) {
    this.#map = itemsIn(doc);
    this.undo = new Y.UndoManager(this.#map, { trackedOrigins: new Set([this]) });
    this.#map.observeDeep((events) => this.#changed(events));
  }

  /** The rows in the order in which they are shown; another array only when one has come, gone or moved. */
  get rows(): readonly Row[] {
    this.#rows ??= treeOf([...this.#map.keys()].map((id) => this.#itemAt(id)));
    return this.#rows;
  }

  row(id: string): Row | undefined {
    return this.rows.find((row) => row.id === id);
  }

  /** The item as it stands; the same object until a cell of it changes. */
  item(id: string): Item | undefined {
    return this.#map.has(id) ? this.#itemAt(id) : undefined;
  }

  text(id: string, cell: string): Y.Text | null {
    const text = this.#map.get(id)?.get(cell);
    return text instanceof Y.Text ? text : null;
  }

  /** True while all of a row is what the service put there. */
  isUntouched(id: string): boolean {
    const map = this.#map.get(id);
    return map !== undefined && isUntouched(map);
  }

  /** Calls back after each change, whoever made it. */
  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => {
      this.#watchers.delete(changed);
    };
  };

  /** Writes as this person: what is written within can be undone. */
  readonly write = (change: () => void): void => {
    this.doc.transact(change, this);
  };

  setValue(id: string, cell: ValueCell, value: string): void {
    const map = this.#map.get(id);
    if (!map || map.get(cell) === value) return;
    this.#step(() => map.set(cell, value));
  }

  /** Puts words and values in several cells at once. Of a text only what differs is written, so that others can write in it meanwhile. */
  fill(fillings: readonly Filling[]): void {
    const differing = fillings.filter(({ row, cell, value }) => {
      const item = this.item(row);
      return item && (isValueCell(cell) ? item.values[cell] : item.texts[cell]) !== value;
    });
    if (differing.length === 0) return;
    this.#step(() => {
      for (const { row, cell, value } of differing) {
        const text = this.text(row, cell);
        if (text) replaceText(text, value);
        else if (isValueCell(cell)) this.#map.get(row)?.set(cell, value);
      }
    });
  }

  /** Adds a row under `parent` (empty: at the top) at a place among its children; the last one unless told. */
  add(parent: string, at = Number.POSITIVE_INFINITY): string {
    const siblings = this.#childrenOf(parent);
    const { position, others } = placeAt(siblings, Math.min(at, siblings.length));
    const id = newItemId();
    // It comes as deleted and is then shown, so that undoing hides it: removing it would take along what others wrote in it meanwhile.
    this.doc.transact(() => {
      for (const other of others) this.#map.get(other.id)?.set('position', other.position);
      this.#map.set(id, newItem({ parent, position, deleted: true }, this.shape, this.languages));
    });
    this.#step(() => this.#map.get(id)?.set('deleted', false));
    return id;
  }

  /** Adds a row behind another one, at its level. */
  addAfter(id: string): string {
    const row = this.row(id);
    return row ? this.add(row.parent, this.#siblingIds(row).indexOf(id) + 1) : this.add('');
  }

  moveBy(id: string, steps: 1 | -1): boolean {
    const row = this.row(id);
    if (!row) return false;
    const at = this.#siblingIds(row).indexOf(id) + steps;
    if (at < 0 || at >= this.#siblingIds(row).length) return false;
    return this.move(id, row.parent, at);
  }

  /** Under the row before it, as its last child. */
  indent(id: string): boolean {
    const row = this.row(id);
    if (!row || !this.shape.isTree || row.level >= deepest) return false;
    const before = this.#siblingIds(row)[this.#siblingIds(row).indexOf(id) - 1];
    return before !== undefined && this.move(id, before);
  }

  /** Behind the row it was under. */
  outdent(id: string): boolean {
    const row = this.row(id);
    const parent = row && this.row(row.parent);
    if (!parent) return false;
    return this.move(id, parent.parent, this.#siblingIds(parent).indexOf(parent.id) + 1);
  }

  /** Under `parent` (empty: the top), at a place among its other children; the last one unless told. */
  move(id: string, parent: string, at = Number.POSITIVE_INFINITY): boolean {
    const row = this.row(id);
    if (!row || (parent !== '' && !this.row(parent)) || this.withDescendants(id).includes(parent)) return false;
    const siblings = this.#childrenOf(parent).filter((sibling) => sibling.id !== id);
    const { position, others } = placeAt(siblings, Math.min(at, siblings.length));
    this.#step(() => {
      // What a circle was cut at would jump when the circle opens by itself.
      for (const cut of this.rows.filter((candidate) => candidate.isCut)) this.#map.get(cut.id)?.set('parent', '');
      for (const other of [...others, { id, position }]) this.#map.get(other.id)?.set('position', other.position);
      this.#map.get(id)?.set('parent', parent);
    });
    return true;
  }

  /** Hides the row with all that is under it now; undoing brings them back. */
  remove(id: string): boolean {
    if (!this.row(id)) return false;
    const gone = this.withDescendants(id);
    this.#step(() => gone.forEach((each) => this.#map.get(each)?.set('deleted', true)));
    return true;
  }

  /** The row and all under it, in the order in which they are shown. */
  withDescendants(id: string): readonly string[] {
    const from = this.rows.findIndex((row) => row.id === id);
    const level = this.rows[from]?.level ?? 0;
    const behind = this.rows.slice(from + 1);
    const end = behind.findIndex((row) => row.level <= level);
    return from < 0 ? [] : [id, ...behind.slice(0, end < 0 ? undefined : end).map((row) => row.id)];
  }

  /** A step of its own: not merged with what was typed just before or is typed just after. */
  #step(change: () => void): void {
    this.undo.stopCapturing();
    this.write(change);
    this.undo.stopCapturing();
  }

  #siblingIds(row: Row): readonly string[] {
    return this.#childrenOf(row.parent).map((item) => item.id);
  }

  #childrenOf(parent: string): readonly Item[] {
    return this.rows.filter((row) => row.parent === parent).map((row) => this.#itemAt(row.id));
  }

  #itemAt(id: string): Item {
    const known = this.#items.get(id);
    if (known) return known;
    const read = readItem(id, this.#map.get(id) ?? new Y.Map(), this.shape, this.languages);
    this.#items.set(id, read);
    return read;
  }

  #changed(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const [id] = event.path;
      const touched = typeof id === 'string' ? [id] : [...event.keys.keys()];
      for (const each of touched) this.#items.delete(each);
      if (event.path.length === 0 || placing.some((cell) => event.path.length === 1 && event.keys.has(cell))) this.#rows = null;
    }
    for (const watcher of [...this.#watchers]) watcher();
  }
}

const placing = ['parent', 'position', 'deleted'];
