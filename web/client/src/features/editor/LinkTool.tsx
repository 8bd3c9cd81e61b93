import type { Editor } from '@tiptap/react';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { buttons } from '../../shared/ui';
import { completedLink } from './links';
import { ToggleTool } from './Tool';
import styles from './EditorToolbar.module.css';

export function LinkTool({ editor, isSelected }: { readonly editor: Editor; readonly isSelected: boolean }) {
  const { t } = useTranslation('editor');
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    editor.commands.focus();
  };
  return (
    <>
      <ToggleTool label={t('link')} icon={Link2} isSelected={isSelected} onPress={() => setOpen(true)} />
      <Dialog title={t('link')} isOpen={isOpen} close={close}>
        <LinkForm editor={editor} close={close} />
      </Dialog>
    </>
  );
}

function LinkForm({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const { t } = useTranslation('editor');
  const before = String(editor.getAttributes('link').href ?? '');
  const [typed, setTyped] = useState(before);
  const address = completedLink(typed);

  const save = () => {
    if (!address) return;
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (empty && !before) chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href: address } }] }).run();
    else chain.setLink({ href: address }).run();
    close();
  };

  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    close();
  };

  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField value={typed} onChange={setTyped} isInvalid={typed.trim() !== '' && !address} autoFocus className={styles.field ?? ''}>
        <Label>{t('linkAddress')}</Label>
        <Input inputMode="url" autoComplete="off" />
        <FieldError className={styles.fieldError ?? ''}>{t('linkWrong')}</FieldError>
      </TextField>
      <div className={styles.formActions}>
        <button type="submit" className={buttons.primary} disabled={!address}>
          {t('linkSave')}
        </button>
        {before && (
          <button type="button" className={buttons.button} onClick={remove}>
            {t('linkRemove')}
          </button>
        )}
      </div>
    </Form>
  );
}
