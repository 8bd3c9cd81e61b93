import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaitWords } from '../../shared/api';
import type { DocumentAddress } from '../../shared/catalog';
import { fullMoment, useLanguage } from '../../shared/i18n';
import { buttons, Notice, useKeptFocus } from '../../shared/ui';
import { PartyTable } from './PartyTable';
import { reactionsQuery, useReact, type PartyReaction } from './reactionsQuery';
import { ReactionTag } from './ReactionTag';
import { refusalWordOf } from './refusalWord';
import styles from './reactions.module.css';

/** Who has reacted in a consultation: all parties for those who write the plan, and one's own for those who are invited. */
export function Reactions({ address }: { readonly address: DocumentAddress }) {
  const { t } = useTranslation('reactions');
  const { data: list, isError } = useQuery(reactionsQuery(address));
  const react = useReact(address);
  if (isError && !list) return <p className={styles.soft}>{t('failed')}</p>;
  if (!list || list.parties.length === 0) return null;
  const mine = list.parties.find(({ isMine }) => isMine);
  const waiting = list.parties.filter(({ state }) => state === 'not-opened' || state === 'read').length;
  return (
    <section className={styles.section} aria-labelledby="reactions-title" data-testid="reactions">
      <h3 id="reactions-title">{t('title')}</h3>
      <p className={styles.soft}>{t('recorded')}</p>
      {mine && list.maySayNone && <Mine party={mine} isPending={react.isPending} sayNone={() => react.mutate({ what: 'none', round: list.round })} />}
      {react.error && <Failure failure={react.error} />}
      {list.mayRemind && (
        <>
          <p role="status">{t('waiting', { count: waiting, of: list.parties.length })}</p>
          <p className={styles.soft}>{t('agreed', { count: list.remindersPerWeek })}</p>
          <PartyTable parties={list.parties} isPending={react.isPending} remind={(party, operation) => react.mutateAsync({ what: 'reminders', party, operation })} />
        </>
      )}
    </section>
  );
}

function Mine({ party, isPending, sayNone }: { readonly party: PartyReaction; readonly isPending: boolean; readonly sayNone: () => void }) {
  const { t } = useTranslation('reactions');
  const isOpen = party.state === 'not-opened' || party.state === 'read';
  const said = useRef<HTMLParagraphElement>(null);
  const kept = useKeptFocus(() => said.current);
  return (
    <div {...kept} className={styles.mine}>
      <p ref={said} role="status" tabIndex={-1}>
        {t('mine', { organisation: party.organisation })} <ReactionTag party={party} />
      </p>
      {isOpen && (
        <button type="button" className={buttons.button} aria-disabled={isPending} onClick={() => !isPending && sayNone()}>
          {t('sayNone')}
        </button>
      )}
      {party.state === 'no-remarks' && <p className={styles.soft}>{t('saidNone')}</p>}
    </div>
  );
}

function Failure({ failure }: { readonly failure: Error }) {
  const { t } = useTranslation('reactions');
  const language = useLanguage();
  const wait = useWaitWords()(failure);
  const { word, next } = refusalWordOf(failure);
  return (
    <div role="alert" data-testid="refused">
      <Notice tone="bad" title={t('refused.title')}>
        {wait ?? t(`refused.${word}`, { next: next === null ? '' : fullMoment(next, language) })}
      </Notice>
    </div>
  );
}
