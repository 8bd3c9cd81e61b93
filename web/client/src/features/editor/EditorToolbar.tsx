import { useEditorState, type Editor } from '@tiptap/react';
import { Bold, Heading1, Heading2, Heading3, Italic, List, ListOrdered, Minus, Quote, Redo2, Underline, Undo2 } from 'lucide-react';
import { Group, Separator, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LinkTool } from './LinkTool';
import { ShortcutsTool } from './ShortcutsTool';
import { TableTool } from './TableTool';
import { Tool, ToggleTool } from './Tool';
import styles from './EditorToolbar.module.css';

export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('editor');
  const is = useEditorState({ editor, selector: ({ editor: current }) => formatAt(current) });
  const chain = () => editor.chain().focus();
  return (
    <Toolbar aria-label={t('toolbar')} className={styles.toolbar ?? ''}>
      <Group aria-label={t('history')} className={styles.group ?? ''}>
        <Tool label={t('undo')} keys="Mod+Z" isDisabled={!is.canUndo} onPress={() => chain().undo().run()} icon={Undo2} />
        <Tool label={t('redo')} keys="Mod+Shift+Z" isDisabled={!is.canRedo} onPress={() => chain().redo().run()} icon={Redo2} />
      </Group>
      <Separator orientation="vertical" className={styles.separator ?? ''} />
      <Group aria-label={t('headings')} className={styles.group ?? ''}>
        <ToggleTool label={t('heading', { level: 1 })} keys="Mod+Alt+1" isSelected={is.heading === 1} onPress={() => chain().toggleHeading({ level: 1 }).run()} icon={Heading1} />
        <ToggleTool label={t('heading', { level: 2 })} keys="Mod+Alt+2" isSelected={is.heading === 2} onPress={() => chain().toggleHeading({ level: 2 }).run()} icon={Heading2} />
        <ToggleTool label={t('heading', { level: 3 })} keys="Mod+Alt+3" isSelected={is.heading === 3} onPress={() => chain().toggleHeading({ level: 3 }).run()} icon={Heading3} />
      </Group>
      <Separator orientation="vertical" className={styles.separator ?? ''} />
      <Group aria-label={t('words')} className={styles.group ?? ''}>
        <ToggleTool label={t('bold')} keys="Mod+B" isSelected={is.bold} onPress={() => chain().toggleBold().run()} icon={Bold} />
        <ToggleTool label={t('italic')} keys="Mod+I" isSelected={is.italic} onPress={() => chain().toggleItalic().run()} icon={Italic} />
        <ToggleTool label={t('underline')} keys="Mod+U" isSelected={is.underline} onPress={() => chain().toggleUnderline().run()} icon={Underline} />
        <LinkTool editor={editor} isSelected={is.link} />
      </Group>
      <Separator orientation="vertical" className={styles.separator ?? ''} />
      <Group aria-label={t('blocks')} className={styles.group ?? ''}>
        <ToggleTool label={t('bulletList')} keys="Mod+Shift+8" isSelected={is.bulletList} onPress={() => chain().toggleBulletList().run()} icon={List} />
        <ToggleTool label={t('orderedList')} keys="Mod+Shift+7" isSelected={is.orderedList} onPress={() => chain().toggleOrderedList().run()} icon={ListOrdered} />
        <ToggleTool label={t('quote')} keys="Mod+Shift+B" isSelected={is.quote} onPress={() => chain().toggleBlockquote().run()} icon={Quote} />
        <Tool label={t('rule')} onPress={() => chain().setHorizontalRule().run()} icon={Minus} />
        <TableTool editor={editor} isInTable={is.table} />
      </Group>
      <Separator orientation="vertical" className={styles.separator ?? ''} />
      <ShortcutsTool />
    </Toolbar>
  );
}

function formatAt(editor: Editor) {
  return {
    heading: editor.isActive('heading') ? Number(editor.getAttributes('heading').level) : 0,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    link: editor.isActive('link'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}
