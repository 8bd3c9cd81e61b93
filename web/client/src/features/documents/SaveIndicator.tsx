import { CircleAlert, CloudCheck, CloudOff, CloudUpload, Eye, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../transport';
import { saveWord, shownSave } from './saveWord';
import { useSaving, useWaiting, type OpenSection } from './useOpen';
import styles from './SaveIndicator.module.css';

const icons: Readonly<Record<SaveState, LucideIcon>> = {
  loading: LoaderCircle,
  saved: CloudCheck,
  saving: CloudUpload,
  'offline-clean': CloudOff,
  'offline-pending': CloudOff,
  readonly: Eye,
  refused: CircleAlert,
};

export function SaveIndicator({ open: { provider, state } }: { readonly open: OpenSection }) {
  const { t } = useTranslation('documents');
  const shown = shownSave(useSaving(provider), useWaiting());
  const Icon = icons[shown.save];
  const words = t(saveWord(shown));
  const announcement = useAnnouncement(shown.save, words);
  if (state.failure && !state.kept) return null; // the page says that the section is not open; nothing is loading or saved
  return (
    <>
      <span className={`${styles.save} ${styles[shown.save]}`} data-testid="save-state" data-state={shown.save}>
        <Icon aria-hidden size={16} />
        {words}
      </span>
      <span role="status" className="sr-only">
        {announcement}
      </span>
    </>
  );
}

const troubles: readonly SaveState[] = ['offline-clean', 'offline-pending', 'refused'];
const recovered: readonly SaveState[] = ['saved', 'readonly'];

/** Trouble and recovery are said aloud; each save is not. */
function useAnnouncement(save: SaveState, words: string): string {
  const [heard, setHeard] = useState({ save, afterTrouble: false });
  if (heard.save !== save) {
    const stillTroubled = heard.afterTrouble && !recovered.includes(heard.save);
    setHeard({ save, afterTrouble: troubles.includes(heard.save) || stillTroubled });
  }
  const isNews = troubles.includes(save) || (heard.afterTrouble && recovered.includes(save));
  return isNews ? words : '';
}
