import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { FileCheck2, Lock, PencilLine } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary, Zone } from '../../shared/api';
import { documentId, documentPath, usePlaceName, versionPath, zoneName } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { pages, StageDue, StageTag } from '../../shared/ui';
import styles from './ZoneList.module.css';

interface ZoneListProps {
  readonly zones: readonly Zone[];
  readonly documents: readonly DocumentSummary[];
  readonly cycle: string;
}

/** Only the rows in view are in the page; the arrows go through all of them. */
export function ZoneList({ zones, documents, cycle }: ZoneListProps) {
  const { t } = useTranslation('plans');
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const byId = useMemo(() => new Map(documents.map((document) => [document.document, document])), [documents]);
  const rows = useWindowVirtualizer({
    count: zones.length,
    estimateSize: () => 78,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => zones[index]?.key ?? index,
  });
  const move = useArrows(list, zones.length, rows.scrollToIndex);

  return (
    <ul ref={list} className={styles.list} aria-label={t('list')} onKeyDown={move} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map((item) => {
        const zone = zones[item.index];
        if (!zone) return null;
        const document = byId.get(documentId({ kind: 'plan', cycle, name: zone.key }));
        return (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-setsize={zones.length}
            aria-posinset={item.index + 1}
            className={styles.row}
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            <ZoneRow zone={zone} document={document} cycle={cycle} />
          </li>
        );
      })}
    </ul>
  );
}

function ZoneRow({ zone, document, cycle }: { readonly zone: Zone; readonly document: DocumentSummary | undefined; readonly cycle: string }) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const nameOf = usePlaceName();
  const stage = document?.stage ?? '';
  const canOpen = document?.canOpen ?? false;
  const isAwaited = document?.isAwaited ?? false;
  const version = document?.versionInForce ?? null;
  const address = { kind: 'plan', cycle, name: zone.key } as const;
  // Who may not read what is being written comes to the version in force at once.
  const readsVersion = !canOpen && version !== null;
  return (
    <Link to={readsVersion ? versionPath(address, version) : documentPath(address)} className={`${pages.card} ${styles.zone} ${canOpen || readsVersion ? '' : styles.locked}`} data-zone={zone.key}>
      <span className={styles.code}>{zone.code ?? t('noCode')}</span>
      <span className={styles.names}>
        <span className={styles.name}>{zoneName(zone, language)}</span>
        <span className={styles.places}>{zone.municipalities.join(', ')}</span>
      </span>
      <span className={styles.district}>{nameOf(zone.judicialDistrict)}</span>
      <span className={styles.state}>
        {stage && <StageTag stage={stage} cycle={cycle} isAwaited={isAwaited} />}
        <StageDue due={document?.due ?? null} />
        {readsVersion && (
          <span className={styles.reason}>
            <FileCheck2 aria-hidden size={14} /> {t('version')}
          </span>
        )}
        {!canOpen && !readsVersion && (
          <span className={styles.reason}>
            <Lock aria-hidden size={14} /> {t('locked')}
          </span>
        )}
        {document?.canWrite && !isAwaited && (
          <span className={styles.write}>
            <PencilLine aria-hidden size={14} /> {t('write')}
          </span>
        )}
      </span>
    </Link>
  );
}

/** Up, down, home and end move between zones, also those that are not in the page yet. */
function useArrows(list: React.RefObject<HTMLUListElement | null>, count: number, scrollTo: (index: number) => void) {
  return (event: React.KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest('[data-index]');
    if (!row) return;
    const at = Number(row.getAttribute('data-index'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined || to < 0 || to >= count) return;
    event.preventDefault();
    scrollTo(to);
    // The row may have to be rendered first.
    const focus = (tries: number) => {
      const link = list.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`);
      if (link) link.focus();
      else if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
    };
    focus(10);
  };
}
