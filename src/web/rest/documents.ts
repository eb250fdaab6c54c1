/** Documents: reading them, adding them, saying where they came from. */
import { t } from '../i18n/t.ts';
import { base, get, noteStatus, post, Refused, type Schema, Unanswered } from './client.ts';

/** A document with its text, mentions and claims, as known on a day or now. */
export const askDocument = (id: string, known: string | null) =>
  get('/documents/{id}', { path: { id }, query: { knownAt: known } });

/** A page of documents, newest first. */
export const askDocuments = (limit: number, after: string | null, known: string | null) =>
  get('/documents', { query: { limit, after, knownAt: known } });

/** What became of one file. */
export type FileReport =
  | Extract<Schema<'FileReport'>, { readonly ok: true }>
  | {
      readonly name: string;
      readonly ok: false;
      readonly problem: Pick<Schema<'ProblemDetails'>, 'title' | 'detail' | 'hint'>;
    };

/** What is said of a document: what is empty or left out says nothing on adding; later, empty says that none is known. */
export interface SaidOfDocument {
  readonly outlet?: string;
  readonly author?: string;
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
}

/** What is said of it, without what says nothing. */
const told = (said: SaidOfDocument): SaidOfDocument =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value));

/** Adds one file; its progress (0 to 1, of sending) is told to `progress`. */
export function sendFile(file: File, said: SaidOfDocument, progress: (share: number) => void): Promise<FileReport> {
  const form = new FormData();
  form.append('files', file, file.name);
  for (const [field, value] of Object.entries(told(said))) form.append(field, value);
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', `${base}/documents`);
    request.responseType = 'json';
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Unanswered(request.status));
    request.onload = () => {
      noteStatus(request.status);
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

function only(answer: { readonly items: readonly FileReport[] }): FileReport {
  const report = answer.items[0];
  if (!report) throw new Refused(500, t('app.notTold'), null);
  return report;
}

/** Has the server fetch a page or file and add it. */
export const sendAddress = async (address: string, said: SaidOfDocument): Promise<FileReport> =>
  only(await post('/documents/fetch', { body: { address, ...told(said) } }));

/** Adds a text that was pasted. */
export const sendText = async (text: string, said: SaidOfDocument): Promise<FileReport> =>
  only(await post('/documents', { body: { text, ...told(said) } }));

/** Says what web address a document came from; it is read again. */
export const sayAddress = (id: string, url: string) => post('/documents/{id}/address', { path: { id }, body: { url } });

/** Takes back that a document came from an address; it is read again. */
export const withdrawAddress = (id: string, url: string) =>
  post('/documents/{id}/address/withdrawal', { path: { id }, body: { url } });

/** Says the outlet, author, title or date of a document; with another date it is read again. */
export const describeDocument = (id: string, said: SaidOfDocument, reason: string) =>
  post('/documents/{id}/description', { path: { id }, body: { ...said, ...(reason && { reason }) } });
