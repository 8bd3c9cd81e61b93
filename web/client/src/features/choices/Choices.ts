import * as Y from 'yjs';
import { isUntouched } from '../../shared/cells';

export const levels = ['priority', 'attention-point', 'regular-work', 'not-retained'] as const;
export type Level = (typeof levels)[number];

/** The level as it stands; empty while nobody has chosen. */
export type Chosen = Level | '';

export interface Choice {
  readonly number: string;
  readonly level: Chosen;
  /** By language. */
  readonly reasons: Readonly<Record<string, string>>;
}

/**
 * The choices of a plan over the Y.Doc of their section. The service puts a choice there for each phenomenon and theme; pages never
 * do, for two that did so at once would lose the words of one.
 */
export class Choices {
  readonly undo: Y.UndoManager;
  readonly #map: Y.Map<Y.Map<unknown>>;
  readonly #known = new Map<string, Choice>();
  readonly #watchers = new Set<() => void>();
  #counts: Readonly<Record<Level | 'open', number>> | null = null;

  constructor(
    private readonly doc: Y.Doc,
    readonly languages: readonly string[],
  ) {
    this.#map = doc.getMap('choices');
    this.undo = new Y.UndoManager(this.#map, { trackedOrigins: new Set([this]) });
    this.#map.observeDeep((events) => this.#changed(events));
  }

  /** The choice as it stands; the same object until it changes. */
  choice(number: string): Choice | undefined {
    const map = this.#map.get(number);
    if (!map) return undefined;
    const known = this.#known.get(number);
    if (known) return known;
    const reasons = this.languages.map((language) => [language, this.reasons(number, language)?.toJSON() ?? ''] as const);
    const choice = { number, level: levelOf(map.get('level')), reasons: Object.fromEntries(reasons) };
    this.#known.set(number, choice);
    return choice;
  }

  /** How often each level was chosen; the same object until that changes. */
  get counts(): Readonly<Record<Level | 'open', number>> {
    if (this.#counts) return this.#counts;
    const chosen = [...this.#map.values()].map((map) => levelOf(map.get('level')));
    const count = (level: Chosen) => chosen.filter((one) => one === level).length;
    this.#counts = { ...(Object.fromEntries(levels.map((level) => [level, count(level)])) as Record<Level, number>), open: count('') };
    return this.#counts;
  }

  choose(number: string, level: Chosen): void {
    const map = this.#map.get(number);
    if (!map || levelOf(map.get('level')) === level) return;
    this.undo.stopCapturing();
    this.write(() => map.set('level', level));
    this.undo.stopCapturing();
  }

  /** True while what was chosen and why is what the service put there. Where nothing was chosen there is nothing to mark. */
  isUntouched(number: string): boolean {
    const map = this.#map.get(number);
    return map !== undefined && levelOf(map.get('level')) !== '' && isUntouched(map);
  }

  reasons(number: string, language: string): Y.Text | null {
    const text = this.#map.get(number)?.get(`reasons@${language}`);
    return text instanceof Y.Text ? text : null;
  }

  /** Writes as this person: what is written within can be undone. */
  readonly write = (change: () => void): void => {
    this.doc.transact(change, this);
  };

  /** Calls back after each change, whoever made it. */
  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => {
      this.#watchers.delete(changed);
    };
  };

  #changed(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const [number] = event.path;
      for (const each of typeof number === 'string' ? [number] : event.keys.keys()) this.#known.delete(each);
      if (event.path.length === 0 || event.keys.has('level')) this.#counts = null;
    }
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** The level that a word is; empty for every other. */
export function levelOf(word: unknown): Chosen {
  return levels.find((known) => known === word) ?? '';
}
