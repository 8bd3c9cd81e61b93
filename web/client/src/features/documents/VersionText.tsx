import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CarriedLabel } from '../../shared/cells';
import { languageNames } from '../../shared/i18n';
import { buttons, Notice } from '../../shared/ui';
import { ChoicesSection } from '../choices';
import { RowRemarks } from '../comments';
import { SectionEditor } from '../editor';
import { IndicatorsSection, ObjectivesSection } from '../objectives';
import { CarriedNotice } from './CarriedNotice';
import { useCarriedFrom } from './useCarriedFrom';
import { KeptWorkNotice } from './KeptWorkNotice';
import { NewerNotice } from './NewerNotice';
import type { VersionProps } from './SectionPane';
import { useIsOfficer } from './useIsOfficer';
import type { OpenSection } from './useOpen';
import { usePlan } from './usePlan';
import styles from './SectionPane.module.css';

interface VersionTextProps extends VersionProps {
  readonly open: OpenSection;
  /** True when the other language version stands beside it. */
  readonly isBeside: boolean;
  /** Told of each decision that was recorded. */
  readonly decided: (operation: string) => void;
}

/** The text of one language version, with what has to be known of it above. */
export function VersionText(props: VersionTextProps) {
  const { open, address, words, entry, version, stage, decided } = props;
  const { provider, state } = open;
  const isOfficer = useIsOfficer(address);
  const canDecide = isOfficer && version.ability === 'write' && decidedAt.includes(stage);
  return (
    <>
      {state.kept && <KeptWorkNotice kept={state.kept} letGo={() => provider.letGo()} />}
      {state.failure && <SectionFailure open={open} />}
      <NewerNotice address={address} entry={entry} version={version} canDecide={canDecide} decided={decided} />
      <CarriedNotice address={address} version={version} kind={words.section(entry.slug).kind} canDecide={canDecide} decided={decided} />
      {state.isReady && !state.failure && state.ability !== 'write' && <ReadOnlyNotice reason={state.reason} />}
      {state.isReady && !state.failure && <EditorOfKind key={state.revision} {...props} />}
    </>
  );
}

/** The stages at which something can be decided about single sections. */
const decidedAt = ['preparation', 'drafting', 'consultation'];

function EditorOfKind({ open, address, words, entries, entry, version, decisions, comments, isBeside }: VersionTextProps) {
  const { t } = useTranslation('documents');
  const { provider, state } = open;
  const { title, kind } = words.section(entry.slug);
  const plan = usePlan(address, entries);
  const from = useCarriedFrom(address);
  const untouched = from.kind === 'merged' ? t('carried.blockMerged', { plans: from.plans }) : t('carried.block', { cycle: from.cycle });
  const lang = version.language ?? undefined;
  const label = isBeside && lang ? t('textIn', { title, language: languageNames[lang] }) : t('text', { title });
  const shared = { doc: provider.doc, awareness: provider.awareness, canWrite: state.ability === 'write' && state.kept === null, label };
  if (kind !== 'prose') {
    return (
      <RowRemarks desk={comments}>
        <CarriedLabel value={version.isCarried ? untouched : null}>
          {kind === 'choices' && <ChoicesSection {...shared} {...plan} />}
          {kind === 'objectives' && <ObjectivesSection {...shared} {...plan} {...{ address, decisions }} />}
          {kind === 'indicators' && <IndicatorsSection {...shared} {...{ address }} languages={plan.languages} />}
        </CarriedLabel>
      </RowRemarks>
    );
  }
  return <SectionEditor {...shared} lang={lang} carriedLabel={version.isCarried ? untouched : null} comments={comments} />;
}

function ReadOnlyNotice({ reason }: { readonly reason: string | null }) {
  const { t } = useTranslation('documents');
  const reload = reason === 'stale-client' && (
    <button type="button" className={buttons.primary} onClick={() => window.location.reload()}>
      {t('reload')}
    </button>
  );
  return (
    <div className={styles.notice} data-testid="read-only">
      <Notice tone="info" icon={<BookOpen aria-hidden size={20} />} title={t('save.readonly')} actions={reload || undefined}>
        {t(`readonly.${reason ?? 'other'}`, { defaultValue: t('readonly.other') })}
      </Notice>
    </div>
  );
}

function SectionFailure({ open: { provider, state } }: { readonly open: OpenSection }) {
  const { t } = useTranslation('documents');
  const code = state.failure?.code;
  const words = code === 'forbidden' ? 'section.forbidden' : code === 'not-found' ? 'section.missing' : 'section.failed';
  return (
    <div role="alert" className={styles.notice}>
      <Notice
        tone="bad"
        actions={
          <button type="button" className={buttons.button} onClick={() => provider.retry()}>
            {t('section.again')}
          </button>
        }
      >
        {t(words)}
      </Notice>
    </div>
  );
}
