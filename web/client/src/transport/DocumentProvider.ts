import { ObservableV2 } from 'lib0/observable';
import { Alarm } from './Alarm';
import { Backoff } from './Backoff';
import type { Connection, Link } from './Connection';
import { refusalOf, type Refusal } from './Refusal';
import type { DocumentChange, DocumentOpening, SectionInfo, SectionMarks } from './wire';

export interface DocumentState {
  /** What was heard last; it stays while the connection is away. */
  readonly opening: DocumentOpening | null;
  readonly failure: Refusal | null;
  readonly isConnected: boolean;
  /** How often it was opened: what was told between two openings was not heard. */
  readonly openings: number;
}

/** What is present in a document: its sections, its stage, who is in. Opens again after every reconnect. */
export class DocumentProvider extends ObservableV2<{ state: (state: DocumentState) => void }> {
  #state: DocumentState;
  #attempt = 0;
  /** What is heard while the document is being opened: the answer may have been given before. Null while nothing is asked. */
  #held: DocumentChange[] | null = null;
  readonly #alarm = new Alarm();
  readonly #backoff = new Backoff();
  readonly #unsubscribe: () => void;

  constructor(
    private readonly document: string,
    private readonly connection: Connection,
  ) {
    super();
    this.#state = { opening: null, failure: null, isConnected: connection.link === 'connected', openings: 0 };
    this.#unsubscribe = connection.subscribe({
      link: (link) => this.#linked(link),
      documentChanged: (id, change) => id === document && this.#changed(change),
    });
    if (connection.link === 'connected') void this.#open();
  }

  get state(): DocumentState {
    return this.#state;
  }

  override destroy(): void {
    this.#halt();
    this.#unsubscribe();
    if (this.connection.link === 'connected') this.connection.closeDocument(this.document).catch(() => undefined); // closing is a courtesy
    super.destroy();
  }

  async #open(): Promise<void> {
    this.#halt();
    const attempt = this.#attempt;
    this.#held = [];
    try {
      const answer = await this.connection.openDocument(this.document);
      if (attempt !== this.#attempt) return;
      const { comments } = this.#state.opening ?? {}; // told by changes only: what was heard before is not news again
      const opening = this.#held.reduce(changed, { ...answer, ...(comments ? { comments } : {}) });
      this.#held = null;
      this.#backoff.reset();
      this.#become({ opening, failure: null, openings: this.#state.openings + 1 });
    } catch (failure) {
      if (attempt === this.#attempt) this.#openFailed(refusalOf(failure));
    }
  }

  #changed(change: DocumentChange): void {
    this.#held?.push(change);
    const { opening } = this.#state;
    if (opening) this.#become({ opening: changed(opening, change) });
  }

  #openFailed(refusal: Refusal | null): void {
    this.#held = null;
    if (refusal && refusal.code !== 'busy') return this.#become({ failure: refusal });
    this.#alarm.set(refusal ? refusal.pauseMs() : this.#backoff.nextMs(), () => void this.#open());
  }

  #linked(link: Link): void {
    this.#become({ isConnected: link === 'connected' });
    if (link === 'connected') return void this.#open();
    this.#halt();
  }

  /** What was asked is not waited for any more. */
  #halt(): void {
    this.#attempt += 1;
    this.#alarm.cancel();
    this.#held = null;
  }

  #become(change: Partial<DocumentState>): void {
    this.#state = { ...this.#state, ...change };
    this.emit('state', [this.#state]);
  }
}

/** With the members that a change really has; the others arrive as null or not at all. */
function changed(opening: DocumentOpening, { stage, sections, participants, decisions, marks, comments }: DocumentChange): DocumentOpening {
  return {
    ...opening,
    stage: stage ?? opening.stage,
    sections: marked(sections ?? opening.sections, marks ?? []),
    participants: participants ?? opening.participants,
    decisions: decisions ?? opening.decisions,
    ...(comments ? { comments } : {}),
  };
}

function marked(sections: readonly SectionInfo[], marks: readonly SectionMarks[]): readonly SectionInfo[] {
  if (marks.length === 0) return sections;
  const told = new Map(marks.map((mark) => [mark.section, mark]));
  return sections.map((info) => ({ ...info, ...told.get(info.section) }));
}
