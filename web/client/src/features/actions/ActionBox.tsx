import { Link } from '@tanstack/react-router';
import { ClipboardPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { buttons } from '../../shared/ui';
import { actionPath } from './actionPath';
import { ActionState } from './ActionTags';
import { CopyActionLink } from './CopyActionLink';
import type { ActionNews } from './planActions';
import styles from './actions.module.css';

interface ActionBoxProps {
  readonly address: DocumentAddress;
  readonly item: string;
  /** Null while the plan is not in force. */
  readonly news: ActionNews | null;
}

/** In the details of an action: where it stands, and the way to its own page. */
export function ActionBox({ address, item, news }: ActionBoxProps) {
  const { t } = useTranslation('actions');
  return (
    <div className={styles.box}>
      {news && <ActionState news={news} />}
      <div className={styles.boxTools}>
        {news && (
          <Link to={actionPath(address, item)} className={buttons.button}>
            <ClipboardPen aria-hidden size={16} />
            {t('open')}
          </Link>
        )}
        <CopyActionLink address={address} item={item} />
      </div>
    </div>
  );
}
