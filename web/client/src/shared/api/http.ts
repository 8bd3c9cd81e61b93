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

interface FormOptions {
  readonly signal: AbortSignal;
  /** The share that has been sent, from 0 to 1. */
  readonly progress: (share: number) => void;
}

/** Sends a form with a file in it. `fetch` does not tell how much of a body has been sent, so this is the older way of asking. */
export function sendForm<T>(address: string, form: FormData, { signal, progress }: FormOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Nvp-Request', '1');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = request.onabort = () => reject(new TypeError('The service did not answer.'));
    request.onload = () => {
      noteFor(address, request.status);
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as T);
      else reject(new HttpFailure(request.status, answer));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // an answer of something between the page and the service
  }
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init);
  noteFor(address, response.status);
  return response;
}

/** An address for one person (`asPerson`) tells with its answer whether they are still signed in. */
function noteFor(address: string, status: number): void {
  const isForPerson = new URL(address, 'http://here').searchParams.has('as');
  if (isForPerson) session.note(status !== 401);
}

async function failureOf(response: Response): Promise<HttpFailure> {
  const problem: unknown = await response.json().catch(() => null);
  return new HttpFailure(response.status, problem);
}
