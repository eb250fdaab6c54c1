/** Which dates can date the acts of a sentence: its own, and those of the sentence before where that sets the time for it. */
import type { Language } from '../../model/languages.ts';
import type { DateMention } from '../../model/reading.ts';
import type { Draft, Section } from '../draft.ts';
import type { Scene } from './scenes.ts';
import { startingIn } from './sorted-spans.ts';

/** A line that holds little more than a date, as it stands over an entry: 2016年5月6日. */
const dateLine = 14;
/** What goes on with the occasion told before it, whose dates are its own then: 会谈后, 双方. */
const goesOn: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  ru: null,
  zh: /^[\s“"]*(?:会谈后|會談後|会见后|會見後|会上|會上|会后|會後|会见中|会谈中|随后|隨後|期间|期間|其间|其間|活动期间|仪式上|仪式后|典礼上|席间|当天|當天|当日|當日|同日|同时|双方|雙方|两地|兩地|两省|两市|兩市|兩省|两州|两县|訪問期間|访问期间)/u,
};

/** The dates of a scene with those of the scene before it, where that only sets the time or tells the occasion. */
export function datesAround(
  { text, lang, sections }: Draft,
  dates: readonly DateMention[],
  scenes: readonly Scene[],
  i: number,
): DateMention[] {
  const scene = scenes[i]!;
  const before = scenes[i - 1];
  const around = startingIn(dates, {
    start: before && sets(text, lang, before, scene) ? before.start : scene.start,
    end: scene.end,
  });
  return around.length > 0 ? around : datesOver(dates, sections[scene.section]);
}

/** The dates of a heading that is little more than a date: "16 September" over what happened then. */
function datesOver(dates: readonly DateMention[], section: Section | undefined): DateMention[] {
  if (section?.kind !== 'brief' && section?.kind !== 'item') return [];
  return section.headings
    .flatMap((heading) =>
      startingIn(dates, heading).filter((d) => heading.end - heading.start <= d.end - d.start + dateLine),
    )
    .slice(0, 1);
}

/** So many sentences back an act may have its date. */
const furthest = 3;

/** The dates of the sentences before a scene in its section, and of the one after it where that names nobody else: "Founded on 24 April 2007." */
export function datesBeside(
  dates: readonly DateMention[],
  scenes: readonly Scene[],
  i: number,
): readonly DateMention[] {
  const scene = scenes[i]!;
  let first = i;
  while (first > 0 && i - first < furthest && !scenes[first]!.opens && scenes[first - 1]!.section === scene.section)
    first--;
  const next = scenes[i + 1];
  const goesOn = next && !next.opens && next.section === scene.section && next.parties.every((p) => p.antecedent);
  const after = goesOn ? startingIn(dates, next) : [];
  return [...startingIn(dates, { start: scenes[first]!.start, end: scene.start }), ...after];
}

function sets(text: string, lang: Language, before: Scene, scene: Scene): boolean {
  if (before.paragraph !== scene.paragraph) return before.end - before.start <= dateLine && before.parties.length === 0;
  if (new Set(before.parties.flatMap((p) => (p.venue ? [] : [p.country]))).size < 2) return true;
  return goesOn[lang]?.test(text.slice(scene.start, scene.start + 8)) ?? false;
}
