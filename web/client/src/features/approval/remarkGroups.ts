import type { ApprovalContent, ConsultationRound, PlanRemark } from './approvalSection';

/** How a remark ended: its state, or that the chair set it aside. */
export type Outcome = PlanRemark['state'] | 'overridden';

export interface RoundOfRemarks {
  readonly round: ConsultationRound;
  readonly sections: readonly { readonly slug: string; readonly remarks: readonly PlanRemark[] }[];
}

export function outcomeOf({ state, overridden }: Pick<PlanRemark, 'state' | 'overridden'>): Outcome {
  return state === 'open' && overridden !== null ? 'overridden' : state;
}

/** True for what a reader of a language reads: `reasons@nl` is in one language, `level` and `choices` in every one. */
function isIn(language: string, name: string): boolean {
  const at = name.lastIndexOf('@');
  return at < 0 || name.slice(at + 1) === language;
}

export function remarksIn(remarks: readonly PlanRemark[], language: string): readonly PlanRemark[] {
  return remarks.filter(({ section, field }) => isIn(language, section) && isIn(language, field ?? ''));
}

/** By round, and in it by section, in the order of the plan. Rounds without remarks are left out, unless somebody said that they had none. */
export function roundsOf({ rounds }: Pick<ApprovalContent, 'rounds'>, remarks: readonly PlanRemark[]): readonly RoundOfRemarks[] {
  return rounds.flatMap((round, at) => {
    const sections = new Map<string, PlanRemark[]>();
    for (const remark of remarks.filter((candidate) => candidate.round === at)) {
      const slug = remark.section.split('@')[0] ?? remark.section;
      sections.set(slug, [...(sections.get(slug) ?? []), remark]);
    }
    return sections.size === 0 && !round.withoutRemarks?.length ? [] : [{ round, sections: [...sections].map(([slug, inSection]) => ({ slug, remarks: inSection })) }];
  });
}

/** How many ended in which way, in a fixed order, those that did not occur left out. */
export function countsOf(remarks: readonly PlanRemark[]): readonly { readonly outcome: Outcome; readonly count: number }[] {
  return (['resolved', 'declined', 'overridden', 'open'] as const)
    .map((outcome) => ({ outcome, count: remarks.filter((remark) => outcomeOf(remark) === outcome).length }))
    .filter(({ count }) => count > 0);
}
