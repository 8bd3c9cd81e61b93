import { device } from '../transport/device';

interface Work {
  hasUnsent(): boolean;
  end(): Promise<void>;
}

let work: Work | null = null;

/**
 * What must be asked and done before a person signs out. The part that co-edits is loaded only on document pages, so it reports
 * here when it comes.
 */
export const leaving = {
  report(reported: Work): void {
    work = reported;
  },

  /** True when signing out would lose something: of this page, of another tab, or what an earlier page left. */
  async hasUnsent(person: string): Promise<boolean> {
    return (work?.hasUnsent() ?? false) || (await device.holds(person));
  },

  /** Nothing of this person stays on the device, whichever tab stored it; what others left there is theirs. */
  async forget(person: string): Promise<void> {
    await work?.end();
    work = null;
    await device.forget(person);
  },
};
