import { Redo2, Undo2 } from 'lucide-react';
import { useMemo, useSyncExternalStore } from 'react';
import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { UndoManager } from 'yjs';
import { Tool } from './Tool';
import styles from './EditorToolbar.module.css';

/** Undo and redo of what this person did, for sections that are no prose. */
export function UndoTools({ undo }: { readonly undo: UndoManager }) {
  const { t } = useTranslation('editor');
  const { canUndo, canRedo } = useSteps(undo);
  return (
    <Group aria-label={t('history')} className={styles.group ?? ''}>
      <Tool label={t('undo')} keys="Mod+Z" isDisabled={!canUndo} onPress={() => undo.undo()} icon={Undo2} />
      <Tool label={t('redo')} keys="Mod+Shift+Z" isDisabled={!canRedo} onPress={() => undo.redo()} icon={Redo2} />
    </Group>
  );
}

const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;

function useSteps(undo: UndoManager) {
  const subscribe = useMemo(
    () => (changed: () => void) => {
      for (const event of events) undo.on(event, changed);
      return () => {
        for (const event of events) undo.off(event, changed);
      };
    },
    [undo],
  );
  return {
    canUndo: useSyncExternalStore(subscribe, () => undo.canUndo()),
    canRedo: useSyncExternalStore(subscribe, () => undo.canRedo()),
  };
}
