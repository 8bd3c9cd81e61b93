import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { shortcuts, shownKeys } from './shortcuts';
import { Tool } from './Tool';
import styles from './EditorToolbar.module.css';

export function ShortcutsTool() {
  const { t } = useTranslation('editor');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tool label={t('shortcuts')} onPress={() => setOpen(true)} icon={Keyboard} />
      <Dialog title={t('shortcuts')} isOpen={isOpen} close={() => setOpen(false)}>
        <table className={styles.shortcuts}>
          <thead>
            <tr>
              <th scope="col">{t('keys')}</th>
              <th scope="col">{t('does')}</th>
            </tr>
          </thead>
          <tbody>
            {shortcuts.map(([keys, word]) => (
              <tr key={keys}>
                <td>
                  <kbd>{shownKeys(keys, (key) => t(`key.${key}`))}</kbd>
                </td>
                <td>{t(`shortcut.${word}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Dialog>
    </>
  );
}
