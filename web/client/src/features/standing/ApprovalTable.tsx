import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { officeRows, type OfficeRow } from './approvalRows';
import { Day, Moment } from './Moment';
import type { MinistryApproval, PlanApproval } from './planStanding';
import { useStandingWords } from './useStandingWords';
import styles from './Approval.module.css';

type People = Readonly<Record<string, string>>;

interface ApprovalTableProps {
  readonly approval: PlanApproval;
  readonly people: People;
  readonly showsMinistries: boolean;
}

/** Offices, ministries and councils, and what each has done with the text. */
export function ApprovalTable({ approval, people, showsMinistries }: ApprovalTableProps) {
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
