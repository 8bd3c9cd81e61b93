import Link from '@tiptap/extension-link';
import { proseSchema } from './proseSchema';

const { maximum, pattern } = proseSchema.link;
const allowed = new RegExp(pattern);

/** True for the addresses that the service accepts in a text. Both sides follow one pattern, as two parsers would not agree. */
export function isAllowedLink(address: string): boolean {
  return address.length <= maximum && allowed.test(address);
}

/** What a person types as an address, completed; null when it cannot be one. */
export function completedLink(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (isAllowedLink(text)) return text;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+\.[^/:]+:\d/.test(text)) return null; // another scheme
  const completed = /^[^/@]+@[^/@]+\.[^/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  return text.includes('.') && isAllowedLink(completed) ? completed : null;
}

/** Links with the three attributes of the shared schema. Links are never made by themselves: every open client would make them. */
export const ProseLink = Link.extend({
  addAttributes() {
    return {
      href: { default: null },
      target: { default: '_blank', parseHTML: () => '_blank' },
      rel: { default: 'noopener noreferrer', parseHTML: () => 'noopener noreferrer' },
    };
  },
}).configure({ autolink: false, linkOnPaste: true, openOnClick: false, isAllowedUri: (address) => isAllowedLink(address) });
