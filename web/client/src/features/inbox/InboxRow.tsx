import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AtSign, BadgeCheck, Ban, BellRing, Check, CheckCheck, Circle, CircleAlert, CircleSlash, FileCheck, FilePen, ListChecks, MessageSquare, MessagesSquare, OctagonAlert, PenLine, RotateCcw, Route, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import { documentPath, parseDocument, phenomenaOf, phenomenonName, splitSection, useDocumentWords, useStageWord, type DocumentAddress } from '../../shared/catalog';
import { fullMoment, nearMoment, useLanguage } from '../../shared/i18n';
import { buttons } from '../../shared/ui';
import type { InboxItem, InboxKind } from './inbox';
import styles from './inbox.module.css';

const icons = {
  mentioned: AtSign, answered: MessageSquare, settled: Check, declined: Ban, reopened: RotateCcw, objected: CircleAlert, 'set-aside': CircleSlash, moved: Route, returned: Undo2, asked: PenLine, reminded: BellRing,
  remarked: MessageSquare, discussed: MessagesSquare, accepted: CheckCheck, rewritten: FilePen, blocked: OctagonAlert, progressed: Route, 'sent-back': Undo2, approved: BadgeCheck, 'came-into-force': FileCheck, chosen: ListChecks,
} as const satisfies Record<InboxKind, unknown>; // prettier-ignore

interface InboxRowProps {
  readonly item: InboxItem;
  /** Of whoever did it; null for the service, and for somebody who is no longer known. */
  readonly name: string | null;
  readonly mark: (isRead: boolean) => void;
}

export function InboxRow(props: InboxRowProps) {
  const address = parseDocument(props.item.document);
  return address ? <Row {...props} address={address} /> : null;
}

/** The name of a phenomenon or theme; null without a number. */
function usePhenomenon(address: DocumentAddress, number: string | null): { readonly title: string } | null {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  if (number === null) return null;
  const found = phenomenaOf(address, catalog).find((candidate) => candidate.number === number);
  return { title: found ? phenomenonName(found, language) : number };
}

function Row({ item, name, mark, address }: InboxRowProps & { readonly address: DocumentAddress }) {
  const { t } = useTranslation(['inbox', 'choices']);
  const words = useDocumentWords(address);
  const language = useLanguage();
  const phenomenon = usePhenomenon(address, item.phenomenon);
  const stageWord = useStageWord();
  const Icon = icons[item.kind];
  const where = item.section === null ? null : words.section(splitSection(item.section).slug).title;
  return (
    <li className={styles.row} data-item={item.key} data-kind={item.kind} data-new={!item.isRead || undefined}>
      <Icon aria-hidden size={18} className={styles.icon} />
      <div className={styles.what}>
        <Link
          to={documentPath(address, item.section ?? 'standing')}
          search={item.thread === null ? {} : { thread: item.thread }}
          className={styles.lead}
          onClick={() => !item.isRead && mark(true)}
        >
          {!item.isRead && (
            <>
              <Circle aria-hidden size={10} fill="currentColor" className={styles.dot} />
              <span className="sr-only">{t('new')}: </span>
            </>
          )}
          {t(`kind.${item.kind}`, { name: name ?? t('somebody'), what: whatOf(item), count: item.count, phenomenon: phenomenon?.title })}
        </Link>
        <p className={styles.where}>
          {[words.title, where].filter(Boolean).join(' · ')}{' '}
          <time dateTime={item.at} title={fullMoment(item.at, language)}>
            {nearMoment(item.at, language, new Date())}
          </time>
        </p>
      </div>
      <button type="button" className={buttons.button} onClick={() => mark(!item.isRead)}>
        {t(item.isRead ? 'markNew' : 'markSeen')}
      </button>
    </li>
  );

  function whatOf({ kind, word }: InboxItem): string {
    if (kind === 'chosen') return t(`choices:level.${word ?? 'open'}`, { defaultValue: word ?? '' });
    if (word === null) return '';
    if (kind === 'came-into-force') return word;
    return kind === 'asked' ? t(`step.${word}`, { defaultValue: t('step.other') }) : stageWord(word, address.cycle);
  }
}
