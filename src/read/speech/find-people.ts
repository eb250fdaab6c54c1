/**
 * People with their office: "Governor Stepan Lukin", "Liu Yong, the Chinese consul", «губернатор Томской области
 * Олег Зимин», 黑龙江省省长梁小明. The place nearest to the office is the one they speak for.
 */

import { chineseReadings } from '../../gazetteer/names/chinese-syllables.ts';
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { PartyRef } from '../../model/place.ts';
import type { PersonMention, PlaceMention } from '../../model/reading.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import type { Draft } from '../draft.ts';
import { bodyOfOffice } from '../people/body-of-office.ts';
import { officePlace } from './office-place.ts';
import { hanNameAfter, nameAfter, nameBefore, sameName } from './person-names.ts';
import { isHanName, isTransliterated } from './voice-words.ts';

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
/** What may stand between an office and the name after it: places, "of the", acronyms; never a comma. */
const between = /^(?:[\s\p{L}\d'’«»"-]|(?<=\p{Lu})\.)*$/u;

/** Whether an office is only cut out of those found about it: 领事 in 总领事. Spaces part the words of the other languages. */
const isCutOut: Readonly<Record<Language, (office: Cue, last: Cue | undefined, next: Cue | undefined) => boolean>> = {
  en: () => false,
  ru: () => false,
  zh: (office, last, next) =>
    (next !== undefined && next.start < office.end && next.end > office.end) ||
    (last !== undefined && last.end >= office.end),
};

/** The name of who holds an office, beside it. */
const nameOf: Readonly<Record<Language, (draft: Draft, office: Cue, near: readonly PlaceMention[]) => Span | null>> = {
  en: capitalName,
  ru: capitalName,
  zh: ({ text }, office) => hanNameAfter(text, office.end),
};

/** Every person named with an office, in order. */
export function findPeople(draft: Draft, cues: readonly Cue[]): PersonMention[] {
  const offices = cues.filter((c) => c.kind === 'offices');
  const found: PersonMention[] = [];
  let place = 0;
  for (const [i, office] of offices.entries()) {
    if (isCutOut[draft.lang](office, offices[i - 1], offices[i + 1])) continue;
    while (place < draft.places.length && draft.places[place]!.end < office.start - 80) place++;
    const near = nearby(draft.places, place, office);
    const name = nameOf[draft.lang](draft, office, near);
    if (
      !name ||
      near.some((p) => overlaps(p, name) && p.start <= name.start) ||
      found.slice(-8).some((f) => overlaps(f, name))
    )
      continue;
    found.push({
      kind: 'person',
      start: name.start,
      end: name.end,
      text: draft.text.slice(name.start, name.end),
      name: draft.text.slice(name.start, name.end),
      role: draft.text.slice(office.start, office.end).replace(/\s+/gu, ' '),
      body: bodyNamed(draft, office),
      for: officePlace(draft, near, cues, office, name),
    });
  }
  return withPlaces(draft, withCounterparts(found.sort((a, b) => a.start - b.start)));
}

function bodyNamed(draft: Draft, office: Span): string | null {
  const body = bodyOfOffice(draft.text, office, draft.lang);
  return body && draft.text.slice(body.start, body.end).replace(/\s+/gu, ' ');
}

/** Offices whose bare word means that of the place a text is about, with the level of that place. */
const heads: readonly (readonly [RegExp, 'region' | 'city'])[] = [
  [/^(?:(?:acting|deputy|vice)[ -])?governor$|губернатор|^(?:副|代)?(?:省长|州长|知事|副知事)$/iu, 'region'],
  [/^(?:(?:acting|deputy|vice)[ -])?mayor$|(?:^|вице[ -]|зам)мэр|^(?:副|代|常务副)?市长$/iu, 'city'],
];
const ofChineseSyllables = (name: string): boolean =>
  chineseReadings(name).some(({ words }) => words.flat().length <= 3);
/** A Li is no mayor of Kazan, an Ivanov none of Harbin. */
const isChinese: Readonly<Record<Language, (name: string) => boolean>> = {
  en: ofChineseSyllables,
  ru: ofChineseSyllables,
  zh: (name) => name.length <= 3 && isHanName(name, false) && !isTransliterated(name),
};

/** Who is told of again speaks for the same place; a bare "Mayor Ivanov" for the town named most so far, the last of equals. */
function withPlaces(draft: Draft, people: readonly PersonMention[]): PersonMention[] {
  const known = people.filter((p) => p.for !== null);
  /** How often each unit was named by a place of a level so far; a place that is named again moves to the end. */
  const named = { region: new Map<string, number>(), city: new Map<string, number>() };
  let at = 0;
  return people.map((person) => {
    for (; at < draft.places.length && draft.places[at]!.end <= person.start; at++) {
      const { level, region, in: inside } = draft.places[at]!;
      if ((level !== 'region' && level !== 'city') || region === null || inside === 'citation') continue;
      const count = (named[level].get(region) ?? 0) + 1;
      named[level].delete(region);
      named[level].set(region, count);
    }
    if (person.for !== null || person.role === null) return person;
    const same = known.find((k) => sameName(person.name, k.name, draft.lang));
    if (same) return { ...person, for: same.for };
    const level = heads.find(([word]) => word.test(person.role!))?.[1];
    if (level === undefined) return person;
    const chinese = isChinese[draft.lang](person.name);
    let unit: PartyRef | null = null;
    let most = 0;
    for (const [region, count] of named[level])
      if (region.startsWith('CN-') === chinese && count >= most) {
        unit = region;
        most = count;
      }
    return { ...person, for: unit };
  });
}

/** So far back the person may stand whose counterpart somebody is. */
const counterpartReach = 700;

/** "Li Na, his Chinese counterpart": the office is that of the person named before. */
function withCounterparts(people: readonly PersonMention[]): PersonMention[] {
  const out: PersonMention[] = [];
  for (const person of people) {
    const isCounterpart = person.role !== null && /^(?:counterparts?|коллег\p{L}{0,3})$/iu.test(person.role);
    const model = isCounterpart
      ? out.findLast((p) => p.role !== person.role && person.start - p.end < counterpartReach)
      : undefined;
    out.push(model ? { ...person, role: model.role } : person);
  }
  return out;
}

function nearby(places: readonly PlaceMention[], from: number, office: Span): PlaceMention[] {
  const out: PlaceMention[] = [];
  for (let i = from; i < places.length && places[i]!.start < office.end + 80; i++) out.push(places[i]!);
  return out;
}

function capitalName(draft: Draft, office: Cue, near: readonly PlaceMention[]): Span | null {
  const { text } = draft;
  const after = nameAfter(text, office.end);
  if (after && !near.some((p) => overlaps(p, after))) return after;
  // The office's body stands between: "director of the Foreign Affairs Office Li Na".
  const body = bodyOfOffice(text, office, draft.lang);
  const afterBody = body && nameAfter(text, body.end);
  if (afterBody && !near.some((p) => overlaps(p, afterBody))) return afterBody;
  // The office's place stands between: step over it.
  let at = office.end;
  for (const p of near) {
    if (p.start < at || p.start - at > 45 || !between.test(text.slice(at, p.start))) continue;
    at = p.end;
    const beyond = nameAfter(text, skipWord(text, at));
    if (beyond && !near.some((q) => overlaps(q, beyond))) return beyond;
  }
  // "Name, the Russian deputy prime minister": a comma and a few small words before the office.
  const lead = /,\s(?:[^,.;:!?\n]{0,45}\s)?$/u.exec(text.slice(Math.max(0, office.start - 50), office.start));
  if (!lead) return null;
  const before = nameBefore(text, office.start - lead[0].length);
  // A place that is only part of the name ("Wan Qishan") does not make the name a place.
  return before && !near.some((p) => overlaps(p, before) && p.start <= before.start) ? before : null;
}

/** Past a word like "region" or «области» that belongs to the place before it. */
function skipWord(text: string, index: number): number {
  const match = /^\s(?:province|region|oblast|krai|prefecture|district|county|city|\p{Ll}+)(?=\s\p{Lu})/u.exec(
    text.slice(index, index + 30),
  );
  return match ? index + match[0].length : index;
}
