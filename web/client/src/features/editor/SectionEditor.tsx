import { EditorContent } from '@tiptap/react';
import './prose.css';
import { EditorToolbar } from './EditorToolbar';
import { PrivacyNotice } from './privacy';
import { useSectionEditor, type EditedText } from './useSectionEditor';

/** The text of a section: with tools for those who write, with a caret for everyone. */
export function SectionEditor(props: EditedText) {
  const editor = useSectionEditor(props);
  return (
    <div className="editor">
      {props.canWrite && <EditorToolbar editor={editor} />}
      {props.canWrite && <PrivacyNotice editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}
