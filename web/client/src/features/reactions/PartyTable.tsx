import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullMoment, nearMoment, useLanguage } from '../../shared/i18n';
import { buttons, OrganisationIcon, useKeptFocus } from '../../shared/ui';
import type { PartyReaction } from './reactionsQuery';
import { ReactionTag } from './ReactionTag';
import styles from './reactions.module.css';

interface PartyTableProps {
  readonly parties: readonly PartyReaction[];
  readonly isPending: boolean;
  readonly remind: (party: string, operation: string) => Promise<unknown>;
}

/** All parties, what each has done, and what can be done about it. */
export function PartyTable({ parties, isPending, remind }: PartyTableProps) {
  const { t } = useTranslation(['reactions', 'shared']);
  const [done, setDone] = useState('');
  // Pressed again after a failure it is the same reminder.
  const operations = useRef(new Map<string, string>());
  const kept = useKeptFocus((_, around) => around.find((each) => each instanceof HTMLTableCellElement));
  const send = async (party: PartyReaction) => {
    if (isPending) return;
    setDone('');
    const operation = operations.current.get(party.key) ?? crypto.randomUUID();
    operations.current.set(party.key, operation);
    try {
      await remind(party.key, operation);
    } catch {
      return; // shown beside the table
    }
    operations.current.delete(party.key);
    setDone(t('reminded', { organisation: party.organisation }));
  };
  return (
    <>
      <table {...kept} className={styles.table}>
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.party')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t('column.reminder')}</th>
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party.key} data-party={party.key} data-state={party.state}>
              <th scope="row">
                <OrganisationIcon kind={party.organisationKind} isNamed={false} /> {party.organisation}
                <span className={styles.role}>{t(`shared:role.${party.role}`, { defaultValue: party.role })}</span>
              </th>
              <td>
                <ReactionTag party={party} />
              </td>
              <td tabIndex={-1}>
                <Reminder party={party} isPending={isPending} send={() => void send(party)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className={styles.soft}>
        {done}
      </p>
    </>
  );
}

function Reminder({ party: { organisation, remindedAt, remindableFrom }, isPending, send }: { readonly party: PartyReaction; readonly isPending: boolean; readonly send: () => void }) {
  const { t } = useTranslation('reactions');
  const language = useLanguage();
  const now = new Date();
  const last = remindedAt && (
    <time dateTime={remindedAt} title={fullMoment(remindedAt, language)} className={styles.soft}>
      {t('last', { when: nearMoment(remindedAt, language, now) })}
    </time>
  );
  if (remindableFrom === null) return last ?? <span className={styles.soft}>{t('notNeeded')}</span>;
  return (
    <span className={styles.reminder}>
      {Date.parse(remindableFrom) <= now.getTime() ? (
        <button type="button" className={buttons.button} aria-disabled={isPending} aria-label={t('remindWho', { organisation })} onClick={send}>
          {t('remind')}
        </button>
      ) : (
        <span className={styles.soft}>{t('again', { when: fullMoment(remindableFrom, language) })}</span>
      )}
      {last}
    </span>
  );
}
