/**
 * People with their office: "Governor Mikhail Vedernikov", "Li Hui, the Chinese ambassador", «губернатор Амурской области
 * Василий Орлов», 黑龙江省省长梁惠玲. The place nearest to the office is the one they speak for.
 */
import type { Span } from '../../model/anchor.ts';
import type { PartyRef } from '../../model/place.ts';
import type { PersonMention, PlaceMention } from '../../model/reading.ts';
import type { Cue } from '../claims/lexicon/cue-trie.ts';
import { startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';
import { bodyOfOffice } from '../people/body-of-office.ts';
import { hanNameAfter, nameAfter, nameBefore } from './person-names.ts';

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
/** What may stand between an office and the name after it: places, "of the", acronyms; never a comma. */
const between = /^[\s\p{L}\d'’.«»"-]*$/u;

/** Every person named with an office, in order. */
export function findPeople(draft: Draft, cues: readonly Cue[]): PersonMention[] {
  const offices = cues.filter((c) => c.kind === 'offices');
  const found: PersonMention[] = [];
  let place = 0;
  for (const [i, office] of offices.entries()) {
    const next = offices[i + 1];
    if (draft.lang === 'zh' && next && next.start < office.end) continue;
    while (place < draft.places.length && draft.places[place]!.end < office.start - 80) place++;
    const near = nearby(draft.places, place, office);
    const name = draft.lang === 'zh' ? hanNameAfter(draft.text, office.end) : latinName(draft, office, near);
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
      for: standsFor(draft, near, cues, office, name),
    });
  }
  return withCounterparts(found.sort((a, b) => a.start - b.start));
}

function bodyNamed(draft: Draft, office: Span): string | null {
  const body = bodyOfOffice(draft.text, office, draft.lang);
  return body && draft.text.slice(body.start, body.end).replace(/\s+/gu, ' ');
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

function latinName(draft: Draft, office: Cue, near: readonly PlaceMention[]): Span | null {
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

/** The place or country an office is of: the place beside it, else an adjective of a country before it. */
function standsFor(
  draft: Draft,
  near: readonly PlaceMention[],
  cues: readonly Cue[],
  office: Span,
  name: Span,
): PartyRef | null {
  const adjective = startingIn(cues, { start: office.start - 40, end: office.start }).findLast(
    (c) => c.kind === 'demonym',
  );
  const from = Math.min(office.start, name.start) - (draft.lang === 'zh' ? 14 : 32);
  const to = Math.max(office.end, name.end) + (draft.lang === 'zh' ? 0 : 30);
  const distance = (p: Span): number =>
    p.end <= office.start ? office.start - p.end : Math.max(0, p.start - office.end);
  const places = near
    .filter(
      (p) =>
        p.start >= from && !overlaps(p, name) && p.end <= to && p.in !== 'citation' && (p.region ?? p.country) !== null,
    )
    .filter(
      (p) => !/[.;!?。；\n]/u.test(draft.text.slice(Math.min(p.end, office.end), Math.max(p.start, office.start))),
    )
    .sort((a, b) => distance(a) - distance(b));
  const place = places[0];
  // "the Russian deputy prime minister in Harbin": the adjective beside the office goes before a place further off.
  if (adjective && office.start - adjective.end <= 2) return adjective.value;
  if (place && distance(place) <= 30) return place.region ?? place.country;
  return adjective?.value ?? null;
}
