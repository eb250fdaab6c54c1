/** The sources of a brief, each once, with the key that BibTeX and CSL-JSON name it by. */
import { hashText } from '../../model/ids.ts';
import type { Observation } from '../../model/observation.ts';
import type { GradedSource } from '../review/evidence-view.ts';
import { toSourceView } from '../sources/source-view.ts';
import type { Source } from './document.ts';
import type { BriefDocument } from './material.ts';

type Found = Omit<Source, 'notes'>;

/** Small Latin letters, digits and hyphens; what is written otherwise gives nothing. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
}

/** `yakutia-daily-ru-2023-08141e1c`: changes only when the source is another one. */
function keyOf(kind: Source['kind'], named: string, year: string | undefined, hash: string): string {
  const head = slug(named) || { document: 'document', address: 'source', figures: 'figures' }[kind];
  return [head, ...(year === undefined ? [] : [year]), hash.slice(0, 8)].join('-');
}

const yearIn = (text: string | null): string | undefined => /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.exec(text ?? '')?.[0];

/** A document held, with its outlet, else the site of its first address. */
export function documentSource(document: BriefDocument, graded: readonly GradedSource[]): Found {
  const [address = null] = document.addresses;
  const outlet = document.outlet ?? (address === null ? null : toSourceView(address).label);
  const reliability = graded.find((source) => source.reliability !== undefined)?.reliability ?? null;
  return {
    key: keyOf('document', outlet ?? document.title, yearIn(document.published), document.id.replace(/^doc_/, '')),
    kind: 'document',
    title: document.title,
    lang: document.lang,
    outlet,
    author: document.author,
    published: document.published,
    address,
    asWritten: null,
    document: document.id,
    reliability,
  };
}

/** The source of a coded fact or of a case event, as its coder wrote it. */
export function addressSource(written: string, reliability: string | null = null): Found {
  const words = written.trim();
  const { label, address } = toSourceView(words);
  const outlet = address === null ? null : toSourceView(address).label;
  // What stands beside the address: the kind of page it is, what of it was read.
  const beside = address === null ? '' : words.replace(address, ' ').replace(/\s+/g, ' ').trim();
  const plain = /^\(([^()]*)\)$/.exec(beside)?.[1] ?? beside;
  return {
    key: keyOf('address', outlet ?? label, address === null ? yearIn(words) : undefined, hashText(words)),
    kind: 'address',
    title: address === null ? label : null,
    lang: null,
    outlet,
    author: null,
    published: null,
    address,
    asWritten: plain === '' ? null : plain,
    document: null,
    reliability,
  };
}

/** The source of a figure. */
export function figureSource({ source }: Pick<Observation, 'source'>): Found {
  const published = source.published ?? null;
  const year = yearIn(published) ?? yearIn(source.label);
  return {
    key: keyOf('figures', source.label, year, hashText(`${source.label} ${source.address ?? ''}`)),
    kind: 'figures',
    title: source.title ?? source.label,
    lang: null,
    outlet: source.title === undefined ? null : source.label,
    author: null,
    published,
    address: source.address !== null && /^https?:\/\//i.test(source.address) ? source.address : null,
    asWritten: null,
    document: null,
    reliability: null,
  };
}

export type { Found as FoundSource };
