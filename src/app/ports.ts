/**
 * What the use cases of the desk take and give. Each use case is a plain function in a file of its own, with the ports as
 * its first argument; the composition roots (`cli/`, tests) build the ports once.
 *
 *   addDocument(ports, source, options?)   → AddedDocument          add-document.ts
 *   addressResource(ports, address)        → Resource               address-resource.ts
 *   listTies(ports, filter?)               → TieRow[]               list-ties.ts
 *   showTie(ports, id, asOf?)              → TieView                show-tie.ts
 *   listChanges(ports, filter)             → ChangesView            list-changes.ts
 *   listConflicts(ports, since, limit?)    → ConflictsView          list-conflicts.ts
 *   timeline(ports, filter?, limit?)       → TimelineView           show-timeline.ts
 *   mapData(ports, filter?)                → MapView                map-data.ts
 *   yearsOfTies(ports, filter?)            → TiesByYear             years-of-ties.ts
 *   listDocuments(ports, page?)            → Page<DocumentRow>      list-documents.ts
 *   searchDocuments(ports, words, filter?) → SearchView             search-documents.ts
 *   listDuplicates(ports, filter?)         → DuplicatesView         list-duplicates.ts
 *   listSame(ports, filter?) / showSame(ports, id) → SameView, SameDetail  same-things.ts, show-same.ts
 *   decideSame(ports, id, decision, how?)  → SameDecided            same-things.ts
 *   refreshSame(ports, how?)               → SameRefreshed          same-things.ts
 *   showDocument(ports, id, known?)        → DocumentView           show-document.ts
 *   explainDocument(ports, id, options?)   → ExplainedText          explain-document.ts
 *   redactDocument(ports, id, how)         → Redacted               redact-document.ts
 *   originalOf(ports, id)                  → OriginalFile           show-document.ts
 *   judge(ports, act, target, how?)        → Judged                 judge.ts
 *   signVisit(ports)                       → instant | null         sign-visit.ts
 *   reviewPage(ports, filter?, page?)      → ReviewView             review-queue.ts
 *   countWaiting(ports, filter?)           → { waiting, more }      review-queue.ts
 *   addClaims(ports, document, claims, how?) → ClaimsAdded          add-claims.ts
 *   undo(ports, target?) / redo(ports)     → Judged                 judge.ts
 *   rereadAll(ports) / rereadDocument(ports, id)  → Reread, DocumentReread  reread.ts
 *   rereadQuestions(ports, limit?)         → RereadQuestion[]       reread-questions.ts
 *   answerReread(ports, claim, answer)     → string[]               reread-questions.ts
 *   handOut(ports, which) / addCoding(ports, coding, coder?)   code-documents.ts
 *   listToCode(ports, which) / textToCode(ports, id)  → TextToCode[], text with one's own coding  texts-to-code.ts
 *   coders(ports) / showAgreement(ports, first, second)  → AgreementView  show-agreement.ts
 *   listSources(ports, known?)             → OutletRow[]            list-sources.ts
 *   showSource(ports, outlet, known?)      → OutletView             list-sources.ts
 *   showCodebooks(ports)                   → CodebookView           show-codebooks.ts
 *   showHistory(ports, id, known?)         → HistoryView            show-history.ts
 *   listJudgements(ports, limit?)          → Judgement[]            judge.ts
 *   showEvidence(ports, id)                → EvidenceView           judge.ts
 *   listRegions(ports, filter?)            → RegionRow[]            list-regions.ts
 *   showRegion(ports, code, filter?)       → RegionRow              list-regions.ts
 *   searchRegions(ports, query, limit?)    → RegionRow[]            search-regions.ts
 *   loadCase(ports, data, from?)           → LoadedCase             load-case.ts
 *   listCases(ports) / listCaseEvents      → CaseRow[], CaseEventView[]  list-cases.ts
 *   showCase(ports, id, known?)            → CaseView               show-case.ts
 *   listScenarios(ports) / showScenario(ports, id) → ScenarioRow[], ScenarioView  scenarios.ts
 *   saveScenario(ports, data)              → ScenarioView           scenarios.ts
 *   newScenario(ports, pair) / bindScenario(ports, scenario) → Scenario  new-scenario.ts, bind-scenario.ts
 *   replayScenario(ports, id)              → ReplayView             replay-scenario.ts
 *   exportTies(ports, format, filter?)     → ExportedFile           export-ties.ts
 *   writeBrief(ports, what, options)       → Brief                  write-brief.ts
 *   briefFile(brief, asked, format, print) → BriefFile              brief-file.ts
 *   doctor(ports, versions?)               → DoctorReport           doctor.ts
 *   queueDocument(ports, source, options?) → QueuedDocument         queue-jobs.ts
 *   queueRereads(ports, ids?)              → Queued[]               queue-jobs.ts
 *   doJob(ports, job)                      → JobResult              work-job.ts
 *   workJob(ports, job, worker, perform)    → WorkedJob              work-job.ts
 *   listJobs(ports, filter?) / showJob     → JobsView, JobView      list-jobs.ts
 *   retryJobs(ports, ids) / dropJobs(ports, ids, reason)            settle-jobs.ts
 *
 * All but the pure ones return promises; all throw only the four errors of the model.
 */

import type { Scenario } from '../foresight/scenario/scenario.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { DecodedText, Resource } from '../model/document.ts';
import type { OtherLanguage } from '../model/languages.ts';
import type { Reading, TextInput } from '../model/reading.ts';
import type { BulkPort } from '../store/ports/bulk.ts';
import type { AuditFinding, Counts, LedgerInfo, Ledger as LedgerPort } from '../store/ports/ledger.ts';
import type { WorkQueue } from '../store/ports/work.ts';
import type { CaseAbout, CaseRow } from './cases/case-row.ts';
import type { Phrases } from './phrase-book.ts';

/** Everything the use cases may touch. */
export interface Desk {
  readonly ledger: LedgerPort;
  /** The queue of jobs for workers. */
  readonly work: WorkQueue;
  /** Much at once: for imports. */
  readonly bulk: BulkPort;
  /** With the ledger's own places and names, as they were when they were last taken up. */
  readonly gazetteer: Gazetteer;
  /** Takes up places and names that were added to the ledger since; absent where there are none but those that ship. */
  readonly takeUpPlaces?: () => Promise<void>;
  /** Reads one text, by the places and names of that moment; may run in another thread. */
  readonly readText: (input: TextInput) => Reading | Promise<Reading>;
  /** Bytes to a text that any store can hold; throws InvalidInput for what is empty, binary, a scan, or too large. */
  readonly decode: (resource: Resource) => Promise<DecodedText>;
  /**
   * The bytes at a web address that the user named; absent where Amur is told to stay offline. Throws InvalidInput for what may
   * not or cannot be fetched, NotFound and Unavailable where the site gives nothing.
   */
  readonly fetchAddress?: (address: string) => Promise<Resource>;
  /** The present instant, ISO 8601 in UTC (`2026-11-25T01:02:03.456Z`). */
  readonly now: () => string;
  /** Who works; stands in every judgement. */
  readonly user: string;
  /** Titles of the cases that ship, by id; the ledger holds the ids alone. */
  readonly caseTitles?: ReadonlyMap<string, NonNullable<CaseRow['title']>>;
  /** What these say of their own sources. */
  readonly caseAbouts?: ReadonlyMap<string, CaseAbout>;
  /** What Amur says in English, in another language, by its English; absent where only English is at hand. */
  readonly phrases?: (language: OtherLanguage) => Phrases;
  /** The scenarios that ship (data/scenarios), by id. */
  readonly shippedScenarios?: readonly Scenario[];
}

/** A text to be coded blind, in the form in which the coding comes back. */
export interface HandedOut {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly published?: string;
  readonly text: string;
  /** To be filled in; null says that nobody has coded the text yet, an empty list that no tie was found. */
  readonly ties: null;
}

/** A file made for others. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** How many documents are left out because their words were taken away. */
  readonly redacted: number;
}

/** One thing that is wrong, and what to do about it. */
export interface DoctorFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly hint: string | null;
}

export interface DoctorReport {
  /** No finding is an error. */
  readonly ok: boolean;
  readonly ledger: LedgerInfo;
  /** What runs: `amur`, `node`, `gazetteer`, `codebook`, and what the caller adds. */
  readonly versions: Readonly<Record<string, string>>;
  /** Null where a table cannot be read. */
  readonly counts: Counts | null;
  readonly places: Readonly<Record<string, number>>;
  readonly audit: { readonly checkedClaims: number; readonly findings: readonly AuditFinding[] };
  readonly findings: readonly DoctorFinding[];
}
