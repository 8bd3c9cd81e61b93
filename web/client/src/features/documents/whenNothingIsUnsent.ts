import type { SectionProvider } from '../../transport';

/** Settles when the service has everything that was written in a section; fails when nobody waits for that any more. */
export function whenNothingIsUnsent(provider: Pick<SectionProvider, 'hasUnsent' | 'on' | 'off'>, until: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      provider.off('state', look);
      until.removeEventListener('abort', giveUp);
    };
    const look = () => {
      if (provider.hasUnsent) return;
      end();
      resolve();
    };
    const giveUp = () => {
      end();
      reject(until.reason as Error);
    };
    if (until.aborted) return giveUp();
    until.addEventListener('abort', giveUp);
    provider.on('state', look);
    look();
  });
}
