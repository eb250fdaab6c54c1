/**
 * Where a text was written: the country and the town of its address, the town in the name of the paper above it, its
 * dateline. A local paper seldom says its own state, so that counts as if it were named once more.
 */
import data from '../../../data/codebook/places/publishers.json' with { type: 'json' };
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Draft } from '../draft.ts';
import type { Found } from './found.ts';

/** What is told of the place of a text. */
export interface Home {
  /** Codes of the units that the address names. */
  readonly units: readonly string[];
  /** The names, by their number, that stand in the masthead or open a dateline. */
  readonly heads: ReadonlySet<number>;
}

const notOfCountries = new Set(data.domainsOfAll.split(' '));
const ofCountries = new Map(Object.entries(data.domainsOfCountries));
const paperWords = [...data.paperWords.split(' ')].sort((a, b) => b.length - a.length);
const shortestName = 4;

/** The units of the place that a host's name begins with: "arkansasonline", "tulsaworld". */
function unitsOfHost(label: string, gazetteer: Gazetteer): readonly string[] {
  const bare = label.replaceAll('-', '').replace(/^the/, '');
  const paper = paperWords.find((word) => bare.length > word.length + shortestName - 1 && bare.endsWith(word));
  if (paper === undefined) return [];
  const [place] = gazetteer.named(bare.slice(0, -paper.length));
  if (place === undefined) return [];
  const unit = place.region ?? place.country;
  return unit === null ? [] : [unit];
}

/** The units that an address names: by its domain, and by the name of its host. */
export function unitsOfAddress(url: string | null, gazetteer: Gazetteer): readonly string[] {
  const host = url === null ? undefined : /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return [];
  const labels = host.split('.').filter((label) => label !== 'www');
  const top = labels.at(-1) ?? '';
  const country = ofCountries.get(top) ?? (top.length === 2 && !notOfCountries.has(top) ? top.toUpperCase() : null);
  const units = country !== null && gazetteer.country(country) !== null ? [country] : [];
  // The longest label is the name; the others are "com", "co" or a section.
  const name = labels.slice(0, -1).reduce((longest, label) => (label.length > longest.length ? label : longest), '');
  return [...units, ...unitsOfHost(name, gazetteer)];
}

const afterDateline = /^(?:[,.:]? (?:\(\p{Lu}|[—–|]|--? )|: )/u;
const capitalsAfterStop = /^[.!?"”] \p{Lu}[\p{Lu} .’'-]{3}/u;
const longestDateline = 40;
const mostHeads = 4;

/** True where a name, or the unit after it, ends a dateline. */
function opensDateline(text: string, found: readonly Found[], i: number): boolean {
  const { start, end } = found[i]!;
  const opensLine = start === 0 || text.charCodeAt(start - 1) === 0x0a;
  // Most names are spared the search.
  if (!opensLine && (text.charCodeAt(start - 1) !== 0x20 || text.charCodeAt(start + 1) > 0x60)) return false;
  // After a headline on the same line only in capitals: "Storm kills two. SALEM, Ore. — …".
  if (!opensLine && !capitalsAfterStop.test(text.slice(start - 2, start + 4))) return false;
  if (afterDateline.test(text.slice(end, end + 6))) return true;
  const next = found[i + 1];
  return (
    next !== undefined &&
    next.start - end === 2 &&
    next.end - start < longestDateline &&
    afterDateline.test(text.slice(next.end, next.end + 6))
  );
}

/** What the masthead, the dateline and the address of a draft tell. */
export function homeOf({ text, url, blocks }: Draft, found: readonly Found[], gazetteer: Gazetteer): Home {
  const heads = new Set<number>();
  const mastheads = blocks.filter((block) => block.kind === 'masthead');
  for (let i = 0; i < found.length && heads.size < mostHeads; i++) {
    const { start, end } = found[i]!;
    const printed = mastheads.some((block) => block.start <= start && end <= block.end);
    if (printed || opensDateline(text, found, i)) heads.add(i);
  }
  return { units: unitsOfAddress(url, gazetteer), heads };
}
