import { useEditor, type Editor } from '@tiptap/react';
import Collaboration from '@tiptap/extension-collaboration';
import { useEffect } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { CommentMarks, type CommentDesk } from '../comments';
import { CarriedMarks, setCarriedLabel } from './carried';
import { remoteCarets } from './carets';
import { followLinks } from './followLinks';
import { cleanPastedHtml } from './pastedHtml';
import { PrivacyWarnings } from './privacy';
import { proseExtensions } from './proseExtensions';
import { proseSchema } from './proseSchema';
import { ReadingMode, setReadingMode } from './readingMode';

export interface EditedText {
  readonly doc: Doc;
  readonly awareness: Awareness;
  readonly canWrite: boolean;
  readonly label: string;
  readonly lang: string | undefined;
  /** What the mark of a block says that is carried over and untouched; null where nothing is carried over. */
  readonly carriedLabel: string | null;
  /** Where the remarks on the text are; null where there are none to show. */
  readonly comments: CommentDesk | null;
}

export function useSectionEditor({ doc, awareness, canWrite, label, lang, carriedLabel, comments }: EditedText): Editor {
  const editor = useEditor(
    {
      injectCSS: false, // a style element would be against the content security policy
      extensions: [
        ...proseExtensions(),
        Collaboration.configure({ document: doc, field: proseSchema.root }),
        remoteCarets(awareness),
        ReadingMode,
        followLinks(),
        PrivacyWarnings,
        CarriedMarks.configure({ text: doc.getXmlFragment(proseSchema.root) }),
        CommentMarks.configure({ desk: comments, doc, root: proseSchema.root }),
      ],
      editorProps: {
        attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, ...(lang ? { lang } : {}) },
        transformPastedHTML: cleanPastedHtml,
      },
    },
    [doc, awareness, lang, comments],
  );
  useEffect(() => {
    if (!editor.isDestroyed) editor.view.dom.setAttribute('aria-label', label); // another interface language keeps the undo history
  }, [editor, label]);
  useEffect(() => {
    setReadingMode(editor, !canWrite);
  }, [editor, canWrite]);
  useEffect(() => {
    setCarriedLabel(editor, carriedLabel);
  }, [editor, carriedLabel]);
  return editor;
}
