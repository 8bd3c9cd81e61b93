import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { documentPath, type DocumentAddress } from '../../shared/catalog';
import { StageDue } from '../../shared/ui';
import { nextOf } from './nextSteps';
import { standingSlug } from './standingPage';
import { standingQuery } from './standingQuery';
import { useStandingWords } from './useStandingWords';
import styles from './StandingLine.module.css';

/** In the header: until when, what comes next and from whom; leads to the whole of it. */
export function StandingLine({ address, decisions }: { readonly address: DocumentAddress; readonly decisions: number }) {
  const { t } = useTranslation('standing');
  const words = useStandingWords();
  const { data: answer } = useQuery(standingQuery(address, decisions));
  const next = answer && nextOf(answer.standing.stage, answer.standing.steps);
  const end = answer && words.end(answer.standing);
  return (
    <Link to={documentPath(address, standingSlug)} className={styles.line} data-testid="standing-line">
      {end && <span>{end}</span>}
      {next && <span>{t('line.next', { step: t(`steps:${next.name}.title`), who: words.whoInShort(next.actors) })}</span>}
      {answer && <StageDue due={answer.standing.due} />}
      {!end && !next && <span>{t('title')}</span>}
    </Link>
  );
}
