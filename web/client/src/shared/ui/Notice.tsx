import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone: 'info' | 'warn' | 'bad';
  readonly icon?: ReactNode;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A sentence or two that the person should not miss, in the flow of the page. */
export function Notice({ tone, icon, title, children, actions }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      {icon}
      <div className={styles.words}>
        {title && <strong>{title}</strong>}
        <div>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
