import { fromBase64, toBase64UrlEncoded } from 'lib0/buffer';
import type { BulkUpdates } from './Connection';
import { refusalOfProblem } from './Refusal';
import type { PushReceipt } from './wire';

/** Large updates travel slowly; one that hangs longer is sent again. */
const patienceMs = 120_000;

/** Updates that are too large for the hub. */
export class HttpUpdates implements BulkUpdates {
  /**
   * @param person For whom; the service does not take the work as somebody else's who has signed in on another tab.
   * @param schema Version of the prose schema that the editor knows.
   * @param signedOut Told when the person is not signed in (any more).
   */
  constructor(
    private readonly person: string,
    private readonly schema: number,
    private readonly signedOut: () => void,
  ) {}

  async fetch(document: string, section: string, stateVector: Uint8Array) {
    const address = this.#address(document, section, { stateVector: toBase64UrlEncoded(stateVector) });
    const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    await this.#throwUnlessOk(response);
    return {
      update: new Uint8Array(await response.arrayBuffer()),
      sequence: Number(response.headers.get('Nvp-Sequence')),
      generation: Number(response.headers.get('Nvp-Generation')),
    };
  }

  async push(document: string, section: string, generation: number, update: Uint8Array): Promise<PushReceipt> {
    const response = await fetch(this.#address(document, section, { generation: String(generation), schema: String(this.schema) }), {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'Nvp-Request': '1' },
      body: update.slice(),
      signal: AbortSignal.timeout(patienceMs),
    });
    await this.#throwUnlessOk(response);
    const answer = (await response.json()) as { sequence: number; missing: string | null };
    return { sequence: answer.sequence, missing: answer.missing === null ? null : fromBase64(answer.missing) };
  }

  #address(document: string, section: string, values: Record<string, string>): string {
    const query = new URLSearchParams({ ...values, as: this.person });
    return `/api/sections/${encodeURIComponent(document)}/${encodeURIComponent(section)}/updates?${query.toString()}`;
  }

  async #throwUnlessOk(response: Response): Promise<void> {
    if (response.ok) return;
    if (response.status === 401) this.signedOut();
    const body: unknown = await response.json().catch(() => null);
    throw refusalOfProblem(body) ?? new Error(`HTTP ${response.status}`);
  }
}
