import type { Grant } from '../../shared/api';
import { addDays, startOfDay, today } from '../../shared/i18n';
import type { DirectoryEntry, GrantCommand, GrantLine } from './grantsQuery';

/** What is filled in. Days are those of Belgium; the last day is one on which the right still holds. */
export interface GrantForm {
  readonly person: DirectoryEntry | null;
  readonly role: string;
  readonly scope: Grant['scope'];
  /** True for all sections. */
  readonly isWhole: boolean;
  readonly sections: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly signsAs: string;
}

export type Lack = 'person' | 'scope' | 'sections' | 'lastDay' | 'order' | 'tooLate' | 'past';

export const emptyForm = (role: string, scope: Grant['scope']): GrantForm => ({
  person: null,
  role,
  scope,
  isWhole: role !== 'guest',
  sections: [],
  firstDay: '',
  lastDay: '',
  signsAs: '',
});

export function formOf({ person, grant }: GrantLine): GrantForm {
  return {
    person,
    role: grant.role,
    scope: grant.scope,
    isWhole: grant.sections.length === 0,
    sections: grant.sections,
    firstDay: grant.from === null ? '' : today(new Date(grant.from)),
    lastDay: grant.until === null ? '' : lastDayOf(grant.until),
    signsAs: grant.signsAs ?? '',
  };
}

/** The last day on which a right holds that ends at an instant. */
export function lastDayOf(until: string): string {
  return today(new Date(Date.parse(until) - 1));
}

/** What is missing or cannot be. */
export function lacksOf(form: GrantForm, guestDays: number | null, now: Date): readonly Lack[] {
  const isGuest = form.role === 'guest';
  const lacks: Lack[] = [];
  if (!form.person) lacks.push('person');
  if (form.scope.kind !== 'country' && form.scope.names.length === 0) lacks.push('scope');
  if ((isGuest || !form.isWhole) && form.sections.length === 0) lacks.push('sections');
  if (isGuest && !form.lastDay) lacks.push('lastDay');
  if (form.lastDay && form.lastDay < today(now)) lacks.push('past');
  else if (form.lastDay && form.firstDay && form.lastDay < form.firstDay) lacks.push('order');
  else if (isGuest && guestDays !== null && form.lastDay > latestDay(guestDays, now)) lacks.push('tooLate');
  return lacks;
}

/** The last day that a guest's right may have: the service counts from this moment, so the day before is the last whole one. */
export function latestDay(guestDays: number, now: Date): string {
  return addDays(today(now), guestDays - 1);
}

/** The command to send; of a line when that is changed. */
export function commandOf(form: GrantForm, operation: string, changed: GrantLine | null): GrantCommand {
  const terms = {
    sections: form.isWhole && form.role !== 'guest' ? [] : form.sections,
    from: form.firstDay ? startOfDay(form.firstDay) : null,
    until: form.lastDay ? startOfDay(addDays(form.lastDay, 1)) : null,
  };
  if (changed) return { kind: 'change', operation, person: changed.person.id, id: changed.grant.id, grant: terms };
  return { kind: 'give', operation, person: form.person?.id ?? '', grant: { role: form.role, scope: form.scope, signsAs: form.signsAs.trim() || null, ...terms } };
}
