/** What a text is about: the place named most, and the place abroad that goes with it. The title counts double. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';
import type { PartyMention } from './party-mention.ts';

/** The units that a text is mostly about; null where it has none. */
export interface Topics {
  readonly head: string | null;
  readonly headCountry: string | null;
  readonly partner: string | null;
  /** Where the text first names them. */
  readonly first: readonly PartyMention[];
}

/** Of a passage that is not about what its text is about. */
export const noTopics: Topics = { head: null, headCountry: null, partner: null, first: [] };

const weights = { title: 2, venue: 0.5, other: 1 } as const;

/** The topics of a page and of its parts. */
export interface Page {
  /** True where its parts under headings of their own tell of one place. */
  readonly isOneArticle: boolean;
  /** What a section is about: the page, or a brief of its own. */
  readonly topicsOf: (section: number) => Topics;
  /** What the headings over a section name, the nearest last. */
  readonly headingsOf: (section: number) => readonly PartyMention[];
}

/** So many of the parts of an article name the place that it is about. */
const threaded = 0.5;

/** What a page and its sections are about. */
export function pageOf(draft: Draft, named: readonly PartyMention[], gazetteer: Gazetteer): Page {
  const whole = topicsAmong(draft, named, gazetteer);
  const headingsOf = (section: number): readonly PartyMention[] =>
    (draft.sections[section]?.headings ?? []).toReversed().flatMap((span) => startingIn(named, span));
  const apart = new Map<number, PartyMention[]>();
  for (const block of draft.blocks) {
    if (!['part', 'brief'].includes(draft.sections[block.section]?.kind ?? 'text')) continue;
    const own = apart.get(block.section) ?? [...headingsOf(block.section)];
    own.push(...startingIn(named, block));
    apart.set(block.section, own);
  }
  const parts = [...apart].filter(([section]) => draft.sections[section]?.kind === 'part');
  const withHead = parts.filter(([, own]) => own.some((m) => m.unit === whole.head)).length;
  const isOneArticle = withHead >= threaded * parts.length;
  const known = new Map<number, Topics>();
  const topicsOf = (section: number): Topics => {
    const own = isOneArticle && draft.sections[section]?.kind === 'part' ? undefined : apart.get(section);
    if (!own) return whole;
    let topics = known.get(section);
    if (!topics) known.set(section, (topics = topicsAmong(draft, own, gazetteer)));
    return topics;
  };
  return { isOneArticle, topicsOf, headingsOf };
}

/** The topics of a text from what it names. */
function topicsAmong(draft: Draft, named: readonly PartyMention[], gazetteer: Gazetteer): Topics {
  const titles = draft.blocks.filter((b) => b.kind === 'headline');
  const counts = new Map<string, { weight: number; country: string }>();
  const given = draft.title === null ? [] : gazetteer.scan(draft.title).flatMap((hit) => hit.places.slice(0, 3));
  const inGiven = new Set(given.map((id) => gazetteer.place(id)?.region));
  for (const m of named) {
    if (m.scale === 'centre' || m.person) continue;
    const inTitle = titles.some((t) => t.start <= m.start && m.end <= t.end);
    const known = counts.get(m.unit);
    const weight = (inTitle ? weights.title : m.venue ? weights.venue : weights.other) + (known?.weight ?? 0);
    const first = known === undefined && inGiven.has(m.unit) ? weights.title : 0;
    counts.set(m.unit, { weight: weight + first, country: m.country });
  }
  const ranked = [...counts].sort(([, a], [, b]) => b.weight - a.weight);
  const [head, at] = ranked[0] ?? [null, null];
  const partner = ranked.find(([, { country }]) => country !== at?.country)?.[0] ?? null;
  const first = [head, partner].flatMap((unit) => named.find((m) => m.unit === unit && m.scale !== 'centre') ?? []);
  return { head, headCountry: at?.country ?? null, partner, first };
}
