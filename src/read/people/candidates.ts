/**
 * Who a person of the text may be: another spelling in the same text, or a known holder of an office. Candidates have a
 * score and a reason; the name in the text stays as printed.
 */

import {
  type NameLikeness,
  nameSimilarity,
  type PreparedName,
  prepareName,
  samePerson,
} from '../../gazetteer/names/name-similarity.ts';
import { countryOf } from '../../model/place.ts';
import type { PersonCandidate, PersonMention } from '../../model/reading.ts';
import { holdersByOpening, type OfficeHolder, officeHolders } from './office-holders.ts';

/** So many candidates a person. */
const most = 3;
/** A person out of office by more than so many years is an unlikely reading. */
const years = 2;
/** So many names of a text are compared with each other. */
const mostNames = 400;

/** So many names of a block are compared with the next one. */
const inBlock = 8;

/** The people with their candidates; `published` is the year of the text where it is known. */
export function withCandidates(people: readonly PersonMention[], published: number | null): PersonMention[] {
  const prepared = new Map<string, PreparedName>();
  for (const { name } of people) if (!prepared.has(name)) prepared.set(name, prepareName(name));
  const variants = variantsOf(people, prepared);
  const offices = new Map<string, readonly PersonCandidate[]>();
  return people.map((person) => {
    const key = `${person.name}\n${person.for}`;
    let held = offices.get(key);
    if (!held) offices.set(key, (held = holdersLike(person, prepared.get(person.name)!, published)));
    const candidates = [...(variants.get(person.name) ?? []), ...held].sort((a, b) => b.score - a.score).slice(0, most);
    return candidates.length === 0 ? person : { ...person, candidates };
  });
}

/** Other names of the text that can be the same person's. A shorter form of the name ("Orlov") is no variant. */
function variantsOf(
  people: readonly PersonMention[],
  prepared: ReadonlyMap<string, PreparedName>,
): Map<string, PersonCandidate[]> {
  const out = new Map<string, PersonCandidate[]>();
  /** The last few names of each block. */
  const blocks = new Map<string, PersonMention[]>();
  for (const person of new Map(people.map((p) => [p.name, p])).values()) {
    if (out.size > mostNames) break;
    for (const block of blocksOf(person.name, prepared.get(person.name)!)) {
      const others = blocks.get(block) ?? [];
      for (const other of others) {
        if (person.for && other.for && countryOf(person.for) !== countryOf(other.for)) continue;
        if (
          words(person.name) !== words(other.name) ||
          person.name.includes(other.name) ||
          other.name.includes(person.name)
        )
          continue;
        const { score, reason } = nameSimilarity(prepared.get(person.name)!, prepared.get(other.name)!);
        if (score < samePerson) continue;
        for (const [from, to] of [
          [person, other],
          [other, person],
        ] as const) {
          const list = out.get(from.name) ?? [];
          if (!list.some((c) => c.name === to.name))
            out.set(from.name, [
              ...list,
              { name: to.name, source: 'text', office: to.role, for: to.for, years: null, score: round(score), reason },
            ]);
        }
      }
      blocks.set(block, [...others.slice(1 - inBlock), person]);
    }
  }
  return out;
}

const words = (name: string): number => name.split(/\s/u).length;

/** Names that share nothing of this are not compared: the first two letters of a key, or a syllable but the first. */
function blocksOf(name: string, prepared: PreparedName): readonly string[] {
  const keys = prepared.keys.flat().flatMap((k) => (k.length >= 3 ? [k.slice(0, 2)] : []));
  const syllables = prepared.readings.flatMap((r) => r.words.flat().slice(1));
  return [...new Set(keys.length + syllables.length === 0 ? [name.slice(0, 1)] : [...keys, ...syllables])];
}

function holdersLike(person: PersonMention, name: PreparedName, published: number | null): PersonCandidate[] {
  // A bare surname fits too many; a transcription in Han characters is mostly the surname alone.
  if (name.script !== 'han' && !/\s/u.test(name.name)) return [];
  const out: PersonCandidate[] = [];
  const country = person.for ? countryOf(person.for) : null;
  for (const holder of holdersToCompare(name)) {
    if (country && country !== holder.country) continue;
    // Foreign names in Han characters fit too much: only for one who speaks for the country, and only if near.
    const foreign = name.script === 'han' && holder.country !== 'CN';
    if (foreign && person.for !== holder.country) continue;
    let best: NameLikeness | null = null;
    for (const p of holder.prepared) {
      const likeness = nameSimilarity(name, p);
      if (best === null || likeness.score > best.score) best = likeness;
    }
    if (!best || best.score < (foreign ? 0.76 : samePerson)) continue;
    const inTime =
      published === null ||
      (published >= holder.from - years && (holder.to === null || published <= holder.to + years));
    const score = round(best.score * (inTime ? 1 : 0.75));
    if (score < samePerson - 0.15) continue;
    out.push({
      name: `${holder.name} (${holder.own})`,
      source: 'office-holders',
      office: holder.office,
      for: holder.country,
      years: [holder.from, holder.to],
      score,
      reason: inTime ? best.reason : `${best.reason}; not in office when the text appeared`,
    });
  }
  return out;
}

/**
 * A cheap look before names are compared: those who share the first two letters of a word with the name, or a Chinese
 * reading on both sides; with a name in Han characters, everyone. In the order of the list.
 */
function holdersToCompare(name: PreparedName): readonly OfficeHolder[] {
  if (name.script === 'han') return officeHolders();
  const { readAsChinese, byOpening } = holdersByOpening();
  const found = new Set<OfficeHolder>(name.readings.length > 0 ? readAsChinese : []);
  for (const opening of new Set(name.keys.flat().map((key) => key.slice(0, 2))))
    for (const holder of byOpening.get(opening) ?? []) found.add(holder);
  return found.size === 0 ? [] : officeHolders().filter((holder) => found.has(holder));
}

const round = (score: number): number => Math.round(score * 100) / 100;
