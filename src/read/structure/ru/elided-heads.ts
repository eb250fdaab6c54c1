/** The unit that a Russian adjective means where its noun is left out: «Гомельская, Брянская и Черниговская области», «соглашение с Ташкентской». */
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { Place } from '../../../model/place.ts';

/** The nouns a list may have left out, with the ending that the adjective has before each. */
const heads: readonly (readonly [ending: string, noun: string])[] = [
  ['ая', 'область'],
  ['ий', 'край'],
  ['ая', 'провинция'],
  ['ая', 'Республика'],
  ['ое', 'воеводство'],
  ['ий', 'район'],
];

/** The region called by the adjective and one of those nouns: one of a country that the text names, where there is one. */
export function unitOfAdjective(
  adjective: string,
  told: ReadonlySet<string | null>,
  gazetteer: Gazetteer,
): Place | null {
  const stem = adjective.replace(/(?:ая|ой|ую|ий|ого|ому|им|ом|ое|ие|их|ими)$/iu, '');
  const found = heads.flatMap(([ending, noun]) => {
    const name = `${stem}${ending} ${noun}`;
    const hit = gazetteer.scan(name).find((h) => h.start === 0 && h.end === name.length);
    return (hit?.places ?? []).map((id) => gazetteer.place(id)).filter((p): p is Place => p?.level === 'region');
  });
  return found.find((p) => told.has(p.region)) ?? found.find((p) => told.has(p.country)) ?? found[0] ?? null;
}
