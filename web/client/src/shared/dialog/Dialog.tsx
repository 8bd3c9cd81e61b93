import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { buttons } from '../ui';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  /** From the bottom, over the whole width: for phones. */
  readonly isSheet?: boolean;
  /** Holds what was filled in: a press beside it does not close it. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, isOpen, close, isSheet = false, isKept = false, children }: DialogProps) {
  const { t } = useTranslation('shared');
  return (
    <ModalOverlay isDismissable={!isKept} isOpen={isOpen} onOpenChange={(open) => !open && close()} className={`${styles.overlay} ${isSheet ? styles.low : ''}`}>
      <Modal className={`${styles.modal} ${isSheet ? styles.sheet : ''}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <button type="button" className={buttons.icon} aria-label={t('close')} onClick={close}>
              <X aria-hidden size={20} />
            </button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
