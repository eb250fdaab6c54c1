/** The files of a view: what the share menu offers beside its link. */
import type { MessageKey } from '../i18n/areas.ts';

/** A file to download from the server, or one that the page makes. */
export interface ViewFile {
  readonly name: MessageKey;
  readonly href?: string;
  /** What it is saved as; else the server says. */
  readonly download?: string;
  readonly save?: () => void | Promise<void>;
}

/** The ties of a filter as files; `query` is that of the server. */
export const tieFiles = (query: string): readonly ViewFile[] => [
  { name: 'filter.file.ties.csv', href: `/api/v1/export/ties.csv${query}` },
  { name: 'filter.file.ties.json', href: `/api/v1/export/ties.json${query}` },
  { name: 'filter.file.ties.geojson', href: `/api/v1/export/ties.geojson${query}` },
];
