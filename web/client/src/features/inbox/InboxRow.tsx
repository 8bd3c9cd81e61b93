import { Link } from '@tanstack/react-router';
import { AtSign, Ban, BellRing, Check, Circle, CircleAlert, MessageSquare, PenLine, RotateCcw, Route, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { documentPath, parseDocument, splitSection, useDocumentWords, type DocumentAddress } from '../../shared/catalog';
import { fullMoment, nearMoment, useLanguage } from '../../shared/i18n';
import { buttons } from '../../shared/ui';
import type { InboxItem, InboxKind } from './inbox';
import styles from './inbox.module.css';

const icons = {
  mentioned: AtSign, answered: MessageSquare, settled: Check, declined: Ban, reopened: RotateCcw, objected: CircleAlert, moved: Route, returned: Undo2, asked: PenLine, reminded: BellRing,
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

function Row({ item, name, mark, address }: InboxRowProps & { readonly address: DocumentAddress }) {
  const { t } = useTranslation(['inbox', 'shared']);
  const words = useDocumentWords(address);
  const language = useLanguage();
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
          {t(`kind.${item.kind}`, { name: name ?? t('somebody'), what: whatOf(item) })}
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
    if (word === null) return '';
    return kind === 'asked' ? t(`step.${word}`, { defaultValue: t('step.other') }) : t(`shared:stage.${word}`, { defaultValue: t('shared:stage.other') });
  }
}
