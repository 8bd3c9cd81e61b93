import { ListTree, MessageSquareText, UsersRound } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { useIsPhone } from '../../shared/ui';
import type { CommentDesk } from '../comments';
import { Outline, type OutlineProps } from './Outline';
import { People } from './People';
import { SaveIndicator } from './SaveIndicator';
import { useSection } from './useOpen';
import styles from './PhoneBar.module.css';

interface PhoneBarProps extends OutlineProps {
  readonly document: string;
  /** Null when the address names no section that is open. */
  readonly section: string | null;
  readonly remarks: ReactNode;
  readonly desk: CommentDesk;
}

/** On a phone: the outline, the remarks and the people as sheets from below, and the save state always in sight. */
export function PhoneBar({ document, section, remarks, desk, ...outline }: PhoneBarProps) {
  const { t } = useTranslation('documents');
  const [sheet, setSheet] = useState<'outline' | 'remarks' | 'people' | null>(null);
  const close = () => setSheet(null);
  const isPhone = useIsPhone();
  useEffect(() => (isPhone ? desk.follow(() => setSheet('remarks')) : undefined), [desk, isPhone]);
  useEffect(() => (isPhone && sheet !== null ? desk.makeWay(() => setSheet(null)) : undefined), [desk, isPhone, sheet]);
  return (
    <section className={styles.bar} aria-label={t('tools')}>
      <button type="button" onClick={() => setSheet('outline')}>
        <ListTree aria-hidden size={20} />
        {t('outline')}
      </button>
      <span className={styles.save}>
        {section && <SectionSave key={section} document={document} section={section} />}
      </span>
      <button type="button" onClick={() => setSheet('remarks')}>
        <MessageSquareText aria-hidden size={20} />
        {t('remarks')}
      </button>
      <button type="button" onClick={() => setSheet('people')}>
        <UsersRound aria-hidden size={20} />
        {t('people')} {outline.participants?.length}
      </button>
      <Dialog isSheet title={t('outline')} isOpen={sheet === 'outline'} close={close}>
        <Outline {...outline} chosen={close} />
      </Dialog>
      <Dialog isSheet isKept title={t('remarks')} isOpen={sheet === 'remarks'} close={close}>
        {remarks}
      </Dialog>
      <Dialog isSheet title={t('people')} isOpen={sheet === 'people'} close={close}>
        <People {...outline} />
      </Dialog>
    </section>
  );
}

function SectionSave({ document, section }: { readonly document: string; readonly section: string }) {
  const open = useSection(document, section);
  return open && <SaveIndicator open={open} />;
}
