/** Addresses under which a person sees what a tool answered, and under which an assistant reads it. */
import { pathOf } from '../app/page-paths.ts';

/** Addresses of the page of the ledger, and of the resources of this interface. */
export interface Links {
  tie(id: string): string;
  region(code: string): string;
  document(id: string): string;
  /** Where a claim stands in its document; of a fact, its history. */
  evidence(id: string, document: string | null): string;
  /** `amur://document/…` */
  resource(id: string): string;
}

/** `page` is where the page is served, as in `http://127.0.0.1:4680`. */
export function linksTo(page: string): Links {
  const base = page.replace(/\/+$/, '');
  const document = (id: string): string => `${base}${pathOf({ page: 'document', id })}`;
  return {
    tie: (id) => `${base}${pathOf({ page: 'tie', id })}`,
    region: (code) => `${base}${pathOf({ page: 'region', id: code })}`,
    document,
    evidence: (id, of) =>
      of === null
        ? `${base}${pathOf({ page: 'history', id })}`
        : `${document(of)}?sel=${encodeURIComponent(`claim:${id}`)}`,
    resource: (id) => `amur://document/${id}`,
  };
}
