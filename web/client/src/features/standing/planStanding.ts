/** Where a plan stands, as one person finds it. The contract is `grains.abstractions/Plans/PlanStanding.cs`; keep in step with it. */

export const stages = [
  'preparation',
  'drafting',
  'consultation',
  'council-review',
  'council-approved',
  'submitted',
  'ministers-approved',
  'in-force',
  'closed',
] as const;
/** `superseded` can follow any other. */
export type PlanStage = (typeof stages)[number] | 'superseded';
export type Ministry = 'interior' | 'justice';

/** A content hash (SHA-256 in hexadecimal) for each language of the plan. */
export type Hashes = Readonly<Record<string, string>>;

export interface PlanLack {
  readonly word: string;
  readonly arguments: Readonly<Record<string, string>>;
}

export interface PlanStep {
  readonly name: string;
  readonly target: string | null;
  readonly actors: readonly string[];
  readonly isMine: boolean;
  readonly missing: readonly PlanLack[];
  /** Of setting objections aside: those that are open, for whoever may. */
  readonly remarks?: readonly string[] | null;
}

export interface PlanSignature {
  readonly office: string;
  readonly recordedBy: string;
  readonly at: string;
  readonly hashes: Hashes;
  readonly signIn: { readonly method: string; readonly at: string } | null;
  readonly paper: { readonly signer: string; readonly signedOn: string } | null;
}

export interface RefusedSignature {
  readonly office: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface MinistryApproval {
  readonly ministry: Ministry;
  readonly by: string;
  readonly at: string;
  readonly hashes: Hashes;
}

export interface PlanApproval {
  readonly frozenAt: string;
  readonly hashes: Hashes;
  readonly signatures: readonly PlanSignature[];
  readonly refused: readonly RefusedSignature[];
  readonly missing: readonly string[];
  readonly countersigning: readonly string[];
  readonly ministries: readonly MinistryApproval[];
  readonly councils: readonly { readonly council: string; readonly session: string }[];
  readonly isDeemed: boolean;
}

/** A PDF that was signed elsewhere and attached to a frozen text. Nobody has checked a signature in it. */
export interface SignedPdf {
  /** The name of the text that it belongs to. */
  readonly text: string;
  /** The SHA-256 of its bytes, which names it. */
  readonly file: string;
  readonly bytes: number;
  readonly title: string;
  readonly by: string;
  readonly at: string;
  /** Of the text. */
  readonly hashes: Hashes;
  /** True when the approval of the text has ended with a return. */
  readonly isVoided: boolean;
}

export interface PlanVersion {
  readonly number: number;
  readonly inForceFrom: string;
  readonly approval: PlanApproval;
}

export interface PlanMove {
  readonly name: string;
  readonly subject: string | null;
  readonly from: PlanStage;
  readonly to: PlanStage;
  readonly by: string | null;
  readonly at: string;
  readonly reason: string | null;
}

export interface ActionYear {
  readonly year: number;
  readonly stage: 'draft' | 'adopted' | 'running' | 'evaluated';
  readonly evaluation: string | null;
}

export interface PlanStanding {
  readonly stage: PlanStage;
  readonly version: number;
  readonly versionInForce: number | null;
  readonly consultationUntil: string | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly successor: string | null;
  readonly chair: string | null;
  readonly steps: readonly PlanStep[];
  readonly approval: PlanApproval | null;
  readonly versions: readonly PlanVersion[] | null;
  readonly history: readonly PlanMove[] | null;
  readonly actionYears: readonly ActionYear[] | null;
  /** By which day the plan shall have left its stage. */
  readonly due: string | null;
  /** The zones that merged into this one, where the plan starts from theirs. */
  readonly predecessors: readonly PlanPredecessor[] | null;
  /** Those of texts whose approval the person may read, the oldest first. */
  readonly signedPdfs: readonly SignedPdf[] | null;
  /** The largest that is taken; null for those who may not attach one now. */
  readonly maxPdfBytes: number | null;
}

export interface PlanPredecessor {
  readonly zone: string;
  /** The plan whose text was taken over, and its version; null while none was. */
  readonly document: string | null;
  readonly version: number | null;
}

export interface StandingAnswer {
  readonly standing: PlanStanding;
  /** Names for the person ids in it. */
  readonly people: Readonly<Record<string, string>>;
}

/** The content hash as it was recorded when the text was frozen, and as the service recomputes it now from its journal. */
export interface Verification {
  readonly frozenAt: string;
  readonly sequence: number;
  /** Names the journal entry that froze the text and all before it. */
  readonly journalHash: string;
  /** The name of the form that was hashed. */
  readonly form: string;
  readonly recorded: Hashes;
  readonly recomputed: Hashes;
  readonly matches: boolean;
}
