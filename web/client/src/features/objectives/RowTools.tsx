import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, ListTree, Plus, Trash2 } from 'lucide-react';
import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Tool } from '../editor';
import type { GridWish } from './gridKeys';
import styles from './objectives.module.css';

interface RowToolsProps {
  readonly isRowChosen: boolean;
  /** True where a row can stand under another. */
  readonly isTree: boolean;
  readonly act: (wish: GridWish['kind'] & ('addAfter' | 'addUnder' | 'up' | 'down' | 'indent' | 'outdent' | 'remove')) => void;
}

/** What the keys do, for the mouse and the finger. */
export function RowTools({ isRowChosen, isTree, act }: RowToolsProps) {
  const { t } = useTranslation('objectives');
  const isDisabled = !isRowChosen;
  return (
    <>
      <Group aria-label={t('tools.add')} className={styles.tools ?? ''}>
        <Tool label={t('tools.addAfter')} keys="Mod+Enter" icon={Plus} onPress={() => act('addAfter')} />
        {isTree && <Tool label={t('tools.addUnder')} keys="Mod+Shift+Enter" icon={ListTree} isDisabled={isDisabled} onPress={() => act('addUnder')} />}
      </Group>
      <Group aria-label={t('tools.move')} className={styles.tools ?? ''}>
        <Tool label={t('tools.up')} keys="Alt+Up" icon={ArrowUp} isDisabled={isDisabled} onPress={() => act('up')} />
        <Tool label={t('tools.down')} keys="Alt+Down" icon={ArrowDown} isDisabled={isDisabled} onPress={() => act('down')} />
        {isTree && (
          <>
            <Tool label={t('tools.outdent')} keys="Alt+Left" icon={IndentDecrease} isDisabled={isDisabled} onPress={() => act('outdent')} />
            <Tool label={t('tools.indent')} keys="Alt+Right" icon={IndentIncrease} isDisabled={isDisabled} onPress={() => act('indent')} />
          </>
        )}
      </Group>
      <Tool label={t('tools.remove')} keys="Delete" icon={Trash2} isDisabled={isDisabled} onPress={() => act('remove')} />
    </>
  );
}
