/** The origin of an edit that the service has taken with a command: it is the person's own, and is not sent again. */
export class TakenEdit {
  /** @param suggestions The threads that it accepts. */
  constructor(readonly suggestions: readonly string[]) {}
}
