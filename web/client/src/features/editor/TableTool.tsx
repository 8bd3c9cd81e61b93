import type { ChainedCommands } from '@tiptap/core';
import type { Editor } from '@tiptap/react';
import { Table2 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Tool } from './Tool';
import styles from './EditorToolbar.module.css';

const actions = {
  rowBefore: (chain: ChainedCommands) => chain.addRowBefore(),
  rowAfter: (chain: ChainedCommands) => chain.addRowAfter(),
  columnBefore: (chain: ChainedCommands) => chain.addColumnBefore(),
  columnAfter: (chain: ChainedCommands) => chain.addColumnAfter(),
  headerRow: (chain: ChainedCommands) => chain.toggleHeaderRow(),
  removeRow: (chain: ChainedCommands) => chain.deleteRow(),
  removeColumn: (chain: ChainedCommands) => chain.deleteColumn(),
  removeTable: (chain: ChainedCommands) => chain.deleteTable(),
} as const;

type Action = keyof typeof actions;

/** Inserts a table; within one, changes it. */
export function TableTool({ editor, isInTable }: { readonly editor: Editor; readonly isInTable: boolean }) {
  const { t } = useTranslation('editor');
  if (!isInTable) {
    const insert = () => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
    return <Tool label={t('table.insert')} icon={Table2} onPress={insert} />;
  }
  return (
    <MenuTrigger>
      <Button aria-label={t('table.change')} className={`${styles.tool} ${styles.on}`}>
        <Table2 aria-hidden size={18} />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <Menu className={styles.menu ?? ''} onAction={(action) => actions[action as Action](editor.chain().focus()).run()}>
          {(Object.keys(actions) as Action[]).map((action) => (
            <MenuItem key={action} id={action} className={styles.menuItem ?? ''}>
              {t(`table.${action}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
