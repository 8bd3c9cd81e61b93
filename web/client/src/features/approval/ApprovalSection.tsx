import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import { phenomenaOf, phenomenonName, useDocumentWords, type DocumentAddress } from '../../shared/catalog';
import { fullMoment, InLanguage, longDay, today, useLanguage, type Language } from '../../shared/i18n';
import { buttons, Notice, OrganisationIcon } from '../../shared/ui';

import { ApprovalTable, HashList, SignedPdfList } from '../standing';
import { approvalQuery, isNotTheirs, type ApprovalAnswer, type ConsultationRound, type PlanRemark, type SilentParty } from './approvalSection';
import { RemarkEntryView, RemarkView } from './RemarkView';
import { countsOf, remarksIn, roundsOf } from './remarkGroups';
import styles from './approval.module.css';

interface ApprovalSectionProps {
  readonly address: DocumentAddress;
  /** The name of a frozen text; null for the text as it is now. */
  readonly version: string | null;
  /** Of the text: the section speaks it, whatever the interface speaks. */
  readonly language: Language;
  /** Names what was decided and said last; empty where nothing can change. */
  readonly news: string;
}

/** Every remark with its answers and its outcome, and who approved the text. Nobody writes this section. */
export function ApprovalSection({ address, version, language, news }: ApprovalSectionProps) {
  const { t } = useTranslation('approval');
  const { data: answer, error, isFetching, refetch } = useQuery(approvalQuery(address, version, news));
  const loading = <p role="status">{t('loading')}</p>;
  if (answer) {
    return (
      <InLanguage language={language} fallback={loading}>
        <Content address={address} answer={answer} language={language} />
      </InLanguage>
    );
  }
  if (!error || isFetching) return loading;
  return (
    <Notice
      tone={isNotTheirs(error) ? 'warn' : 'bad'}
      actions={
        <button type="button" className={buttons.button} onClick={() => void refetch()}>
          {t('again')}
        </button>
      }
    >
      {t(isNotTheirs(error) ? 'notYours' : 'failed')}
    </Notice>
  );
}

interface ContentProps {
  readonly address: DocumentAddress;
  readonly answer: ApprovalAnswer;
  readonly language: Language;
}

function Content({ address, answer: { section, people }, language }: ContentProps) {
  const { t } = useTranslation(['approval', 'comments', 'standing']);
  const remarks = remarksIn(section.remarks ?? [], language);
  const { approval, text } = section;
  const counts = countsOf(remarks).map(({ outcome, count }) => t(`outcome.${outcome}`, { count }));
  const reached = text && !['council-review', 'council-approved'].includes(text.reached);
  return (
    <div className={styles.section} data-testid="approval-section">
      <h2>{t('title')}</h2>
      {text && <p>{t('text', { version: text.version, name: text.name })}</p>}
      <p className={styles.soft}>{t(text ? 'madeOf.frozen' : 'madeOf.draft', { at: text && fullMoment(text.frozenAt, language) })}</p>
      <h3>{t('signatures')}</h3>
      {approval ? (
        <>
          <ApprovalTable approval={approval} people={people} showsMinistries={reached === true} />
          <p className={styles.soft}>{t('standing:approval.recorded')}</p>
          <HashList hashes={approval.hashes} />
        </>
      ) : (
        <p>{t(text ? 'returned' : 'notLaid')}</p>
      )}
      {section.signedPdfs && section.signedPdfs.length > 0 && (
        <>
          <h3>{t('standing:pdf.heading')}</h3>
          <SignedPdfList address={address} pdfs={section.signedPdfs} people={people} />
        </>
      )}
      <h3>{t('remarks')}</h3>
      {remarks.length === 0 ? (
        <p>{t(section.remarks ? 'none' : 'notForReaders')}</p>
      ) : (
        <p>{t('counts', { count: remarks.length, list: new Intl.ListFormat(language).format(counts) })}</p>
      )}
      {roundsOf(section, remarks).map(({ round, sections }) => (
        <Round key={`${round.version}.${round.number}.${round.openedAt}`} address={address} round={round} sections={sections} showsVersion={section.rounds.some((other) => other.version > 1)} />
      ))}
    </div>
  );
}

interface RoundProps {
  readonly address: DocumentAddress;
  readonly round: ConsultationRound;
  readonly sections: readonly { readonly slug: string; readonly remarks: readonly PlanRemark[] }[];
  readonly showsVersion: boolean;
}

function Round({ address, round, sections, showsVersion }: RoundProps) {
  const { t } = useTranslation('approval');
  const words = useDocumentWords(address);
  const language = useLanguage();
  const { number, version, openedAt, until } = round;
  const day = (date: string) => longDay(date, language);
  const title = openedAt && until ? t('round.title', { number, from: day(today(new Date(openedAt))), until: day(until) }) : t('round.before');
  return (
    <section className={styles.round}>
      <h4>{showsVersion ? t('round.ofVersion', { version, round: title }) : title}</h4>
      {sections.map(({ slug, remarks }) => (
        <section key={slug}>
          <h5>{words.section(slug).title}</h5>
          <ol className={styles.remarks}>
            {remarks.map((remark, at) => (
              <li key={at}>
                <Remark address={address} remark={remark} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {round.withoutRemarks && round.withoutRemarks.length > 0 && <Silent parties={round.withoutRemarks} />}
    </section>
  );
}

function Silent({ parties }: { readonly parties: readonly SilentParty[] }) {
  const { t } = useTranslation(['approval', 'shared']);
  return (
    <section>
      <h5>{t('silent')}</h5>
      <ul className={styles.silent}>
        {parties.map(({ role, organisation, organisationKind }) => (
          <li key={`${role} ${organisationKind} ${organisation}`}>
            {organisationKind && <OrganisationIcon kind={organisationKind} isNamed={false} />} {t('silentParty', { organisation, role: t(`shared:role.${role}`, { defaultValue: role }) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remark({ address, remark }: { readonly address: DocumentAddress; readonly remark: PlanRemark }) {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const phenomenon = remark.section === 'choices' ? phenomenaOf(address, catalog).find(({ number }) => number === remark.item) : undefined;
  const row = phenomenon ? phenomenonName(phenomenon, language) : (remark.titles[language] ?? Object.values(remark.titles)[0] ?? null);
  return (
    <RemarkView remark={remark} row={row}>
      {remark.entries.slice(1).map((entry, at) => (
        <RemarkEntryView key={at} entry={entry} />
      ))}
    </RemarkView>
  );
}
