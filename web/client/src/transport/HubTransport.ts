import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import { Backoff } from './Backoff';
import type { BoardConnection, Connection, ConnectionEvents, Link } from './Connection';
import { Listeners } from './Listeners';
import { Turns } from './Turns';
import type { BoardPart, DocumentOpening, OpenSectionRequest, PushReceipt, SectionOpening } from './wire';

/** What is used of SignalR's connection. */
export type Hub = Pick<HubConnection, 'start' | 'stop' | 'state' | 'on' | 'onclose' | 'invoke' | 'send'>;

/**
 * All tabs of a browser share one cookie. Each says whom it works for, so that it is not connected as the person whom another tab
 * has signed in meanwhile, and is told that its own person is signed out.
 */
export const planningAddress = (person: string): string => `/hubs/planning?as=${encodeURIComponent(person)}`;

export function planningHub(person: string): Hub {
  // A service that takes the question and never answers is asked again.
  return new HubConnectionBuilder().withUrl(planningAddress(person), { timeout: 15_000 }).withHubProtocol(new MessagePackHubProtocol()).configureLogging(LogLevel.None).build();
}

/** People who look at the page see the service return within seconds; pages that nobody looks at do not press. */
const longestWaitMs = () => (document.visibilityState === 'hidden' ? 30_000 : 5_000);

/** A connection that lasted this long counts as a good one. */
const steadyMs = 5_000;

/**
 * The planning hub over SignalR. One loop does both the first start and every reconnect, for ever: SignalR's own automatic
 * reconnect does not cover the first start and gives up when the server refuses the new connection.
 */
export class HubTransport implements Connection, BoardConnection {
  readonly #listeners = new Listeners<ConnectionEvents>();
  readonly #backoff = new Backoff(250, longestWaitMs);
  /** The service works on several calls at once: closing what is still being opened would overtake it, and leave the person inside. */
  readonly #turns = new Turns();
  #link: Link = 'connecting';
  #stopped = true;
  #connecting = false;
  #connectedAt = 0;
  #wake: (() => void) | null = null;

  constructor(private readonly hub: Hub) {
    this.hub.onclose(() => this.#lost());
    this.hub.on('SectionUpdated', (...args: Parameters<ConnectionEvents['sectionUpdated']>) => this.#listeners.tell('sectionUpdated', ...args));
    this.hub.on('PresenceChanged', (...args: Parameters<ConnectionEvents['presenceChanged']>) => this.#listeners.tell('presenceChanged', ...args));
    this.hub.on('Resync', (...args: Parameters<ConnectionEvents['resync']>) => this.#listeners.tell('resync', ...args));
    this.hub.on('AbilityChanged', (...args: Parameters<ConnectionEvents['abilityChanged']>) => this.#listeners.tell('abilityChanged', ...args));
    this.hub.on('InboxChanged', (...args: Parameters<ConnectionEvents['inboxChanged']>) => this.#listeners.tell('inboxChanged', ...args));
    this.hub.on('BoardChanged', (...args: Parameters<ConnectionEvents['boardChanged']>) => this.#listeners.tell('boardChanged', ...args));
    this.hub.on('DocumentChanged', (...args: Parameters<ConnectionEvents['documentChanged']>) => this.#listeners.tell('documentChanged', ...args));
  }

  get link(): Link {
    return this.#link;
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.#offline);
    document.addEventListener('visibilitychange', this.#looked);
    void this.#connect();
  }

  /** The person may have signed in again. */
  resume(): void {
    if (this.#link !== 'signed-out' || this.#stopped) return;
    this.#become('connecting');
    void this.#connect();
  }

  /** The service has said over HTTP that the person is not signed in (any more). */
  signedOut(): void {
    if (this.#link !== 'connected' || this.#stopped) return; // while connecting, the loop hears it itself
    this.#become('signed-out');
    void this.hub.stop();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    window.removeEventListener('online', this.#online);
    window.removeEventListener('offline', this.#offline);
    document.removeEventListener('visibilitychange', this.#looked);
    this.#wake?.();
    await this.hub.stop();
  }

  subscribe(listener: Partial<ConnectionEvents>): () => void {
    return this.#listeners.add(listener);
  }

  openDocument(document: string): Promise<DocumentOpening> {
    return this.#turns.take(document, () => this.hub.invoke<DocumentOpening>('OpenDocument', document));
  }

  closeDocument(document: string): Promise<void> {
    return this.#turns.take(document, () => this.hub.invoke('CloseDocument', document));
  }

  openSection(request: OpenSectionRequest): Promise<SectionOpening> {
    return this.#turns.take(`${request.document} ${request.section}`, () => this.hub.invoke<SectionOpening>('OpenSection', request));
  }

  pushUpdate(document: string, section: string, generation: number, update: Uint8Array): Promise<PushReceipt> {
    return this.hub.invoke<PushReceipt>('PushUpdate', document, section, generation, update);
  }

  closeSection(document: string, section: string): Promise<void> {
    return this.#turns.take(`${document} ${section}`, () => this.hub.invoke('CloseSection', document, section));
  }

  setPresence(document: string, section: string, clientId: number, clock: number, state: string | null): Promise<void> {
    return this.hub.send('SetPresence', document, section, clientId, clock, state);
  }

  openBoard(cycle: string, epoch: string | null, version: number): Promise<BoardPart> {
    return this.#turns.take(`board ${cycle}`, () => this.hub.invoke<BoardPart>('OpenBoard', cycle, epoch, version));
  }

  closeBoard(cycle: string): Promise<void> {
    return this.#turns.take(`board ${cycle}`, () => this.hub.invoke('CloseBoard', cycle));
  }

  async #connect(firstWaitMs = 0): Promise<void> {
    if (this.#connecting) return;
    this.#connecting = true;
    if (firstWaitMs > 0) await this.#pause(firstWaitMs);
    const link = await this.#tryUntilAnswered();
    // Before anyone is told: a listener may ask to connect again.
    this.#connecting = false;
    if (link === 'connected' && this.hub.state !== HubConnectionState.Connected) this.#lost();
    else if (link) this.#become(link);
  }

  /** Null when it was stopped. */
  async #tryUntilAnswered(): Promise<Link | null> {
    while (!this.#stopped) {
      // A retry may meet a connection that is still closing; starting it then would throw for ever.
      if (this.hub.state === HubConnectionState.Disconnected) {
        try {
          await this.hub.start();
          this.#connectedAt = performance.now();
          return 'connected';
        } catch (failure) {
          if (isNotSignedIn(failure)) return 'signed-out';
        }
      }
      await this.#pause(this.#backoff.nextMs());
    }
    return null;
  }

  #lost(): void {
    if (this.#link === 'signed-out') return;
    // A server that accepts and drops at once must not be asked again without pause.
    if (performance.now() - this.#connectedAt > steadyMs) this.#backoff.reset();
    this.#become('connecting');
    void this.#connect(this.#backoff.nextMs());
  }

  #become(link: Link): void {
    if (link === this.#link) return;
    this.#link = link;
    this.#listeners.tell('link', link);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  readonly #online = () => {
    this.#backoff.reset();
    this.#wake?.();
  };

  readonly #looked = () => {
    if (document.visibilityState === 'hidden') return;
    this.#backoff.reset();
    this.#wake?.();
    this.resume(); // perhaps they signed in on another tab
  };

  // A socket without a network stays "open" until a ping is missed, half a minute later; people must know at once.
  readonly #offline = () => {
    if (this.hub.state === HubConnectionState.Connected) void this.hub.stop();
  };
}

/** SignalR wraps the status of a failed negotiation in words. */
function isNotSignedIn(failure: unknown): boolean {
  return failure instanceof Error && /status code '?401/i.test(failure.message);
}
