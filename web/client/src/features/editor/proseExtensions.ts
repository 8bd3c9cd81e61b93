import type { Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { ProseHeading, ProseOrderedList, proseTable } from './blocks';
import { ProseLink } from './links';

/** The nodes and marks of the shared schema, and no others (tested). What it writes beyond them, the service refuses. */
export function proseExtensions(): Extensions {
  return [
    StarterKit.configure({
      // Undo is the document's (own changes only); a trailing node would be written by whoever merely looks.
      undoRedo: false,
      trailingNode: false,
      heading: false,
      orderedList: false,
      link: false,
      strike: false,
      code: false,
      codeBlock: false,
      dropcursor: { class: 'prose-drop', color: false },
    }),
    ProseHeading,
    ProseOrderedList,
    ProseLink,
    ...proseTable,
  ];
}
