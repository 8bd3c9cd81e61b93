import { device } from '../transport/device';

interface Work {
  hasUnsent(): boolean;
  end(): Promise<void>;
}

const works = new Set<Work>();

/**
 * What must be asked and done before a person signs out. The parts in which people write are loaded only on document pages, so each
 * reports here when it comes.
 */
export const leaving = {
  report(reported: Work): void {
    works.add(reported);
  },

  /** True when signing out would lose something: of this page, of another tab, or what an earlier page left. */
  async hasUnsent(person: string): Promise<boolean> {
    return [...works].some((work) => work.hasUnsent()) || (await device.holds(person));
  },

  /** Nothing of this person stays on the device, whichever tab stored it; what others left there is theirs. */
  async forget(person: string): Promise<void> {
    await Promise.all([...works].map((work) => work.end()));
    works.clear();
    await device.forget(person);
  },
};
