interface Work {
  hasUnsent(): boolean;
  forget(): Promise<void>;
}

let work: Work | null = null;

/**
 * What must be asked and done before a person signs out. The part that co-edits is loaded only on document pages, so it reports
 * here when it comes; without it there is nothing to lose.
 */
export const leaving = {
  report(reported: Work): void {
    work = reported;
  },

  hasUnsent(): boolean {
    return work?.hasUnsent() ?? false;
  },

  async forgetEverything(): Promise<void> {
    await work?.forget();
    work = null;
    // Also what an earlier page left, even if nothing of it was opened this time.
    indexedDB.deleteDatabase('nvp-unsent');
  },
};
