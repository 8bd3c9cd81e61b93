import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './objectives.module.css';

const keys = ['arrows', 'enter', 'tab', 'escape', 'add', 'addUnder', 'move', 'copy', 'paste', 'remove', 'details', 'undo'] as const;
const keysOfList = ['arrows', 'enter', 'tab', 'escape', 'add', 'moveInList', 'copy', 'paste', 'remove', 'details', 'undo'] as const;

/** What the keys of the table do, folded away below it. */
export function GridKeys({ isTree }: { readonly isTree: boolean }) {
  const { t } = useTranslation('objectives');
  return (
    <details className={styles.keys}>
      <summary>
        <Keyboard aria-hidden size={16} />
        {t('keys.title')}
      </summary>
      <dl>
        {(isTree ? keys : keysOfList).map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`keys.${key}.press`)}</kbd>
            </dt>
            <dd>{t(`keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
