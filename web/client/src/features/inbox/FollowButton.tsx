import { useQuery } from '@tanstack/react-query';
import { Bell, BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWaitWords } from '../../shared/api';
import { type DocumentAddress } from '../../shared/catalog';
import { buttons } from '../../shared/ui';
import { followTargetOf } from './followTarget';
import { followRefusal, inboxQuery, useFollow } from './inboxQueries';
import styles from './inbox.module.css';

interface FollowButtonProps {
  readonly address: DocumentAddress;
  /** The section; missing for the document as a whole, which of a plan is its zone. */
  readonly section?: string;
  /** What it is called. */
  readonly title: string;
}

/** Follows something, or no longer. */
export function FollowButton({ address, section, title }: FollowButtonProps) {
  const { t } = useTranslation('inbox');
  const waits = useWaitWords();
  const { data: page } = useQuery(inboxQuery);
  const follow = useFollow();
  if (!page) return null;
  const target = followTargetOf(address, section);
  const isFollowed = page.follows.includes(target);
  const Icon = isFollowed ? BellRing : Bell;
  const word = t(`follow.${section !== undefined ? 'section' : address.kind === 'plan' ? 'zone' : 'sheet'}`);
  return (
    <span className={styles.follow}>
      <button
        type="button"
        className={buttons.button}
        aria-pressed={isFollowed}
        aria-disabled={follow.isPending}
        aria-label={`${word}: ${title}`}
        data-follow={target}
        onClick={() => !follow.isPending && follow.mutate({ target, follows: !isFollowed })}
      >
        <Icon aria-hidden size={16} />
        <span className={styles.followWord}>{word}</span>
      </button>
      {follow.isError && (
        <span role="alert" className={styles.followFailed}>
          {waits(follow.error) ?? t(`follow.${followRefusal(follow.error).word}`, followRefusal(follow.error).values)}
        </span>
      )}
    </span>
  );
}
