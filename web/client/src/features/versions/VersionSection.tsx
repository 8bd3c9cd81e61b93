import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Awareness } from 'y-protocols/awareness';
import { applyUpdate, Doc } from 'yjs';
import { catalogQuery } from '../../shared/api';
import { nationalCycleOf, phenomenaOf, type DocumentAddress, type SectionWords } from '../../shared/catalog';
import { isLanguage, type Language } from '../../shared/i18n';
import { buttons, Notice } from '../../shared/ui';
import { ChoicesSection } from '../choices';
import { ProseText } from '../editor';
import { IndicatorsSection, ObjectivesSection } from '../objectives';
import { sectionQuery, type PlanTextSection } from './planTexts';
import styles from './VersionPage.module.css';

interface VersionSectionProps {
  readonly address: DocumentAddress;
  readonly version: string;
  readonly section: PlanTextSection;
  /** Of the document. */
  readonly languages: readonly Language[];
  /** All sections of the text, by which is known what it retains. */
  readonly sections: readonly PlanTextSection[];
  readonly words: SectionWords;
  readonly anchor: string;
}

export function VersionSection(props: VersionSectionProps) {
  const { t } = useTranslation('versions');
  const { address, version, section, words, anchor } = props;
  const { data: update, isError, isFetching, refetch } = useQuery({ ...sectionQuery(address, version, section.section), enabled: !section.isErased });
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className={styles.section} data-section={section.section}>
      <h2 id={`${anchor}-title`}>{words.title}</h2>
      {section.isErased ? (
        <Notice tone="warn">{t('erased')}</Notice>
      ) : update ? (
        <Text {...props} update={update} />
      ) : isError && !isFetching ? (
        <Notice
          tone="bad"
          actions={
            <button type="button" className={buttons.button} onClick={() => void refetch()}>
              {t('again')}
            </button>
          }
        >
          {t('failed')}
        </Notice>
      ) : (
        <p role="status">{t('loading')}</p>
      )}
    </section>
  );
}

function Text({ address, section, languages, sections, words, update }: VersionSectionProps & { readonly update: Uint8Array }) {
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const { doc, awareness } = useStill(update);
  if (words.kind === 'prose') {
    const language = section.section.split('@')[1];
    return <ProseText doc={doc} lang={isLanguage(language) ? language : undefined} />;
  }

  const phenomena = phenomenaOf(address, catalog);
  const still = { doc, awareness, canWrite: false, label: words.title, languages };
  if (words.kind === 'choices') return <ChoicesSection {...still} phenomena={phenomena} cycle={nationalCycleOf(address, catalog)} />;
  if (words.kind === 'indicators') return <IndicatorsSection {...still} address={address} />;
  const retained = phenomena.filter(({ number }) => sections.some((other) => other.section.startsWith(`phenomenon/${number.toLowerCase()}@`))).map(({ number }) => number);
  const municipalities = catalog.zones.find((zone) => zone.key === address.name)?.municipalities ?? [];
  return <ObjectivesSection {...still} address={address} decisions={0} phenomena={phenomena} retained={retained} municipalities={municipalities} />;
}

/** The document of a text that nobody changes any more. */
function useStill(update: Uint8Array) {
  const still = useMemo(() => {
    const doc = new Doc();
    applyUpdate(doc, update);
    return { doc, awareness: new Awareness(doc) };
  }, [update]);
  useEffect(() => () => still.awareness.destroy(), [still]); // it looks at the clock for as long as it lives
  return still;
}
