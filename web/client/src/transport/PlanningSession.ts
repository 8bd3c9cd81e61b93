import type { BulkUpdates, Connection } from './Connection';
import type { DeviceStore, SectionKey } from './DeviceStore';
import { DocumentProvider } from './DocumentProvider';
import type { KeptWork } from './keptText';
import { LeavingGuard } from './LeavingGuard';
import { SectionProvider } from './SectionProvider';
import type { SectionState } from './SectionState';

/** A provider that is open as long as somebody holds it. */
export interface Held<T> {
  readonly provider: T;
  readonly release: () => void;
}

/** Work of a section that the service refused; it may be a section that nobody looks at, or that is closed now. */
export interface KeptInSection {
  readonly section: string;
  readonly kept: KeptWork;
  readonly letGo: () => void;
}

/** What waits to be sent, in all sections together. */
export interface Waiting {
  readonly sections: number;
  /** True when all of it would survive the end of this page. */
  readonly isOnDevice: boolean;
}

interface Shared<T> {
  readonly provider: T;
  users: number;
}

/** Leaving a section and coming straight back must not close and open it: React mounts twice in development, and people click back. */
const lingerMs = 400;

/** So many sections of ended pages are opened at once to send what was left in them; the service lets one open 32. */
const leftAtOnce = 4;

/**
 * What one person has open, outside any user interface. A section that is left with unsent work stays alive until the service
 * has it, and the browser asks before the page is closed while something is unsent.
 */
export class PlanningSession {
  readonly #documents = new Map<string, Shared<DocumentProvider>>();
  readonly #sections = new Map<string, Shared<SectionProvider>>();
  readonly #watchers = new Set<() => void>();
  readonly #guard = new LeavingGuard();
  /** Sections of ended pages that wait for their turn. */
  #left: SectionKey[] = [];

  constructor(
    private readonly person: string,
    private readonly schema: number,
    private readonly duties: { readonly connection: Connection; readonly bulk: BulkUpdates; readonly device: DeviceStore },
  ) {}

  get hasUnsent(): boolean {
    return [...this.#sections.values()].some(({ provider }) => provider.hasUnsent);
  }

  get waiting(): Waiting {
    const states = [...this.#sections.values()].map(({ provider }) => provider.state).filter((state) => state.unsent > 0);
    return { sections: states.length + this.#left.length, isOnDevice: states.every((state) => state.isOnDevice) };
  }

  /** The documents that hold refused work. */
  get refusedIn(): readonly string[] {
    const refused = [...this.#sections.values()].filter(({ provider }) => provider.state.kept !== null);
    return [...new Set(refused.map(({ provider }) => provider.place.document))];
  }

  /** Brings to the service what ended pages left on the device, whichever sections this one shows. Settles when all is sent or refused. */
  async sendLeft(): Promise<void> {
    this.#left = [...(await this.duties.device.leftBy(this.person))];
    const sendInTurn = async () => {
      for (let next = this.#left.shift(); next; next = this.#left.shift()) await this.#sendLeftIn(next);
    };
    await Promise.all(Array.from({ length: leftAtOnce }, sendInTurn));
  }

  /** Calls back whenever the state of a section changes. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => {
      this.#watchers.delete(changed);
    };
  }

  keptIn(document: string): readonly KeptInSection[] {
    return [...this.#sections.values()].flatMap(({ provider }) => {
      const { kept } = provider.state;
      return kept && provider.place.document === document ? [{ section: provider.place.section, kept, letGo: () => provider.letGo() }] : [];
    });
  }

  /** The person leaves: what is unsent here is given up. */
  end(): void {
    this.#left = [];
    for (const [key, shared] of [...this.#documents]) this.#drop(this.#documents, key, shared);
    for (const [key, shared] of [...this.#sections]) this.#drop(this.#sections, key, shared);
  }

  document(id: string): Held<DocumentProvider> {
    const shared = this.#share(this.#documents, id, () => new DocumentProvider(id, this.duties.connection));
    return { provider: shared.provider, release: () => this.#release(this.#documents, id, shared, () => false) };
  }

  section(document: string, section: string): Held<SectionProvider> {
    const key = `${document} ${section}`;
    const shared = this.#share(this.#sections, key, () => this.#openSection(document, section, key));
    return { provider: shared.provider, release: () => this.#release(this.#sections, key, shared, (provider) => provider.hasUnsent) };
  }

  async #sendLeftIn({ document, section }: SectionKey): Promise<void> {
    const { provider, release } = this.section(document, section);
    await provider.loaded;
    if (provider.state.unsent > 0) {
      await new Promise<void>((resolve) => {
        const sent = ({ unsent }: SectionState) => {
          if (unsent > 0) return;
          provider.off('state', sent);
          resolve();
        };
        provider.on('state', sent);
      });
    }
    release(); // refused work keeps it open for longer
  }

  #openSection(document: string, section: string, key: string): SectionProvider {
    const { connection, bulk, device } = this.duties;
    const store = device.for(this.person, document, section);
    const provider = new SectionProvider({ document, section, schema: this.schema }, { connection, bulk, store });
    provider.on('state', () => {
      this.#guard.set(this.hasUnsent);
      const shared = this.#sections.get(key);
      if (shared?.users === 0 && !provider.hasUnsent) this.#drop(this.#sections, key, shared);
      for (const watcher of [...this.#watchers]) watcher();
    });
    return provider;
  }

  #share<T>(all: Map<string, Shared<T>>, key: string, create: () => T): Shared<T> {
    const shared = all.get(key) ?? { provider: create(), users: 0 };
    all.set(key, shared);
    shared.users += 1;
    return shared;
  }

  #release<T extends { destroy(): void }>(all: Map<string, Shared<T>>, key: string, shared: Shared<T>, isNeeded: (provider: T) => boolean): void {
    shared.users -= 1;
    setTimeout(() => {
      if (shared.users === 0 && !isNeeded(shared.provider)) this.#drop(all, key, shared);
    }, lingerMs);
  }

  #drop<T extends { destroy(): void }>(all: Map<string, Shared<T>>, key: string, shared: Shared<T>): void {
    if (all.get(key) !== shared) return;
    all.delete(key);
    shared.provider.destroy();
    this.#guard.set(this.hasUnsent);
  }
}
