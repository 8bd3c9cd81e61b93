import type { SectionState } from '../../transport';

/** The key of the sentence for a save state. "On this device" is said only when it is true. */
export function saveWord({ save, isOnDevice }: Pick<SectionState, 'save' | 'isOnDevice'>): string {
  return save === 'offline-pending' && !isOnDevice ? 'save.offline-pending-here' : `save.${save}`;
}
