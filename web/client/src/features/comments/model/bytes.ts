/** Bytes as base64, as JSON carries them. */
export function toBase64(bytes: Uint8Array): string {
  let units = '';
  for (let at = 0; at < bytes.length; at += chunk) units += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(units);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}

// More arguments than this in one call overflow the stack of some browsers.
const chunk = 0x2000;
