import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { buttons, Notice } from '../../shared/ui';
import { useGrantCommand, type GrantLine } from './grantsQuery';
import { useGrantWords } from './useGrantWords';
import styles from './grants.module.css';

interface TakeDialogProps {
  readonly line: GrantLine;
  readonly close: () => void;
  readonly finish: (words: string) => void;
}

/** Asks before a right is taken away, and says what happens to whoever is writing. */
export function TakeDialog({ line: { person, grant }, close, finish }: TakeDialogProps) {
  const { t } = useTranslation('grants');
  const words = useGrantWords();
  const command = useGrantCommand();
  const [operation] = useState(() => crypto.randomUUID());
  const take = () => {
    if (command.isPending) return;
    command.mutate({ kind: 'take', operation, person: person.id, id: grant.id }, { onSuccess: () => finish(t('done.take', { name: person.name })) });
  };
  return (
    <Dialog isOpen title={t('title.take', { name: person.name })} close={close}>
      <div className={styles.form} data-testid="take">
        <p>
          {words.role(grant.role)}, {words.scope(grant.scope)}. {t('field.sections')}: {words.sections(grant)}.
        </p>
        <p>{t('hint.take')}</p>
        {command.error && (
          <div role="alert">
            <Notice tone="bad" title={t('refused.title')}>
              {words.refused(command.error)}
            </Notice>
          </div>
        )}
        <div className={styles.actions}>
          <button type="button" className={buttons.button} onClick={close}>
            {t('cancel')}
          </button>
          <button type="button" className={buttons.primary} aria-disabled={command.isPending} onClick={take}>
            {t(command.isPending ? 'sending' : 'action.take')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
