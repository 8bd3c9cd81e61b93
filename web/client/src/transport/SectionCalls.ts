import type { BulkUpdates, Connection } from './Connection';
import { Refusal } from './Refusal';
import { hubUpdateLimit, httpUpdateLimit, type PushReceipt, type SectionOpening } from './wire';

export interface SectionPlace {
  readonly document: string;
  readonly section: string;
  /** Version of the prose schema that the editor knows. */
  readonly schema: number;
}

/** The calls about one section: through the hub, or over HTTP where they are too large for it. */
export class SectionCalls {
  constructor(
    private readonly place: SectionPlace,
    private readonly connection: Connection,
    private readonly bulk: BulkUpdates,
  ) {}

  get isConnected(): boolean {
    return this.connection.link === 'connected';
  }

  isHere(document: string, section: string): boolean {
    return document === this.place.document && section === this.place.section;
  }

  async open(stateVector: Uint8Array, clientId: number, generation: number): Promise<SectionOpening> {
    const { document, section, schema } = this.place;
    const opening = await this.connection.openSection({ document, section, stateVector, clientId, schema, generation });
    return opening.tooLarge ? { ...opening, ...(await this.bulk.fetch(document, section, stateVector)) } : opening;
  }

  push(update: Uint8Array, generation: number): Promise<PushReceipt> {
    const { document, section } = this.place;
    if (update.length <= hubUpdateLimit) return this.connection.pushUpdate(document, section, generation, update);
    if (update.length <= httpUpdateLimit) return this.bulk.push(document, section, generation, update);
    return Promise.reject(new Refusal('too-large', { unit: 'bytes', limit: httpUpdateLimit, actual: update.length }));
  }

  /** Lossy by design: the next movement tells it again. */
  presence(clientId: number, clock: number, state: string | null): void {
    const { document, section } = this.place;
    if (this.isConnected) this.connection.setPresence(document, section, clientId, clock, state).catch(() => undefined);
  }

  /** A courtesy: the service also notices by itself. */
  close(): void {
    if (this.isConnected) this.connection.closeSection(this.place.document, this.place.section).catch(() => undefined);
  }
}
