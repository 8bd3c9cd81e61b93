import { Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, useTheme } from '../../shared/theme';
import { buttons } from '../../shared/ui';

export function ThemeSwitch() {
  const { t } = useTranslation('preferences');
  const theme = useTheme();
  const label = t(theme === 'dark' ? 'toLight' : 'toDark');
  return (
    <button type="button" className={buttons.icon} aria-label={label} title={label} onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}>
      {theme === 'dark' ? <Sun aria-hidden size={20} /> : <Moon aria-hidden size={20} />}
    </button>
  );
}
