import type { BulkUpdates } from './Connection';
import { refusalOfProblem } from './Refusal';
import type { PushReceipt } from './wire';

/** Large updates travel slowly; one that hangs longer is sent again. */
const patienceMs = 120_000;

/** Updates that are too large for the hub. */
export class HttpUpdates implements BulkUpdates {
  /** @param schema Version of the prose schema that the editor knows. */
  constructor(private readonly schema: number) {}

  async fetch(document: string, section: string, stateVector: Uint8Array) {
    const response = await fetch(`${addressOf(document, section)}?stateVector=${base64Url(stateVector)}`, { signal: AbortSignal.timeout(patienceMs) });
    await throwUnlessOk(response);
    return {
      update: new Uint8Array(await response.arrayBuffer()),
      sequence: Number(response.headers.get('Nvp-Sequence')),
      generation: Number(response.headers.get('Nvp-Generation')),
    };
  }

  async push(document: string, section: string, generation: number, update: Uint8Array): Promise<PushReceipt> {
    const response = await fetch(`${addressOf(document, section)}?generation=${generation}&schema=${this.schema}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'Nvp-Request': '1' },
      body: update.slice(),
      signal: AbortSignal.timeout(patienceMs),
    });
    await throwUnlessOk(response);
    const answer = (await response.json()) as { sequence: number; missing: string | null };
    return { sequence: answer.sequence, missing: answer.missing === null ? null : bytesOf(answer.missing) };
  }
}

const addressOf = (document: string, section: string): string =>
  `/api/sections/${encodeURIComponent(document)}/${encodeURIComponent(section)}/updates`;

async function throwUnlessOk(response: Response): Promise<void> {
  if (response.ok) return;
  const body: unknown = await response.json().catch(() => null);
  throw refusalOfProblem(body) ?? new Error(`HTTP ${response.status}`);
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
