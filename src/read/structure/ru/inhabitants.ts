/** Names of inhabitants in Russian, by their endings: «рязанцы», «ростовчане», «томичи», «киевляне», «Псковщина». */
import type { Span } from '../../../model/code-points.ts';

/** A name of inhabitants, or of their land, with the adjectives that go with it, likeliest first. */
export interface Inhabitants extends Span {
  readonly adjectives: readonly string[];
}

const endings =
  'ц(?:ы|ев|ам|ами|ах)|чан(?:е|ам|ами|ах)?|лян(?:е|ам|ами|ах)?|(?<=ж)ан|[ая]н(?:е|ам|ами|ах)|ич(?:и|ей|ам|ами|ах)|як(?:и|ов|ам|ами|ах)|ит(?:ы|ов|ам|ами|ах)|[щч]ин(?:а|ы|е|у|ой)';
// Endings are looked for first and the word they end after that: every other word is passed over.
const inhabitants = new RegExp(`(?=(?:${endings})(?!\\p{L}))(?<=(?<![\\p{L}-])(\\p{L}[\\p{L}-]+))(?:${endings})`, 'gu');

/** Where neither ending nor adjective follows the rule. */
const irregular: Readonly<Record<string, string>> = {
  москв: 'московский',
  вологж: 'вологодский',
  волог: 'вологодский',
  лип: 'липецкий',
  смол: 'смоленский',
  архангелогород: 'архангельский',
  тверит: 'тверской',
  вят: 'кировский',
  мурм: 'мурманский',
  петрозаводч: 'петрозаводский',
  гомель: 'гомельский',
  полоч: 'полоцкий',
  витебл: 'витебский',
  гродн: 'гродненский',
  мин: 'минский',
  кие: 'киевский',
  риж: 'рижский',
  камчад: 'камчатский',
  нижегород: 'нижегородский',
  алмаатин: 'алматинский',
};

/** Stems of words for people of no place: «борцы», «северяне», «купцы». */
const others = new Set('бор север куп гор бой зем мест близне воен'.split(' '));

/** Every such name of a text, in order. */
export function inhabitantsIn(text: string): Inhabitants[] {
  const out: Inhabitants[] = [];
  for (const match of text.matchAll(inhabitants)) {
    const stem = match[1]!.toLowerCase();
    if (others.has(stem)) continue;
    out.push({ start: match.index - stem.length, end: match.index + match[0].length, adjectives: adjectivesOf(stem) });
  }
  return out;
}

/** What adjective the inhabitants of a place go with: рязанцы, рязанский; петербуржцы, петербургский. */
function adjectivesOf(stem: string): string[] {
  const known = irregular[stem];
  const hard = stem.replace(/ж$/u, 'г');
  const regular = hard === stem ? [`${stem.replace(/сс$/u, 'с')}ский`] : [`${hard}ский`, `${stem}ский`];
  if (stem.endsWith('л')) regular.push(`${stem}ьский`);
  else if (stem.endsWith('з')) regular.push(`${stem}енский`);
  return known === undefined ? regular : [known, ...regular];
}
