import { session } from './session';

/** An answer of the service that is not a success. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';

  constructor(
    readonly status: number,
    readonly problem: unknown,
  ) {
    super(`HTTP ${status}`);
  }
}

export async function getJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await ask(address, { headers: { Accept: 'application/json' }, ...(signal && { signal }) });
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as T;
}

export async function getBytes(address: string): Promise<Uint8Array> {
  const response = await ask(address, {});
  if (!response.ok) throw await failureOf(response);
  return new Uint8Array(await response.arrayBuffer());
}

export async function post(address: string): Promise<void> {
  // The header cannot be set by a form of another site.
  const response = await ask(address, { method: 'POST', headers: { 'Nvp-Request': '1' } });
  if (!response.ok) throw await failureOf(response);
}

export const postJson = <T>(address: string, body: unknown): Promise<T> => sendJson('POST', address, body);

export const putJson = <T>(address: string, body: unknown): Promise<T> => sendJson('PUT', address, body);

async function sendJson<T>(method: 'POST' | 'PUT', address: string, body: unknown): Promise<T> {
  const response = await ask(address, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'Nvp-Request': '1' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as T;
}

/** Sends a change that is answered with nothing. */
export async function send(method: 'POST' | 'PUT' | 'DELETE', address: string, body?: unknown): Promise<void> {
  const headers = { 'Nvp-Request': '1', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const response = await ask(address, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (!response.ok) throw await failureOf(response);
}

/** Sends a file as it is; null sends nothing. */
export async function sendFile<T>(method: 'POST' | 'PUT', address: string, file: Blob | null): Promise<T> {
  const response = await ask(address, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', 'Nvp-Request': '1' },
    body: file,
  });
  if (!response.ok) throw await failureOf(response);
  return (await response.json()) as T;
}

/** An address for one person (`asPerson`) tells with its answer whether they are still signed in. */
async function ask(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init);
  const isForPerson = new URL(address, 'http://here').searchParams.has('as');
  if (isForPerson) session.note(response.status !== 401);
  return response;
}

async function failureOf(response: Response): Promise<HttpFailure> {
  const problem: unknown = await response.json().catch(() => null);
  return new HttpFailure(response.status, problem);
}
