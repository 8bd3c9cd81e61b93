/** An update that an earlier page could not bring to the service. */
export interface LeftBehind {
  readonly key: number;
  readonly update: Uint8Array;
  readonly generation: number;
}

/**
 * Keeps the unacknowledged updates of one person in one section on this device, and nothing else: what the service has is not
 * copied to the disk, and client ids are never stored apart from the updates that carry them.
 */
export interface UnsentStore {
  load(): Promise<readonly LeftBehind[]>;
  /** The key once the update would survive the end of the page; null when this device cannot keep it. */
  add(update: Uint8Array, generation: number): Promise<number | null>;
  remove(keys: readonly number[]): Promise<void>;
  /** Calls back when the person has signed out, perhaps in another tab, and with that all of this is gone. Answers how to stop that. */
  whenForgotten(then: () => void): () => void;
}
