/**
 * What the use cases may touch. Each use case is a plain function in a file of its own with these as its first argument; `cli/` and
 * tests build them once. All use cases throw only the four errors of the model.
 */
import type { PlayedCase } from '../foresight/scenario/played-case.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Resource } from '../model/document.ts';
import type { OtherLanguage } from '../model/languages.ts';
import type { KnownOf, Reading, ResourceRead, TextInput } from '../model/reading.ts';
import type { BulkPort } from '../store/ports/bulk.ts';
import type { Ledger } from '../store/ports/ledger.ts';
import type { WorkQueue } from '../store/ports/work.ts';
import type { PrintBrief } from './brief/brief-file.ts';
import type { CaseMechanism } from './cases/case-file.ts';
import type { CaseAbout, CaseRow } from './cases/case-row.ts';
import type { Universe } from './cases/universe.ts';
import type { LanguageModels } from './language-models/model-port.ts';
import type { Phrases } from './phrase-book.ts';

/** Everything the use cases may touch. */
export interface Ports {
  readonly ledger: Ledger;
  /** The queue of jobs for workers. */
  readonly work: WorkQueue;
  /** Much at once: for imports. */
  readonly bulk: BulkPort;
  /** With the ledger's own places and names, as they were when they were last taken up. */
  readonly gazetteer: Gazetteer;
  /** Takes up places and names that were added to the ledger since; absent where there are none but those that ship. */
  readonly takeUpPlaces?: () => Promise<void>;
  /** The id of a document by its bytes. */
  readonly documentId: (bytes: Uint8Array) => string;
  /** Reads one text, by the places and names of that moment. Throws InvalidInput for what takes too long or too much memory. */
  readonly readText: (input: TextInput) => Promise<Reading>;
  /**
   * Bytes to a text that any store can hold, and to what is read of it. Throws InvalidInput for what is empty, binary, a scan, too
   * large, or takes too long or too much memory.
   */
  readonly readResource: (resource: Resource, known: KnownOf) => Promise<ResourceRead>;
  /** A brief as PDF; it takes most of a second of a processor, and is done in a process of its own. */
  readonly printBrief: PrintBrief;
  /**
   * The bytes at a web address that the user named; absent where Amur is told to stay offline. Throws InvalidInput for what may
   * not or cannot be fetched, NotFound and Unavailable where the site gives nothing.
   */
  readonly fetchAddress?: (address: string) => Promise<Resource>;
  /** Absent where no second reader can be asked. */
  readonly models?: LanguageModels;
  /** The present instant, ISO 8601 in UTC (`2026-11-25T01:02:03.456Z`). */
  readonly now: () => string;
  /** Who works; stands in every judgement. */
  readonly user: string;
  /** Titles of the cases that ship, by id; the ledger holds the ids alone. */
  readonly caseTitles?: ReadonlyMap<string, NonNullable<CaseRow['title']>>;
  /** What these say of their own sources. */
  readonly caseAbouts?: ReadonlyMap<string, CaseAbout>;
  /** And how many there are in all of what they hold some of. */
  readonly caseUniverses?: ReadonlyMap<string, Universe>;
  /** By what they are compared with one another. */
  readonly caseMechanisms?: ReadonlyMap<string, CaseMechanism>;
  /** What Amur says in English, in another language, by its English; absent where only English is at hand. */
  readonly phrases?: (language: OtherLanguage) => Phrases;
  /** The cases that the scenario model is replayed on (data/scenarios), by id. */
  readonly playedCases?: readonly PlayedCase[];
}
