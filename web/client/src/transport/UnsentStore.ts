import type { KeptWork } from './keptText';

/** An update that an earlier page could not bring to the service. */
export interface LeftBehind {
  readonly key: number;
  readonly update: Uint8Array;
  readonly generation: number;
}

/** Refused work that the person of an earlier page had not let go. */
export interface KeptLeft {
  readonly key: number;
  readonly work: KeptWork;
}

/** What ended pages have left in a section. */
export interface Left {
  readonly updates: readonly LeftBehind[];
  readonly kept: readonly KeptLeft[];
}

/**
 * Keeps the unacknowledged updates of one person in one section on this device, the text of what was refused, and nothing else: what the
 * service has is not copied to the disk, and client ids are never stored apart from the updates that carry them.
 */
export interface UnsentStore {
  load(): Promise<Left>;
  /** The key once the update would survive the end of the page; null when this device cannot keep it. */
  add(update: Uint8Array, generation: number): Promise<number | null>;
  remove(keys: readonly number[]): Promise<void>;
  /** Stores refused work in place of its updates, in one step. The key; null when the device cannot keep it and still has the updates. */
  keep(work: KeptWork, instead: readonly number[]): Promise<number | null>;
  letGo(keys: readonly number[]): Promise<void>;
  /** Calls back when the person has signed out, perhaps in another tab, and with that all of this is gone. Answers how to stop that. */
  whenForgotten(then: () => void): () => void;
}
