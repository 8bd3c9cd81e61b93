import type { Hashes, PlanStep } from './planStanding';

export type FieldName = 'municipality' | 'figuresDate' | 'until' | 'reason' | 'office' | 'signer' | 'signedOn' | 'council' | 'session' | 'ministry' | 'year' | 'evaluation' | 'successor' | 'date';
export type FieldKind = 'day' | 'text' | 'line' | 'municipality' | 'successor' | 'year' | 'target';

export interface Field {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly isOptional?: boolean;
}

/** What a command asks for, beyond the operation. */
interface StepForm {
  /** The member of the command that holds the target of the step. */
  readonly target?: 'office' | 'ministry' | 'year';
  readonly fields: readonly Field[];
  /** True when it binds the content hashes that were shown. */
  readonly isBinding?: boolean;
  /** True when it names the objections that were shown. */
  readonly isAboutRemarks?: boolean;
}

/** What the person had before them. */
export interface Shown {
  readonly hashes: Hashes;
  readonly remarks: readonly string[];
}

const reason: Field = { name: 'reason', kind: 'text' };
const evaluation: Field = { name: 'evaluation', kind: 'text' };

const forms = {
  'confirm-preparation': { fields: [] },
  'name-chair': { fields: [{ name: 'municipality', kind: 'municipality' }] },
  'start-drafting': { fields: [{ name: 'figuresDate', kind: 'day' }] },
  'open-consultation': { fields: [{ name: 'until', kind: 'day' }] },
  'resume-drafting': { fields: [{ ...reason, isOptional: true }] },
  'override-remarks': { fields: [reason], isAboutRemarks: true },
  'submit-to-council': { fields: [] },
  'return-from-council': { fields: [reason] },
  'void-approval': { fields: [reason] },
  sign: { target: 'office', fields: [], isBinding: true },
  'record-signature-on-paper': { target: 'office', fields: [{ name: 'signer', kind: 'line' }, { name: 'signedOn', kind: 'day' }], isBinding: true },
  'refuse-to-sign': { target: 'office', fields: [reason] },
  'take-note': { fields: [{ name: 'council', kind: 'line' }, { name: 'session', kind: 'day' }] },
  'submit-to-ministers': { fields: [] },
  'approve-as-ministry': { target: 'ministry', fields: [], isBinding: true },
  'return-as-ministry': { target: 'ministry', fields: [reason] },
  'deem-approved': { fields: [] },
  'bring-into-force': { fields: [] },
  'draft-action-year': { target: 'year', fields: [] },
  'adopt-action-year': { target: 'year', fields: [] },
  'start-action-year': { target: 'year', fields: [] },
  'evaluate-action-year': { target: 'year', fields: [evaluation] },
  'open-addendum': { fields: [reason] },
  'withdraw-addendum': { fields: [reason] },
  extend: { fields: [{ name: 'until', kind: 'day' }, reason] },
  close: { fields: [evaluation] },
  supersede: { fields: [{ name: 'successor', kind: 'successor' }] },
} as const satisfies Readonly<Record<string, StepForm>>;

export type StepName = keyof typeof forms;
export const stepNames = Object.keys(forms) as StepName[];

export type Values = Readonly<Partial<Record<FieldName, string>>>;

/** Decisions about one section: offered beside its text, not among the steps of the plan. */
export type SectionDecision = 'keep-carried-text' | 'confirm-versions';

/** A command as it travels: the word of the step, the operation, its members. */
export interface PlanCommand {
  readonly type: StepName | SectionDecision;
  readonly operation: string;
  readonly [member: string]: unknown;
}

export function isStepName(name: string): name is StepName {
  return Object.hasOwn(forms, name);
}

export function isBinding(name: StepName): boolean {
  return formOf(name).isBinding ?? false;
}

/** The fields of a step that stands there once for each target: which target, where there is a choice, then its own. */
export function fieldsOf(name: StepName, targets: readonly PlanStep[]): readonly Field[] {
  const { target, fields } = formOf(name);
  if (!target) return fields;
  if (targets.length > 1) return [{ name: target, kind: 'target' }, ...fields];
  if (targets[0]?.target) return fields;
  return [{ name: target, kind: target === 'year' ? 'year' : 'line' }, ...fields];
}

/** The fields that still have to be filled in. */
export function emptyIn(fields: readonly Field[], values: Values): readonly FieldName[] {
  return fields.filter((field) => !field.isOptional && !values[field.name]?.trim()).map((field) => field.name);
}

export function commandOf(name: StepName, targets: readonly PlanStep[], values: Values, operation: string, { hashes, remarks }: Shown): PlanCommand {
  const { target, isBinding: binds, isAboutRemarks } = formOf(name);
  const fields = fieldsOf(name, targets).map((field) => [field.name, valueOf(field.name, values[field.name] ?? '')] as const);
  const only = targets.length === 1 ? targets[0]?.target : null;
  return {
    type: name,
    operation,
    ...(target && only ? { [target]: valueOf(target, only) } : {}),
    ...Object.fromEntries(fields),
    ...(binds ? { hashes } : {}),
    ...(isAboutRemarks ? { remarks } : {}),
  };
}

function formOf(name: StepName): StepForm {
  return forms[name];
}

function valueOf(name: FieldName, value: string): string | number {
  return name === 'year' ? Number(value) : value.trim();
}
