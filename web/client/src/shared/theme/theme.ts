import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';
const rememberedAs = 'nvp.theme';
const prefersDark = () => matchMedia('(prefers-color-scheme: dark)');
const watchers = new Set<() => void>();

/** Without a choice the page follows the system, by CSS alone. */
export function startTheme(): void {
  const chosen = localStorage.getItem(rememberedAs);
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
}

export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(rememberedAs, theme);
  for (const watcher of watchers) watcher();
}

export function useTheme(): Theme {
  return useSyncExternalStore(watch, currentTheme);
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return prefersDark().matches ? 'dark' : 'light';
}

function watch(changed: () => void): () => void {
  const system = prefersDark();
  watchers.add(changed);
  system.addEventListener('change', changed);
  return () => {
    watchers.delete(changed);
    system.removeEventListener('change', changed);
  };
}
