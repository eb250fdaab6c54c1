/**
 * The records of a whole ledger as lines of JSON, each with who recorded it when. What stands before and after them is ledger-file.ts;
 * docs/formats/exports.md has all of it.
 */
import type { z } from 'zod';
import type { CodedClaim } from '../model/coding.ts';
import type { DateBasis, Edtf } from '../model/edtf.ts';
import type { CaseEvent, CodedFact, JudgementAct, JudgementDetail } from '../model/evidence.ts';
import type { ForecastRecord, Outcome, Resolution } from '../model/forecast.ts';
import type { Observation } from '../model/observation.ts';
import type { PartyRef } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Reading } from '../model/reading.ts';
import { unstorablePlace } from '../model/storable.ts';
import { ledgerRecordForms } from './ledger-record-forms.ts';

/** Who recorded it, and when (ISO 8601 instant, UTC). */
export interface Signed {
  readonly at: string;
  readonly by: string;
}

/** The same of a record, with its place in the order of the ledger; form 1 has none (order-lines.ts gives it one). */
export interface Recorded extends Signed {
  readonly revision: number;
}

/** A document with all that hangs on it. */
export interface DocumentLine extends Recorded {
  readonly kind: 'document';
  readonly id: string;
  /** When its words were taken away: text, title, original and quotes are empty then. Missing in files of an older Amur. */
  readonly redacted?: string | null;
  readonly title: string;
  readonly lang: string;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly published: { readonly edtf: Edtf; readonly basis: DateBasis } | null;
  readonly origin: 'user' | 'example';
  /** What came with it of where it appeared and who wrote it. Missing in files of an older Amur. */
  readonly outlet?: string | null;
  readonly author?: string | null;
  readonly siteName?: string | null;
  readonly problems: readonly Problem[];
  /** One that was said in error and taken back says who took it back, and when; said again it stands there again. */
  readonly sources: readonly (Recorded & { readonly source: string; readonly withdrawn?: Recorded })[];
  readonly text: string;
  /** SHA-256 of the text in UTF-8, taken when it came in. Missing in files of an older Amur. */
  readonly textHash?: string;
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

/** A person with the roles they had; tokens and sessions are of one server and in no file. */
export interface PersonLine extends Signed {
  readonly kind: 'person';
  readonly name: string;
  /** In their order; the first is the role they came with. */
  readonly changes: readonly (Signed & { readonly role: string; readonly active: boolean })[];
}

/** A file that was taken in, with how far each batch came. */
export interface ImportLine extends Signed {
  readonly kind: 'import';
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly bytes: number;
  readonly how: unknown;
  readonly steps: readonly (Signed & {
    readonly rows: number;
    readonly finished: boolean;
    readonly step: unknown;
  })[];
}

/** Every kind of record, by the name that its lines have. A new kind is a line here; the compiler names what else is owed. */
interface LedgerLines {
  /** A transaction that recorded something: the order of the ledger is that of these. */
  readonly commit: Recorded & {
    readonly kind: 'commit';
    /** How many rows it put into the tables of records: a document and its reading are two. Null where that was not counted. */
    readonly rows?: number | null;
  };
  /** It comes with the program, and has no place in the order. */
  readonly codebook: Signed & { readonly kind: 'codebook'; readonly version: string; readonly codebook: unknown };
  readonly person: PersonLine;
  readonly import: ImportLine;
  readonly document: DocumentLine;
  readonly redaction: Recorded & {
    readonly kind: 'redaction';
    readonly id: string;
    readonly document: string;
    readonly reason: string;
    /** Whether its addresses were taken away too. */
    readonly sources: boolean;
  };
  readonly fact: Recorded & { readonly kind: 'fact'; readonly fact: CodedFact };
  readonly 'case-event': Recorded & { readonly kind: 'case-event'; readonly event: CaseEvent };
  readonly revision: RevisionLine;
  readonly observation: Recorded & {
    readonly kind: 'observation';
    readonly id: string;
    readonly observation: Observation;
  };
  readonly forecast: ForecastLine;
  readonly 'forecast-resolution': ResolutionLine;
  readonly coding: Recorded & {
    readonly kind: 'coding';
    readonly id: string;
    readonly document: string;
    readonly coder: string;
    readonly codebook: string;
    readonly claims: readonly CodedClaim[];
  };
  readonly annotation: Recorded & {
    readonly kind: 'annotation';
    readonly id: string;
    readonly version: string;
    /** `collection`, `item`, `place`, `place-name`. */
    readonly what: string;
    readonly about: string;
    readonly annotation: unknown;
  };
  readonly judgement: JudgementLine;
}

export type LedgerLineKind = keyof LedgerLines;
export type LedgerLineOf<Kind extends LedgerLineKind> = LedgerLines[Kind];
export type LedgerLine = LedgerLines[LedgerLineKind];

/** A record as a line, with its end. */
export function ledgerLine(record: LedgerLine): string {
  return `${JSON.stringify(record)}\n`;
}

const forms: Readonly<Record<LedgerLineKind, z.ZodType>> = ledgerRecordForms;

/** In the order in which they stand in a file. */
export const ledgerLineKinds = Object.keys(forms) as readonly LedgerLineKind[];

/** The record of a line; what is wrong with it where it is none. */
export function readLedgerLine(line: Readonly<Record<string, unknown>>): LedgerLine | { readonly wrong: string } {
  const kind = ledgerLineKinds.find((each) => each === line.kind);
  if (!kind) return { wrong: `"${String(line.kind).slice(0, 40)}" is no kind of record` };
  if (kind === 'annotation' && line.what === 'scenario')
    return {
      wrong: 'it is a saved scenario, which this Amur has no place for: the Amur that wrote the file restores it',
    };
  if (kind === 'annotation' && (line.what === 'note' || line.what === 'entry'))
    return {
      wrong: `"${line.what}" is a form that notes and collections had in an Amur before this one, which cannot be read any more`,
    };
  const issue = forms[kind].safeParse(line).error?.issues[0];
  if (issue) return { wrong: `in its ${kind} ${pointerTo(issue.path)}: ${issue.message}` };
  const place = unstorablePlace(line);
  if (place !== null) return { wrong: `${place} holds U+0000 or half of a character, which cannot be kept` };
  return line as unknown as LedgerLine;
}

const pointerTo = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part)}`).join('') || '/';
