import type { LucideIcon } from 'lucide-react';
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { shownKeys } from './shortcuts';
import styles from './EditorToolbar.module.css';

interface ToolProps {
  readonly label: string;
  readonly keys?: string;
  readonly icon: LucideIcon;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

export function Tool({ label, keys, icon: Icon, isDisabled = false, onPress }: ToolProps) {
  return (
    <TooltipTrigger delay={600}>
      <Button aria-label={label} className={styles.tool ?? ''} isDisabled={isDisabled} onPress={onPress}>
        <Icon aria-hidden size={18} />
      </Button>
      <ToolTip label={label} keys={keys} />
    </TooltipTrigger>
  );
}

export function ToggleTool({ label, keys, icon: Icon, isSelected, onPress }: ToolProps & { readonly isSelected: boolean }) {
  return (
    <TooltipTrigger delay={600}>
      <ToggleButton aria-label={label} className={styles.tool ?? ''} isSelected={isSelected} onChange={onPress}>
        <Icon aria-hidden size={18} />
      </ToggleButton>
      <ToolTip label={label} keys={keys} />
    </TooltipTrigger>
  );
}

function ToolTip({ label, keys }: { readonly label: string; readonly keys: string | undefined }) {
  const { t } = useTranslation('editor');
  return (
    <Tooltip className={styles.tooltip ?? ''} offset={6}>
      {label}
      {keys && <kbd>{shownKeys(keys, (key) => t(`key.${key}`))}</kbd>}
    </Tooltip>
  );
}
