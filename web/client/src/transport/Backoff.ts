/** Waiting times that double up to a cap, each drawn between half and the whole, so that a thousand clients do not return at once. */
export class Backoff {
  #attempt = 0;

  constructor(
    private readonly firstMs = 250,
    private readonly capMs: number | (() => number) = 5_000,
    private readonly random: () => number = Math.random,
  ) {}

  nextMs(): number {
    const cap = typeof this.capMs === 'number' ? this.capMs : this.capMs();
    const whole = Math.min(cap, this.firstMs * 2 ** this.#attempt);
    if (whole < cap) this.#attempt += 1;
    return jittered(whole, this.random);
  }

  reset(): void {
    this.#attempt = 0;
  }
}

export function jittered(ms: number, random: () => number = Math.random): number {
  return Math.round(ms * (0.5 + random() / 2));
}
