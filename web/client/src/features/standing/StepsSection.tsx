import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import pane from './StandingPane.module.css';
import styles from './NextSteps.module.css';

interface StepsSectionProps {
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly recorded: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/** What comes next, with what was recorded last above it. */
export function StepsSection({ title, recorded, isEmpty, children }: StepsSectionProps) {
  const { t } = useTranslation('standing');
  return (
    <section className={pane.section} aria-labelledby="next-title">
      <h3 id="next-title" ref={title} tabIndex={-1}>
        {t('next.title')}
      </h3>
      <p role="status" className={styles.recorded} data-testid="recorded">
        {recorded}
      </p>
      {isEmpty && <p className={pane.soft}>{t('next.nothing')}</p>}
      {children}
    </section>
  );
}
