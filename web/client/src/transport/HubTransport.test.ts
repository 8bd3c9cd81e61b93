import { HubConnectionState } from '@microsoft/signalr';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HubTransport, planningAddress, type Hub } from './HubTransport';

class FakeSignalR {
  state = HubConnectionState.Disconnected;
  starts = 0;
  readonly failures: Error[] = [];
  readonly handlers = new Map<string, (...args: unknown[]) => void>();
  readonly calls: { name: string; answer: () => void; fail: () => void }[] = [];
  #closed: () => void = () => undefined;

  async start(): Promise<void> {
    this.starts += 1;
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.state = HubConnectionState.Connected;
  }

  async stop(): Promise<void> {
    this.drop();
  }

  drop(): void {
    if (this.state === HubConnectionState.Disconnected) return;
    this.state = HubConnectionState.Disconnected;
    this.#closed();
  }

  invoke(name: string): Promise<unknown> {
    return new Promise((answer, reject) => this.calls.push({ name, answer: () => answer(null), fail: () => reject(new Error('lost')) }));
  }

  on(name: string, handler: (...args: unknown[]) => void): void {
    this.handlers.set(name, handler);
  }

  onclose(closed: () => void): void {
    this.#closed = closed;
  }
}

let hub: FakeSignalR;
let transport: HubTransport;
let page: EventTarget & { visibilityState: string };

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', page);
  hub = new FakeSignalR();
  transport = new HubTransport(hub as unknown as Hub);
});

afterEach(async () => {
  await transport.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const down = (count: number) => Array.from({ length: count }, () => new Error('Failed to fetch'));

const look = (visibilityState: 'visible' | 'hidden') => {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event('visibilitychange'));
};

it('tries the first start for ever, with pauses that grow', async () => {
  hub.failures.push(...down(12));
  transport.start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(hub.starts).toBeLessThan(10);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(hub.starts).toBe(13);
  expect(transport.link).toBe('connected');
});

it('is back within five seconds of the service, however long it was away, when somebody looks', async () => {
  hub.failures.push(...down(1000));
  transport.start();
  await vi.advanceTimersByTimeAsync(600_000);
  hub.failures.length = 0;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(transport.link).toBe('connected');
});

it('asks seldom while nobody looks, and at once when somebody does', async () => {
  page.visibilityState = 'hidden';
  hub.failures.push(...down(1000));
  transport.start();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(hub.starts).toBeLessThan(50);
  hub.failures.length = 0;
  look('visible');
  await vi.advanceTimersByTimeAsync(0);
  expect(transport.link).toBe('connected');
});

it('reconnects after a loss and tells both', async () => {
  const links: string[] = [];
  transport.subscribe({ link: (link) => links.push(link) });
  transport.start();
  await vi.advanceTimersByTimeAsync(10_000);
  hub.drop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(links).toEqual(['connected', 'connecting', 'connected']);
});

it('does not hammer a service that accepts and drops at once', async () => {
  transport.start();
  for (let second = 0; second < 60; second++) {
    await vi.advanceTimersByTimeAsync(1_000);
    hub.drop();
  }
  expect(hub.starts).toBeLessThan(25);
});

it('stops trying when nobody is signed in, and goes on after sign-in', async () => {
  hub.failures.push(new Error("Failed to complete negotiation with the server: Error: : Status code '401'"));
  transport.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(transport.link).toBe('signed-out');
  expect(hub.starts).toBe(1);
  transport.resume();
  await vi.advanceTimersByTimeAsync(0);
  expect(transport.link).toBe('connected');
});

it('goes on even when it is asked to in the moment it tells that nobody is signed in', async () => {
  hub.failures.push(new Error("Failed to complete negotiation with the server: Error: : Status code '401'"));
  transport.subscribe({ link: (link) => link === 'signed-out' && transport.resume() });
  transport.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(transport.link).toBe('connected');
});

it('a sign-in on another tab is noticed when this one is looked at', async () => {
  hub.failures.push(new Error("Failed to complete negotiation with the server: Error: : Status code '401'"));
  transport.start();
  await vi.advanceTimersByTimeAsync(0);
  look('hidden');
  look('visible');
  await vi.advanceTimersByTimeAsync(0);
  expect(transport.link).toBe('connected');
});

it('knows at once that the network is gone, and tries at once when it is back', async () => {
  transport.start();
  await vi.advanceTimersByTimeAsync(0);
  hub.failures.push(...down(20));
  page.dispatchEvent(new Event('offline'));
  expect(transport.link).toBe('connecting');
  await vi.advanceTimersByTimeAsync(90_000);
  hub.failures.length = 0;
  page.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(transport.link).toBe('connected');
});

it('says whom it works for', () => {
  expect(planningAddress('zone-editor & more')).toBe('/hubs/planning?as=zone-editor%20%26%20more');
});

it('is signed out, and does not try again by itself, when the service has said so over HTTP', async () => {
  transport.start();
  await vi.advanceTimersByTimeAsync(0);
  transport.signedOut();
  expect(transport.link).toBe('signed-out');
  expect(hub.state).toBe(HubConnectionState.Disconnected);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(hub.starts).toBe(1);
  transport.resume();
  await vi.advanceTimersByTimeAsync(0);
  expect(transport.link).toBe('connected');
});

it('passes on what the service says', async () => {
  const heard = vi.fn();
  transport.subscribe({ sectionUpdated: heard });
  hub.handlers.get('SectionUpdated')?.('plan/1/2', 'picture@nl', [], 1, 2);
  expect(heard).toHaveBeenCalledWith('plan/1/2', 'picture@nl', [], 1, 2);
});

const calls = () => hub.calls.map(({ name }) => name);
const openSection = (section: string) => transport.openSection({ document: 'plan/1/2', section, stateVector: new Uint8Array(), clientId: 1, schema: 1, generation: 0 });

it.each([
  ['answered', (at: number) => hub.calls[at]?.answer()],
  ['lost', (at: number) => hub.calls[at]?.fail()],
])('a section that is left while it is being opened is closed when that is %s, and opened again only after', async (_, settled) => {
  void openSection('picture@nl').catch(() => undefined);
  void transport.closeSection('plan/1/2', 'picture@nl').catch(() => undefined);
  void openSection('picture@nl').catch(() => undefined);
  void openSection('scan@nl');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls()).toEqual(['OpenSection', 'OpenSection']);
  settled(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(calls()).toEqual(['OpenSection', 'OpenSection', 'CloseSection']);
  settled(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(calls()).toEqual(['OpenSection', 'OpenSection', 'CloseSection', 'OpenSection']);
});

it('so is a document', async () => {
  void transport.openDocument('plan/1/2');
  void transport.closeDocument('plan/1/2');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls()).toEqual(['OpenDocument']);
  hub.calls[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(calls()).toEqual(['OpenDocument', 'CloseDocument']);
});
