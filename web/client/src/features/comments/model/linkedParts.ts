/** A piece of the words of a remark; with an address where it is a link that may be followed. */
export interface LinkedPart {
  readonly text: string;
  readonly address: string | null;
}

const addresses = /\b(?:https?:\/\/|mailto:)[^\s<>"'`\u00ab\u00bb\u201c\u201d]+/giu;
const allowed = ['http:', 'https:', 'mailto:'];

/** The words of a remark, with what can be followed from them: addresses of the web and of mail, and no others. */
export function linkedParts(text: string): readonly LinkedPart[] {
  const parts: LinkedPart[] = [];
  let at = 0;
  for (const match of text.matchAll(addresses)) {
    const address = match[0].replace(/[.,;:!?)\]]+$/u, ''); // what ends the sentence is not the address
    if (!isAllowed(address)) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index), address: null });
    parts.push({ text: address, address });
    at = match.index + address.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), address: null });
  return parts;
}

function isAllowed(address: string): boolean {
  return URL.canParse(address) && allowed.includes(new URL(address).protocol);
}
