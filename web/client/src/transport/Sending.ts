import * as Y from 'yjs';
import { Alarm } from './Alarm';
import { Refusal, refusalOf } from './Refusal';
import type { SectionCalls } from './SectionCalls';
import type { UpdateQueue } from './UpdateQueue';
import type { PushReceipt } from './wire';

/** What may be sent now, and the document that it was written in. */
export interface Situation {
  readonly doc: Y.Doc;
  readonly generation: number;
  readonly phase: 'waiting' | 'opening' | 'open' | 'ended';
  readonly canWrite: boolean;
}

/** What sending asks of its section when the service does not just take a batch. */
export interface SendingSection {
  situation(): Situation;
  changed(): void;
  /** Nobody knows what became of a batch, or the service does not have the section open. */
  openAgain(): void;
  drawClientId(refusal: Refusal): void;
  /** Final for what is unacknowledged; without a refusal of its own because one may not write (any more). */
  startAnew(refusal: Refusal | null): void;
  /** The service has a batch, as this number. */
  taken(update: Uint8Array, sequence: number): void;
}

/** How often in a row an answer may send us round the same corner before the work is offered for copying instead. */
const patience = 3;

/** Brings what waits to the service, one batch at a time. Every refusal of a batch has its answer in `#refused`. */
export class Sending {
  #roundabouts = 0;
  readonly #pause = new Alarm(); // after *busy*

  constructor(
    private readonly calls: SectionCalls,
    private readonly queue: UpdateQueue,
    private readonly section: SendingSection,
  ) {}

  /** Sends what waits; keeps it for copying when it may not be sent (any more). What is in flight decides first: it may be taken. */
  flush(): void {
    const { phase, canWrite, doc, generation } = this.section.situation();
    if (phase !== 'open') return;
    if (!canWrite) {
      if (this.queue.hasWaiting && !this.queue.isFlying) this.section.startAnew(null);
      return;
    }
    const batch = this.#pause.isSet ? null : this.queue.take();
    if (batch) void this.#push(batch.update, doc, generation);
  }

  /** What was asked to wait does not wait any more. */
  halt(): void {
    this.#pause.cancel();
  }

  /** Another document: how the old one fared says nothing about it. */
  renew(): void {
    this.#roundabouts = 0;
  }

  async #push(update: Uint8Array, doc: Y.Doc, generation: number): Promise<void> {
    try {
      const receipt = await this.calls.push(update, generation);
      if (doc === this.section.situation().doc) this.#answered(receipt, update, doc);
    } catch (failure) {
      const now = this.section.situation();
      if (doc === now.doc && now.phase !== 'ended') this.#refused(refusalOf(failure));
    }
  }

  #answered(receipt: PushReceipt, update: Uint8Array, doc: Y.Doc): void {
    if (receipt.missing === null) {
      this.#roundabouts = 0;
      this.section.taken(update, receipt.sequence);
      this.queue.acknowledge();
    } else {
      if (++this.#roundabouts > patience) return this.#refused(new Refusal('malformed', { missing: true }));
      this.queue.putBackAfter(Y.encodeStateAsUpdate(doc, receipt.missing));
    }
    this.flush();
    this.section.changed();
  }

  /** Nothing of the batch was taken, or (without a refusal) nobody knows. */
  #refused(refusal: Refusal | null): void {
    if (!refusal) {
      this.queue.putBack();
      return this.section.openAgain();
    }
    switch (refusal.code) {
      case 'busy':
        this.queue.putBack();
        this.section.changed();
        return this.#pause.set(refusal.pauseMs(), () => this.flush());
      case 'too-large':
        if (!this.queue.putBackSmaller()) return this.section.startAnew(refusal);
        return this.flush();
      case 'conflict':
        this.queue.putBack();
        return this.section.drawClientId(refusal);
      case 'forbidden':
        if (refusal.reason !== 'not-open' || ++this.#roundabouts > patience) return this.section.startAnew(refusal);
        this.queue.putBack();
        return this.section.openAgain();
      default:
        return this.section.startAnew(refusal);
    }
  }
}
