import type { SectionState, Waiting } from '../../transport';

export type ShownSave = Pick<SectionState, 'save' | 'isOnDevice'>;

/** The save state of a section with regard to the others: offline, people must hear of all that waits, not only of what is shown. */
export function shownSave({ save, isOnDevice }: ShownSave, waiting: Waiting): ShownSave {
  const isOffline = save === 'offline-clean' || save === 'offline-pending';
  return isOffline && waiting.sections > 0 ? { save: 'offline-pending', isOnDevice: waiting.isOnDevice } : { save, isOnDevice };
}

/** The key of the sentence for a save state. "On this device" is said only when it is true. */
export function saveWord({ save, isOnDevice }: ShownSave): string {
  return save === 'offline-pending' && !isOnDevice ? 'save.offline-pending-here' : `save.${save}`;
}
