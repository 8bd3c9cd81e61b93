import { Link } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { documentPath, type DocumentAddress } from '../../shared/catalog';
import { ApprovalTable } from './ApprovalTable';
import { HashList } from './HashList';
import { Moment } from './Moment';
import type { PlanApproval, PlanStage } from './planStanding';
import { verifySlug } from './standingPage';
import pane from './StandingPane.module.css';
import styles from './Approval.module.css';

interface ApprovalProps {
  readonly address: DocumentAddress;
  readonly approval: PlanApproval;
  readonly stage: PlanStage;
  readonly people: Readonly<Record<string, string>>;
}

/** Who has approved the frozen text, who declined, for whom it waits. */
export function Approval({ address, approval, stage, people }: ApprovalProps) {
  const { t } = useTranslation('standing');
  return (
    <section className={pane.section} aria-labelledby="approval-title">
      <h3 id="approval-title">{t('approval.title')}</h3>
      <ApprovalTable approval={approval} people={people} showsMinistries={stage !== 'council-review' && stage !== 'council-approved'} />
      {approval.isDeemed && <p>{t('approval.deemed')}</p>}
      <p className={pane.soft}>{t('approval.recorded')}</p>
      <h4>{t('hash.title')}</h4>
      <p className={pane.soft}>
        {t('frozen.at')} <Moment at={approval.frozenAt} />
      </p>
      <HashList hashes={approval.hashes} />
      <p>
        <Link to={documentPath(address, verifySlug(null))} className={styles.verify}>
          <ShieldCheck aria-hidden size={16} />
          {t('verify.link')}
        </Link>
      </p>
    </section>
  );
}
