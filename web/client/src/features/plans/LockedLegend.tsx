import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary, Zone } from '../../shared/api';
import { documentId } from '../../shared/catalog';
import { WhoMayRead } from '../../shared/ui';
import styles from './PlansPage.module.css';

interface LockedLegendProps {
  readonly zones: readonly Zone[];
  readonly documents: readonly DocumentSummary[];
  readonly cycle: string;
}

/** Says once for each stage who may read what is locked below, instead of in a hundred rows. */
export function LockedLegend({ zones, documents, cycle }: LockedLegendProps) {
  const { t } = useTranslation(['plans', 'shared']);
  const shown = new Set(zones.map((zone) => documentId({ kind: 'plan', cycle, name: zone.key })));
  const locked = documents.filter((document) => !document.canOpen && document.versionInForce === null && shown.has(document.document));
  const stages = [...new Set(locked.map((document) => document.stage))];
  if (stages.length === 0) return null;
  return (
    <ul className={styles.legend}>
      {stages.map((stage) => (
        <li key={stage}>
          <Lock aria-hidden size={14} />
          <span>
            {t('lockedCount', { count: locked.filter((document) => document.stage === stage).length })} <WhoMayRead kind="plan" stage={stage} />
          </span>
        </li>
      ))}
    </ul>
  );
}
