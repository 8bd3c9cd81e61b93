import { CircleCheck, CircleDashed, Eye, MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PartyReaction, ReactionState } from './reactionsQuery';
import styles from './reactions.module.css';

const icons = { 'not-opened': CircleDashed, read: Eye, remarked: MessageSquare, 'no-remarks': CircleCheck } as const satisfies Record<ReactionState, unknown>;

/** What a party has done: an icon and words. */
export function ReactionTag({ party }: { readonly party: PartyReaction }) {
  const { t } = useTranslation('reactions');
  const Icon = icons[party.state];
  return (
    <span className={styles.tag} data-state={party.state}>
      <Icon aria-hidden size={16} />
      {party.state === 'remarked' ? t('state.remarked', { count: party.remarks }) : t(`state.${party.state}`)}
    </span>
  );
}
