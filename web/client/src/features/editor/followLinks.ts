import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isAllowedLink } from './links';
import { isLocked } from './readingMode';

/** How an address is opened; another one in tests. */
export type OpenAddress = (address: string) => void;

const openInNewTab: OpenAddress = (address) => window.open(address, '_blank', 'noopener,noreferrer');

/**
 * Links lead somewhere although the text stays editable: readers press or use Enter, writers hold Ctrl (or Command) or use Alt+Enter,
 * so that a click in a link still places the caret.
 */
export const followLinks = (open: OpenAddress = openInNewTab) =>
  Extension.create({
    name: 'followLinks',
    priority: 1002, // before Enter makes a paragraph

    addProseMirrorPlugins() {
      const follow = (address: string | null): boolean => {
        if (address === null || !isAllowedLink(address)) return false;
        open(address);
        return true;
      };
      return [
        new Plugin({
          props: {
            handleClick: (view, _position, event) =>
              (isLocked(view.state) || event.ctrlKey || event.metaKey) &&
              event.target instanceof Element &&
              follow(event.target.closest('a')?.getAttribute('href') ?? null),
            handleKeyDown: (view, event) => event.key === 'Enter' && (isLocked(view.state) || event.altKey) && follow(addressAtCaret(view)),
          },
        }),
      ];
    },
  });

function addressAtCaret(view: EditorView): string | null {
  const { $from } = view.state.selection;
  const link = $from.marks().find((mark) => mark.type.name === 'link') ?? $from.nodeAfter?.marks.find((mark) => mark.type.name === 'link');
  const address: unknown = link?.attrs.href;
  return typeof address === 'string' ? address : null;
}
