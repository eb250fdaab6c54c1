/**
 * What Amur wrote itself: a brief in any of its forms, an export. It says again what the ledger holds, and read as a document it would
 * count as one more independent source. A brief is known by the line with its id, also where it was saved as text or printed again; an
 * export by how it begins.
 */
import { briefIdForm, briefIdLabels } from '../model/brief-id.ts';

/** How a file of Amur begins. */
const beginnings: readonly RegExp[] = [
  // The whole ledger, and ties as JSON and GeoJSON.
  /^\s{0,9}\{\s{0,9}"amur"\s{0,9}:/,
  /^\s{0,9}\{\s{0,9}"type"\s{0,9}:\s{0,9}"FeatureCollection"\s{0,9},\s{0,9}"amur"\s{0,9}:/,
  // A brief as data, and its sources.
  new RegExp(`^\\s{0,9}\\{\\s{0,9}"id"\\s{0,9}:\\s{0,9}"${briefIdForm}"`),
  new RegExp(`^% [^\\n]{0,1000}\\n% ${briefIdForm}, as known at `),
  // Tables of ties, claims, facts and forecasts.
  ...[
    ['id', 'title', 'title_ru', 'title_zh', 'type', 'standing'],
    ['id', 'document', 'title', 'outlet', 'author', 'published', 'addresses'],
    ['id', 'case', 'type', 'parties', 'stage'],
    ['id', 'statement', 'who', 'what', 'where', 'by', 'source'],
  ].map((columns) => new RegExp(`^${columns.join('[,;\\t]')}[,;\\t]`)),
];

/** So many characters of a file are looked at for how it begins. */
const beginning = 2000;
/** Sources of a brief as CSL-JSON name the documents of the ledger. */
const citesLedger = /"note": "Amur doc_[0-9a-f]{32}/;

/** Marks of Markdown, of tables and of HTML may stand between the label and the id. */
const idLine = new RegExp(
  `(?:${Object.values(briefIdLabels).join('|')})(?:[\\s:：*|\`]|</?[a-z]{1,9}>){0,12}${briefIdForm}(?![0-9a-f])`,
);

/** Whether a text is a brief or an export of Amur. */
export function isOwnWriting(text: string): boolean {
  const head = text.slice(0, beginning);
  return (
    beginnings.some((form) => form.test(head)) || (head.startsWith('[') && citesLedger.test(text)) || idLine.test(text)
  );
}

/** Whether a PDF says of itself that it is a brief of Amur. */
export function isOwnPdf({ creator, subject }: { readonly creator: string | null; readonly subject: string | null }) {
  return creator === 'Amur' && new RegExp(`^${briefIdForm}$`).test(subject ?? '');
}
