import { expect, it } from 'vitest';
import { linkedParts } from './linkedParts';

it.each<[string, readonly string[]]>([
  ['geen adres', []],
  ['zie https://www.politie.be/zone.', ['https://www.politie.be/zone']],
  ['(http://x.be/a?b=c), en mailto:an@pz.be!', ['http://x.be/a?b=c', 'mailto:an@pz.be']],
  ['javascript:alert(1) data:text/html,x ftp://x.be file:///etc vbscript:x', []],
  ['<a href="https://x.be">tekst</a>', ['https://x.be']],
  ['https://', []],
  ['javascript://%0aalert(1)//https', []],
])('%s', (text, expected) => {
  const parts = linkedParts(text);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.flatMap((part) => part.address ?? [])).toEqual(expected);
});
