import { splitSection, type DocumentWords } from '../../shared/catalog';
import { KeptWorkNotice } from './KeptWorkNotice';
import { useKept } from './useOpen';
import styles from './SectionPane.module.css';

interface KeptElsewhereProps {
  readonly document: string;
  readonly words: DocumentWords;
  /** The section that is shown, and with it its own kept work. */
  readonly shown: string | null;
}

/** Refused work of sections that are not shown: the person has gone on, or may not open them any more. */
export function KeptElsewhere({ document, words, shown }: KeptElsewhereProps) {
  const elsewhere = useKept(document).filter(({ section }) => section !== shown);
  return elsewhere.map(({ section, kept, letGo }) => (
    <div key={section} className={styles.notice}>
      <KeptWorkNotice kept={kept} letGo={letGo} section={words.section(splitSection(section).slug).title} />
    </div>
  ));
}
