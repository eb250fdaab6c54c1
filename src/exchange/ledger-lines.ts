/**
 * A whole ledger as lines of JSON: a first line that says so, a line for each record with who recorded it when, and a last
 * line with their numbers, so that a file that was cut off is known for one (docs/formats/exports.md).
 */
import type { CodedClaim } from '../model/coding.ts';
import type { DateBasis, Edtf } from '../model/edtf.ts';
import { InvalidInput } from '../model/errors.ts';
import type { CaseEvent, CodedFact, JudgementAct, JudgementDetail } from '../model/evidence.ts';
import type { ForecastRecord, Outcome, Resolution } from '../model/forecast.ts';
import type { Observation } from '../model/observation.ts';
import type { PartyRef } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Reading } from '../model/reading.ts';

/** Who recorded it, and when (ISO 8601 instant, UTC). */
export interface Recorded {
  readonly at: string;
  readonly by: string;
}

/** A document with all that hangs on it. */
export interface DocumentLine extends Recorded {
  readonly kind: 'document';
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly published: { readonly edtf: Edtf; readonly basis: DateBasis } | null;
  readonly origin: 'user' | 'example';
  readonly problems: readonly Problem[];
  /** One that was said in error and taken back says who took it back, and when; said again it stands there again. */
  readonly sources: readonly (Recorded & { readonly source: string; readonly withdrawn?: Recorded })[];
  readonly text: string;
  /** The bytes as they came, in Base64; null where they are the text in UTF-8. */
  readonly original: string | null;
  /** In the order they became known. */
  readonly readings: readonly (Recorded & { readonly id: string; readonly reading: Reading })[];
  /** Those that are anchored; what each reading says of them stands in the reading. */
  readonly claims: readonly (Recorded & {
    readonly id: string;
    readonly type: string;
    readonly parties: readonly PartyRef[];
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  })[];
}

export interface JudgementLine extends Recorded {
  readonly kind: 'judgement';
  readonly id: string;
  readonly act: JudgementAct;
  readonly target: string;
  /** What it is on in the end: for an undo the piece of evidence; `things` for merges and splits of things. */
  readonly subject: string;
  readonly reason: string | null;
  readonly detail: JudgementDetail | null;
}

/** What a fact or a case event says from then on. */
export interface RevisionLine extends Recorded {
  readonly kind: 'revision';
  readonly id: string;
  readonly of: string;
  /** The id made of what it says; null where the record is withdrawn, and says nothing. */
  readonly content: string | null;
  readonly record: CodedFact | CaseEvent | null;
}

/** A version of a forecast. */
export interface ForecastLine extends Recorded {
  readonly kind: 'forecast';
  readonly id: string;
  readonly version: string;
  /** The version before it; '' for the first. */
  readonly after: string;
  readonly withdrawn: boolean;
  readonly reason: string | null;
  readonly forecast: ForecastRecord;
}

/** How a forecast came out. */
export interface ResolutionLine extends Recorded, Pick<Resolution, 'on' | 'evidence' | 'address' | 'score'> {
  readonly kind: 'forecast-resolution';
  readonly id: string;
  readonly forecast: string;
  readonly version: string;
  /** The resolution before it; '' for the first. */
  readonly after: string;
  readonly outcome: Outcome;
}

export type LedgerLine =
  | ForecastLine
  | ResolutionLine
  | DocumentLine
  | JudgementLine
  | (Recorded & { readonly kind: 'codebook'; readonly version: string; readonly codebook: unknown })
  | (Recorded & { readonly kind: 'fact'; readonly fact: CodedFact })
  | (Recorded & { readonly kind: 'case-event'; readonly event: CaseEvent })
  | RevisionLine
  | (Recorded & { readonly kind: 'observation'; readonly id: string; readonly observation: Observation })
  | (Recorded & {
      readonly kind: 'coding';
      readonly id: string;
      readonly document: string;
      readonly coder: string;
      readonly codebook: string;
      readonly claims: readonly CodedClaim[];
    })
  | (Recorded & {
      readonly kind: 'annotation';
      readonly id: string;
      readonly version: string;
      /** A collection, an entry of one, a note, a scenario; `view` in files of an older Amur, which saved views by name. */
      readonly what: string;
      readonly about: string;
      readonly annotation: unknown;
    });

export type LedgerLineKind = LedgerLine['kind'];

/** In the order in which they stand in a file: what is named comes before what names it. */
export const ledgerLineKinds = [
  'codebook',
  'document',
  'fact',
  'case-event',
  'revision',
  'observation',
  'forecast',
  'forecast-resolution',
  'coding',
  'annotation',
  'judgement',
] as const satisfies readonly LedgerLineKind[];

export const ledgerFormat = 1;

/** The first line, with its end. */
export const ledgerHead = `${JSON.stringify({ amur: 'ledger', format: ledgerFormat })}\n`;

/** A record as a line, with its end. */
export function ledgerLine(record: LedgerLine): string {
  return `${JSON.stringify(record)}\n`;
}

/** The last line, with its end. */
export function ledgerEnd(records: number): string {
  return `${JSON.stringify({ kind: 'end', records })}\n`;
}

/** What a line of a file is. */
export type ReadLedgerLine =
  | { readonly is: 'record'; readonly record: LedgerLine }
  | { readonly is: 'end'; readonly records: number }
  | { readonly is: 'wrong'; readonly why: string };

/** Checks the first line; throws InvalidInput for another form, or one that is newer than this. */
export function checkLedgerHead(text: string): void {
  const head = parsed(text) as { amur?: unknown; format?: unknown } | null;
  if (head?.amur !== 'ledger') throw new InvalidInput('The first line does not say that this is a ledger of Amur');
  if (head.format === ledgerFormat) return;
  throw new InvalidInput(`The ledger is written in form ${String(head.format)}; this Amur reads form ${ledgerFormat}`, {
    hint: 'Import it with the version of Amur that wrote it, or a newer one.',
  });
}

/** The names that a line of each kind must have, with the type of what stands there. */
const must: Readonly<Record<LedgerLineKind, Readonly<Record<string, 'string' | 'object'>>>> = {
  codebook: { version: 'string', codebook: 'object' },
  document: {
    id: 'string',
    title: 'string',
    lang: 'string',
    mediaType: 'string',
    text: 'string',
    sources: 'object',
    readings: 'object',
    claims: 'object',
  },
  fact: { fact: 'object' },
  'case-event': { event: 'object' },
  revision: { id: 'string', of: 'string' },
  observation: { id: 'string', observation: 'object' },
  forecast: { id: 'string', version: 'string', after: 'string', forecast: 'object' },
  'forecast-resolution': {
    id: 'string',
    forecast: 'string',
    version: 'string',
    after: 'string',
    outcome: 'string',
    evidence: 'string',
  },
  coding: { id: 'string', document: 'string', coder: 'string', codebook: 'string', claims: 'object' },
  annotation: { id: 'string', version: 'string', what: 'string', about: 'string', annotation: 'object' },
  judgement: { id: 'string', act: 'string', target: 'string', subject: 'string' },
};

/** Reads a line below the first; its records are trusted to be what their kind says, in outline checked here. */
export function readLedgerLine(text: string): ReadLedgerLine {
  const line = parsed(text);
  if (line === null) return { is: 'wrong', why: 'it is no JSON object' };
  if (line.kind === 'end' && typeof line.records === 'number') return { is: 'end', records: line.records };
  const kind = ledgerLineKinds.find((each) => each === line.kind);
  if (!kind) return { is: 'wrong', why: `"${String(line.kind).slice(0, 40)}" is no kind of record` };
  const names = { at: 'string', by: 'string', ...must[kind] } as const;
  const missing = Object.entries(names).find(([name, type]) => typeof line[name] !== type || line[name] === null);
  if (missing) return { is: 'wrong', why: `a ${kind} needs "${missing[0]}"` };
  if (Number.isNaN(Date.parse(line.at as string))) return { is: 'wrong', why: '"at" is no instant' };
  return { is: 'record', record: line as unknown as LedgerLine };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
