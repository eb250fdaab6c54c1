/** Headings that are the page's, not the text's: names of sections, lists of links. A text says again what its headline says. */

/** A heading that is written as a list is the text's own where a third of its words stand in the text. */
const third = 0.34;

/** A service of a Chinese page: a few characters, without a mark between. */
const service = /^[\u3400-\u9fff\s]{1,7}$/;
/** How pages write lists and lines of their own: bars, slashes, brackets, gaps, a site, a telephone number, capitals throughout. */
const listed: readonly RegExp[] = [
  /[|｜/[\]]|\S\s{2,}\S|\d{3}[\d-]{4,}/,
  /[a-z]\.(?:com|net|org|cn|ru)\b/i,
  /^[^\p{Ll}\u3400-\u9fff]+$/u,
];

const greeting =
  /^(?:dear\s|hello\b|good (?:morning|afternoon|evening)|ladies and gentlemen|sincerely|(?:yours|best regards|kind regards)\b|уважаем\p{L}+\s|дорог\p{L}{2}\s(?:друзья|читател|коллег|гост)|добрый (?:день|вечер)|здравствуйте|с уважением|尊敬的|各位|大家好|女士们|此致|敬礼)/iu;
const retitled =
  /^[\s【[(（]*(?:原标题|原標題|原题|标题|標題|original (?:title|headline)|headline|заголовок)\s*[:：](.+)$/iu;

/** A heading as the text's own title, without the label that pages which print it again set before it; null for a greeting, a farewell. */
export function headlineIn(heading: string): string | null {
  const label = retitled.exec(heading)?.[1];
  const whole = label === undefined ? heading : withoutEnd(label.trim(), /[\s】\])）]/u);
  const ended = whole.trimEnd();
  const title = /[|｜]$/u.test(ended) ? ended.slice(0, -1).trimEnd() : whole;
  return greeting.test(title.trim()) ? null : title;
}

/** A text without the characters of a kind at its end. Character by character: a pattern before `$` takes the square of a long run. */
function withoutEnd(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** How a heading stands to its text: `own`, `listed` (the text's, but written like a list), or the page's. */
type HeadingKind = 'own' | 'listed' | 'page';

/** The headings that are the text's, given the beginning of its running text: those that are written as a list only where all are. */
export function ownHeadings(headings: readonly string[], body: string): readonly string[] {
  const said = body.toLowerCase();
  // What a second line opens with a dash under is a headline, whatever its words.
  const kinds = headings.map((heading, i) => kindOf(heading, said, /^[—–―]/.test(headings[i + 1] ?? '')));
  const only = kinds.includes('own') ? 'own' : 'listed';
  return headings.filter((_, i) => kinds[i] === only);
}

/** Which part of a heading's words the text says again, between 0 and 1; 0 for a heading without words. */
export function shareSaid(heading: string, body: string): number {
  const words = wordsOf(heading.toLowerCase());
  const said = body.toLowerCase();
  return words.length === 0 ? 0 : words.filter((word) => said.includes(word)).length / words.length;
}

function kindOf(heading: string, body: string, subtitled: boolean): HeadingKind {
  const asList = listed.some((form) => form.test(heading));
  if (wordsOf(heading.toLowerCase()).length > 0 && body !== '') {
    const share = shareSaid(heading, body);
    // A headline in letters may share no word with its text, as a play on words does; one in Han characters shares two of them.
    if (asList ? share < third : share === 0 && !subtitled && service.test(heading)) return 'page';
  }
  return asList ? 'listed' : 'own';
}

/** Pairs of Han characters, and the beginnings of words that are no mere particles. */
function wordsOf(heading: string): readonly string[] {
  const pairs = [...heading.matchAll(/[\u3400-\u9fff]{2,}/g)].flatMap(([run]) => {
    const characters = [...run];
    return characters.slice(1).map((character, i) => characters[i] + character);
  });
  const words = [...heading.matchAll(/[^\P{L}\u3400-\u9fff]{4,}/gu)].map(([word]) => word.slice(0, 5));
  return [...new Set([...pairs, ...words])];
}
