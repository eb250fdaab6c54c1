/** The REST client of the page: one function a question. All paths are relative to this server; nothing goes elsewhere. */

import { untrack } from 'svelte';
import type { DocumentRow, DocumentView } from '../app/documents/document-types.ts';
import type { JobsView } from '../app/jobs/job-view.ts';
import type { MapView } from '../app/map/show-map.ts';
import type { MeasureRow } from '../app/measures/measure-row.ts';
import type { EvidenceView } from '../app/review/evidence-view.ts';
import type { ReviewView } from '../app/review/review-view.ts';
import type { SameDetail, SameRow, SameView } from '../app/same/same-view.ts';
import type { CaseEventView, CaseRow, ChangesView, HistoryView, RegionRow, TiesView, TieView } from '../app/views.ts';
import type { Judgement, JudgementAct } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import { spoken, t } from './i18n/t.ts';
import { serverWords, told } from './i18n/told.ts';
import { windowText } from './time/time-window.ts';
import type { ViewState } from './view-state.ts';

/** An answer that says what is wrong (RFC 9457), in words meant for people: the reader's where they are known. */
export class Refused extends Error {
  readonly status: number;
  readonly hint: string | null;
  /** `en` where the message is not known in the reader's language. */
  readonly lang: 'en' | undefined;
  /** `said`: the language of the message, where the server tells it. */
  constructor(status: number, message: string, hint: string | null, said: string | null = null) {
    super(told(message) ?? message);
    this.name = 'Refused';
    this.status = status;
    this.lang = said === spoken() || told(message) !== null ? undefined : 'en';
    this.hint = hint === null ? null : (told(hint) ?? hint);
  }
}

/** No answer at all: the program behind the page has stopped. */
export class Unanswered extends Error {
  constructor(cause: unknown) {
    super(t('app.noAnswer'), { cause });
    this.name = 'Unanswered';
  }
}

/** Who works at the page, and what they may do. */
export interface SessionView {
  /** The server fetches no address. */
  readonly offline: boolean;
  /** The server reads a replica: nothing can be recorded through it. */
  readonly readOnly: boolean;
  readonly mustSignIn: boolean;
  readonly person: {
    readonly name: string;
    readonly role: string;
    readonly rights: readonly string[];
    readonly by: 'machine' | 'token' | 'session';
    readonly until: string | null;
  } | null;
}

let signedOut: () => void = () => undefined;

/** Calls back when the server lets nobody in any more: a session has ended. */
export function onSignedOut(then: () => void): void {
  signedOut = then;
}

/** What is held, and by which program. */
export interface Health {
  readonly ok: boolean;
  readonly user: string;
  readonly ledger: { readonly engine: string; readonly location: string };
  readonly versions: Readonly<Record<string, string>>;
  readonly counts: Readonly<
    Record<'documents' | 'claims' | 'readings' | 'facts' | 'caseEvents' | 'judgements' | 'ties', number>
  >;
  readonly geometry: string | null;
}

/** What adding one document did. */
export interface Added {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string | null;
  readonly created: boolean;
  readonly claims: { readonly appended: number; readonly held: number; readonly unanchored: number };
  readonly ties: readonly string[];
  readonly problems: readonly Problem[];
}

interface Listed<T> {
  readonly items: readonly T[];
}

interface Paged<T> extends Listed<T> {
  readonly next: string | null;
}

const base = '/api/v1';

/** Asks the server; throws what it refuses in its words, or that it does not answer. */
export async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  const headers = new Headers(init?.headers);
  // Not tracked: what is asked does not hang on the language, and is not asked again where it changes.
  headers.set('accept-language', untrack(spoken));
  try {
    response = await fetch(`${base}${path}`, { ...init, headers });
  } catch (cause) {
    throw new Unanswered(cause);
  }
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json().catch(() => null) : null;
  init?.signal?.throwIfAborted();
  if (response.ok && body !== null) return body as T;
  if (response.status === 502 || response.status === 504) throw new Unanswered(response.status);
  if (response.status === 401) signedOut();
  await serverWords();
  const problem = (body ?? {}) as { title?: string; detail?: string; hint?: string };
  throw new Refused(
    response.status,
    problem.detail ?? problem.title ?? t('app.answered', { status: `${response.status} ${response.statusText}` }),
    problem.hint ?? null,
    response.headers.get('content-language'),
  );
}

/** `kept`: the request outlives the page, so that a decision made on leaving is not lost. */
export const json = (body: unknown, kept = false): RequestInit => ({
  keepalive: kept,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Who works here. */
export const askSession = (): Promise<SessionView> => ask('/session');

/** Signs in with a token. */
export const sendToken = (token: string): Promise<SessionView> => ask('/session', json({ token }));

/** Signs out. */
export const endSession = (): Promise<SessionView> => ask('/session', { method: 'DELETE' });

/** The filter of a view as the server's query. */
export function tieQuery(
  state: Pick<ViewState, 'window' | 'at' | 'known' | 'types' | 'reviewedOnly' | 'pair' | 'unit' | 'case'>,
): string {
  const query = new URLSearchParams();
  if (state.window) query.set('within', windowText(state.window));
  if (state.at) query.set('validAt', state.at);
  if (state.known) query.set('knownAt', state.known);
  if (state.types.length > 0) query.set('types', state.types.join(','));
  if (state.reviewedOnly) query.set('include', 'reviewed');
  if (state.pair) query.set('pair', state.pair);
  else if (state.unit) query.set('unit', state.unit);
  if (state.case) query.set('case', state.case);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What the map draws under a filter. */
export const askMap = (query: string, signal: AbortSignal | null = null): Promise<MapView> =>
  ask(`/map${query}`, { signal });

/** A query that asks also how lopsided each drawn pair is. */
export const withLean = (query: string): string => `${query}${query === '' ? '?' : '&'}lean=true`;

/** A page of the table of ties under a filter. */
export const askTies = (
  filter: string,
  { limit, sort, find }: { readonly limit: number; readonly sort: string | null; readonly find: string },
  signal: AbortSignal | null = null,
): Promise<TiesView> => {
  const query = new URLSearchParams({ limit: String(limit) });
  if (sort) query.set('sort', sort);
  if (find.trim()) query.set('q', find);
  return ask(`/ties${filter === '' ? '?' : `${filter}&`}${query}`, { signal });
};

/** What became of the ties of a view since the day of knowledge `since`, the first `limit`. */
export const askChanges = (since: string, state: ViewState, limit = 500): Promise<ChangesView> => {
  const query = tieQuery({ ...state, known: null, window: null });
  return ask(`/changes${query === '' ? '?' : `${query}&`}since=${since}&limit=${limit}`);
};

/** What happened to anything held. */
export const askHistory = (id: string, known: string | null): Promise<HistoryView> =>
  ask(`/history/${encodeURIComponent(id)}${known ? `?knownAt=${known}` : ''}`);

/** One tie with its evidence (the earliest of it, or so many pieces), as of the days of the view. */
export const askTie = (id: string, when: string, limit: number | null = null): Promise<TieView> =>
  ask(`/ties/${encodeURIComponent(id)}${when}${limit === null ? '' : `${when === '' ? '?' : '&'}limit=${limit}`}`);

/** A document with its text, mentions and claims, as known on a day or now. */
export const askDocument = (id: string, known: string | null): Promise<DocumentView> =>
  ask(`/documents/${encodeURIComponent(id)}${known ? `?knownAt=${known}` : ''}`);

/** A page of documents, newest first. */
export const askDocuments = (limit: number, after: string | null, known: string | null): Promise<Paged<DocumentRow>> =>
  ask(
    `/documents?limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}${known ? `&knownAt=${known}` : ''}`,
  );

/** How many jobs there are, and the newest of one state. */
export const askJobs = (state: 'dead', limit: number): Promise<JobsView> => ask(`/jobs?state=${state}&limit=${limit}`);

/** All first-level units. */
export const askRegions = async (): Promise<readonly RegionRow[]> => (await ask<Listed<RegionRow>>('/regions')).items;

/** One first-level unit; a superseded code gives the unit it means today. */
export const askRegion = (code: string): Promise<RegionRow> => ask(`/regions/${encodeURIComponent(code)}`);

/** The precedents. */
export const askCases = async (): Promise<readonly CaseRow[]> => (await ask<Listed<CaseRow>>('/cases')).items;

/** The dated events of a precedent. */
export const askCaseEvents = async (id: string): Promise<readonly CaseEventView[]> =>
  (await ask<Listed<CaseEventView>>(`/cases/${encodeURIComponent(id)}/events`)).items;

/** Every measure with its formulas and limits. */
export const askMeasures = (): Promise<{ readonly items: readonly MeasureRow[] }> => ask('/measures');

/** What is held, by which versions. */
export const askHealth = (): Promise<Health> => ask('/health');

/** The outlines of all regions (TopoJSON), or of one country in finer detail. */
export const askGeometry = (country: string | null, version: string | null): Promise<unknown> =>
  ask(`/geometry${country ? `/${country}` : ''}${version ? `?v=${version}` : ''}`);

/** A judgement as recorded, with how its target stands now. */
export interface Judged {
  readonly judgement: Judgement;
  readonly evidence: EvidenceView | null;
}

/** A judgement on a claim or a fact. */
export const judge = (
  act: Exclude<JudgementAct, 'undo' | 'edit' | 'merge' | 'split' | 'grade'>,
  target: string,
  reason: string | null,
): Promise<Judged> => ask('/judgements', json(reason === null ? { act, target } : { act, target, reason }, true));

/** One claim or coded fact with its judgements. */
export const askEvidence = (id: string): Promise<EvidenceView> => ask(`/evidence/${encodeURIComponent(id)}`);

/** Says that two claims make one statement. */
export const mergeClaims = (target: string, into: string): Promise<Judged> =>
  ask('/judgements', json({ act: 'merge', target, into }, true));

/** A page of the review queue under a query. */
export const askReview = (query: string): Promise<ReviewView> => ask(`/review${query}`);

/** How many claims wait under a filter, counted up to a bound. */
export const askWaiting = (query: string): Promise<{ readonly waiting: number; readonly more: boolean }> =>
  ask(`/review/count${query}`);

/** Things that may be one and wait for a decision; of one kind, or of all. */
export const askSame = (kind: string | null, limit: number): Promise<SameView> =>
  ask(`/same?limit=${limit}${kind ? `&kinds=${kind}` : ''}`);

/** One candidate with its two sides. */
export const askSameOne = (id: string): Promise<SameDetail> => ask(`/same/${encodeURIComponent(id)}`);

/** Looks for candidates in documents that came in; how many were looked at. */
export const lookForSame = (): Promise<{ readonly looked: number; readonly candidates: number }> =>
  ask('/same/refresh', json({}));

/** Decides that two things are one, are two, or leaves it open. */
export const decideSame = (
  id: string,
  decision: 'merge' | 'different' | 'unsure',
): Promise<{ readonly judgement: Judgement; readonly candidate: SameRow }> =>
  ask(`/same/${encodeURIComponent(id)}`, json({ decision }, true));

/** Takes back a judgement, by its id. */
export const undo = (judgement: string): Promise<Judged> => ask('/judgements/undo', json({ target: judgement }, true));

/** What became of one file. */
export type FileReport =
  | { readonly name: string; readonly ok: true; readonly document: Added }
  | {
      readonly name: string;
      readonly ok: false;
      readonly problem: { readonly title: string; readonly detail: string; readonly hint?: string };
    };

/** Adds one file; its progress (0 to 1, of sending) is told to `progress`. */
export function sendFile(file: File, published: string, progress: (share: number) => void): Promise<FileReport> {
  const form = new FormData();
  form.append('files', file, file.name);
  if (published) form.append('published', published);
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', `${base}/documents`);
    request.responseType = 'json';
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Unanswered(request.status));
    request.onload = () => {
      if (request.status === 401) signedOut();
      resolve(reportFrom(file.name, request.status, request.response));
    };
    request.send(form);
  });
}

function reportFrom(name: string, status: number, body: unknown): FileReport {
  const answer = (body ?? {}) as { items?: FileReport[]; title?: string; detail?: string; hint?: string };
  const report = answer.items?.[0];
  if (report) return report;
  const title = answer.title ?? t('adding.notAdded');
  const detail = answer.detail ?? t('app.answered', { status });
  return { name, ok: false, problem: answer.hint ? { title, detail, hint: answer.hint } : { title, detail } };
}

/** Has the server fetch a page or file and add it. */
export async function sendAddress(address: string, title: string, published: string): Promise<FileReport> {
  const body = { address, ...(title && { title }), ...(published && { published }) };
  const answer = await ask<Listed<FileReport>>('/documents/fetch', json(body));
  const report = answer.items[0];
  if (!report) throw new Refused(500, t('app.notTold'), null);
  return report;
}

/** Adds a text that was pasted. */
export async function sendText(text: string, title: string, published: string, url: string): Promise<FileReport> {
  const body = { text, ...(title && { title }), ...(published && { published }), ...(url && { url }) };
  const answer = await ask<Listed<FileReport>>('/documents', json(body));
  const report = answer.items[0];
  if (!report) throw new Refused(500, t('app.notTold'), null);
  return report;
}
