import { useEditorState, type Editor } from '@tiptap/react';
import { ShieldAlert } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { buttons, Notice } from '../../../shared/ui';
import { showWarning, warningsOf, type Warning } from './privacyWarnings';

/** Tells a writer that the text seems to hold personal data, and leads to each place in turn. */
export function PrivacyNotice({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('privacy');
  const warnings = useEditorState({ editor, selector: ({ editor: current }) => warningsOf(current.state), equalityFn: isSame });
  const shown = useRef(-1);
  const showNext = () => {
    shown.current = (shown.current + 1) % warnings.length;
    const next = warnings[shown.current];
    if (next) showWarning(editor, next);
  };
  const kinds = [...new Set(warnings.map(({ kind }) => kind))];
  return (
    <div role="status">
      {warnings.length > 0 && (
        <Notice
          tone="warn"
          icon={<ShieldAlert aria-hidden size={20} />}
          title={t('title', { count: warnings.length })}
          actions={
            <button type="button" className={buttons.button} onClick={showNext}>
              {t('show')}
            </button>
          }
        >
          {t('text', { kinds: kinds.map((kind) => t(`kind.${kind}`)).join(', ') })}
        </Notice>
      )}
    </div>
  );
}

function isSame(now: readonly Warning[], before: readonly Warning[] | null): boolean {
  return before?.length === now.length && now.every((warning, at) => warning.from === before[at]?.from && warning.kind === before[at].kind);
}
