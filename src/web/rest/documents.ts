/** Documents: reading them, adding them, saying where they came from and when they were published. */

import type { AddedDocument } from '../../app/documents/add-document.ts';
import type { DocumentRow } from '../../app/documents/list-documents.ts';
import type { DocumentView } from '../../app/documents/show-document.ts';
import type { Listed, Page } from '../../app/lists.ts';
import type { ProblemDetails } from '../../app/problem.ts';
import { t } from '../i18n/t.ts';
import { ask, base, json, part, Refused, signedOut, Unanswered } from './client.ts';

/** A document with its text, mentions and claims, as known on a day or now. */
export const askDocument = (id: string, known: string | null): Promise<DocumentView> =>
  ask(`/documents/${encodeURIComponent(id)}${known ? `?knownAt=${known}` : ''}`);

/** A page of documents, newest first. */
export const askDocuments = (limit: number, after: string | null, known: string | null): Promise<Page<DocumentRow>> =>
  ask(
    `/documents?limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}${known ? `&knownAt=${known}` : ''}`,
  );

/** What became of one file; the page tells in few words what it was refused for. */
export type FileReport =
  | { readonly name: string; readonly ok: true; readonly document: AddedDocument }
  | { readonly name: string; readonly ok: false; readonly problem: Pick<ProblemDetails, 'title' | 'detail' | 'hint'> };

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
  const answer = (body ?? {}) as Partial<Listed<FileReport> & ProblemDetails>;
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

/** Says what web address a document came from; it is read again. */
export const sayAddress = (document: string, url: string): Promise<unknown> =>
  ask(`/documents/${part(document)}/address`, json({ url }));

/** Takes back that a document came from an address; it is read again. */
export const withdrawAddress = (document: string, url: string): Promise<unknown> =>
  ask(`/documents/${part(document)}/address/withdrawal`, json({ url }));

/** Takes back what was said of its date; it is read again. */
export const withdrawPublished = (document: string): Promise<{ readonly published: string | null }> =>
  ask(`/documents/${part(document)}/published/withdrawal`, json({}));

/** Says when a document was published; it is read again. */
export const sayPublished = (document: string, published: string): Promise<{ readonly published: string | null }> =>
  ask(`/documents/${part(document)}/published`, json({ published }));
