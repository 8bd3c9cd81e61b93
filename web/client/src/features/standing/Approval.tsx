import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, CircleX, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { documentPath, type DocumentAddress } from '../../shared/catalog';
import { officeRows, type OfficeRow } from './approvalRows';
import { HashList } from './HashList';
import { Day, Moment } from './Moment';
import type { MinistryApproval, PlanApproval, PlanStage } from './planStanding';
import { verifySlug } from './standingPage';
import { useStandingWords } from './useStandingWords';
import pane from './StandingPane.module.css';
import styles from './Approval.module.css';

type People = Readonly<Record<string, string>>;

interface ApprovalProps {
  readonly address: DocumentAddress;
  readonly version: number;
  readonly approval: PlanApproval;
  readonly stage: PlanStage;
  readonly people: People;
}

/** Who has approved the frozen text, who declined, for whom it waits. */
export function Approval({ address, version, approval, stage, people }: ApprovalProps) {
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
        <Link to={documentPath(address, verifySlug(version))} className={styles.verify}>
          <ShieldCheck aria-hidden size={16} />
          {t('verify.link')}
        </Link>
      </p>
    </section>
  );
}

export function ApprovalTable({ approval, people, showsMinistries }: { readonly approval: PlanApproval; readonly people: People; readonly showsMinistries: boolean }) {
  const { t } = useTranslation('standing');
  const { approving, countersigning } = officeRows(approval);
  return (
    <table className={styles.table}>
      <caption className="sr-only">{t('approval.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('approval.office')}</th>
          <th scope="col">{t('approval.state')}</th>
        </tr>
      </thead>
      <tbody>
        <Heading>{t('approval.approving')}</Heading>
        {approving.map((row) => (
          <OfficeState key={row.office} row={row} people={people} />
        ))}
      </tbody>
      {countersigning.length > 0 && (
        <tbody>
          <Heading>{t('approval.countersigning')}</Heading>
          {countersigning.map((row) => (
            <OfficeState key={row.office} row={row} people={people} />
          ))}
        </tbody>
      )}
      {showsMinistries && (
        <tbody>
          <Heading>{t('approval.ministries')}</Heading>
          {(['interior', 'justice'] as const).map((ministry) => (
            <MinistryState key={ministry} ministry={ministry} approval={approval.ministries.find((given) => given.ministry === ministry)} isDeemed={approval.isDeemed} people={people} />
          ))}
        </tbody>
      )}
      {approval.councils.length > 0 && (
        <tbody>
          <Heading>{t('approval.councils')}</Heading>
          {approval.councils.map(({ council, session }) => (
            <tr key={`${council} ${session}`}>
              <th scope="row">{council}</th>
              <td>
                <State icon={<CircleCheck aria-hidden size={16} />} tone="good" word={t('approval.noted')} /> <Day day={session} />
              </td>
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}

function Heading({ children }: { readonly children: ReactNode }) {
  return (
    <tr className={styles.group}>
      <th colSpan={2} scope="rowgroup">
        {children}
      </th>
    </tr>
  );
}

function OfficeState({ row, people }: { readonly row: OfficeRow; readonly people: People }) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  const name = (id: string) => people[id] ?? t('somebody');
  return (
    <tr data-office={row.office} data-state={row.state}>
      <th scope="row">{words.name(row.office)}</th>
      <td>
        {row.state === 'missing' && <State icon={<CircleDashed aria-hidden size={16} />} tone="soft" word={t('approval.missing')} />}
        {row.state === 'refused' && (
          <>
            <State icon={<CircleX aria-hidden size={16} />} tone="bad" word={t('approval.refused')} /> {name(row.refusal.by)}, <Moment at={row.refusal.at} />
            <q className={styles.reason}>{row.refusal.reason}</q>
          </>
        )}
        {row.state === 'signed' && row.signature.paper && (
          <>
            <State icon={<CircleCheck aria-hidden size={16} />} tone="good" word={t('approval.onPaper')} /> {row.signature.paper.signer}, <Day day={row.signature.paper.signedOn} />
            <span className={styles.how}>
              {t('approval.recordedBy', { name: name(row.signature.recordedBy) })} <Moment at={row.signature.at} />
            </span>
          </>
        )}
        {row.state === 'signed' && !row.signature.paper && (
          <>
            <State icon={<CircleCheck aria-hidden size={16} />} tone="good" word={t('approval.signed')} /> {name(row.signature.recordedBy)}, <Moment at={row.signature.at} />
            {row.signature.signIn && (
              <span className={styles.how}>
                {t([`signIn.${row.signature.signIn.method}`, 'signIn.other'])} <Moment at={row.signature.signIn.at} />
              </span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}

interface MinistryStateProps {
  readonly ministry: string;
  readonly approval: MinistryApproval | undefined;
  readonly isDeemed: boolean;
  readonly people: People;
}

function MinistryState({ ministry, approval, isDeemed, people }: MinistryStateProps) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  return (
    <tr data-office={ministry} data-state={approval ? 'signed' : 'missing'}>
      <th scope="row">{words.name(ministry)}</th>
      <td>
        {approval ? (
          <>
            <State icon={<CircleCheck aria-hidden size={16} />} tone="good" word={t('approval.approved')} /> {people[approval.by] ?? t('somebody')}, <Moment at={approval.at} />
          </>
        ) : (
          <State icon={<CircleDashed aria-hidden size={16} />} tone="soft" word={t(isDeemed ? 'approval.silent' : 'approval.undecided')} />
        )}
      </td>
    </tr>
  );
}

function State({ icon, tone, word }: { readonly icon: ReactNode; readonly tone: 'good' | 'bad' | 'soft'; readonly word: string }) {
  return (
    <span className={`${styles.state} ${styles[tone]}`}>
      {icon}
      {word}
    </span>
  );
}
