/**
 * Names in Latin and Cyrillic letters as one coarse key, whichever system wrote them: BGN/PCGN, ISO 9, GOST, the passport
 * of the day, French and German habits. "Yevgeny", "Evgenij", «Евгений» give the same.
 */

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  қ: 'k',
  ғ: 'g',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ә: 'a',
};

/** Letters with marks of Latin systems; applied before the others. */
const marked: readonly (readonly [RegExp, string])[] = [
  [/[’ʼʹʺ'"`ʻ]/gu, ''],
  [/ž/gu, 'zh'],
  [/č/gu, 'ch'],
  [/ŝ|šč/gu, 'shch'],
  [/š/gu, 'sh'],
  [/ë|ё/gu, 'e'],
  [/û/gu, 'iu'],
  [/â/gu, 'ia'],
  [/è|é|ê/gu, 'e'],
  [/ŭ/gu, 'u'],
  [/ł/gu, 'l'],
];

/** Letters of Latin systems, the longer first; each is applied over the whole name. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shtch|stch/gu, 'shch'],
  [/tsch|tch/gu, 'ch'],
  [/sch/gu, 'sh'],
  [/kh/gu, 'h'],
  [/x/gu, 'ks'],
  [/ph/gu, 'f'],
  [/ou/gu, 'u'],
  [/oo/gu, 'u'],
  [/w/gu, 'v'],
  [/tz|cz/gu, 'ts'],
  [/ck/gu, 'k'],
  [/c(?!h)/gu, 'k'],
  [/q/gu, 'k'],
  [/(?:^|(?<=[^aeiou]))(?:y|j|i)[oe]/gu, 'e'],
  [/[yj]u/gu, 'iu'],
  [/[yj]a/gu, 'ia'],
  [/[yj][eo]/gu, 'e'],
  [/[yj]/gu, 'i'],
];

const plain = /^[a-z]*$/;
const holdsCyrillic = /\p{Script=Cyrillic}/u;
const marks = /\p{M}/gu;

function rewritten(word: string, by: typeof latin): string {
  let out = word;
  for (const [from, to] of by) out = out.replace(from, to);
  return out;
}

/** The coarse key of one word of a name. */
export function letterKey(word: string): string {
  const lower = word.toLowerCase();
  let spelled = '';
  if (plain.test(lower)) spelled = rewritten(lower, latin);
  else if (holdsCyrillic.test(lower)) for (const c of lower) spelled += cyrillic[c] ?? '';
  else
    spelled = rewritten(rewritten(lower.normalize('NFC'), marked), latin)
      .normalize('NFD')
      .replace(marks, '');
  return spelled
    .replace(/shch/gu, 'sh')
    .replace(/ie(?=[aeiou])/gu, 'i')
    .replace(/(.)\1+/gu, '$1')
    .replace(/(?<=[a-z])(?:ei|ii)$/u, (end) => (end === 'ei' ? 'ei' : 'i'));
}

const a = 'a'.charCodeAt(0);
const letters = 26;
const vowels = 'aeiou';
const near = ['ie', 'ea', 'oa', 'iu', 'vf', 'zs', 'gh', 'td', 'kg', 'bp'];

/** What it costs to leave a letter out: a vowel half of a consonant. */
const weights = new Float64Array(letters).fill(1);
for (const v of vowels) weights[v.charCodeAt(0) - a] = 0.5;
weights['h'.charCodeAt(0) - a] = 0.7;

/** What it costs to write one letter for another. */
const changes = new Float64Array(letters * letters).fill(1);
const setChange = (x: string, y: string, cost: number): void => {
  changes[(x.charCodeAt(0) - a) * letters + y.charCodeAt(0) - a] = cost;
};
for (const x of vowels) for (const y of vowels) setChange(x, y, 0.7);
for (const pair of near) {
  setChange(pair[0]!, pair[1]!, 0.5);
  setChange(pair[1]!, pair[0]!, 0.5);
}

const isLetter = (c: number): boolean => c >= 0 && c < letters;
const weightOf = (c: number): number => (isLetter(c) ? weights[c]! : 1);
const changeOf = (x: number, y: number): number =>
  x === y ? 0 : isLetter(x) && isLetter(y) ? changes[x * letters + y]! : 1;

/** The letters of a key as bits. */
function lettersIn(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i++) {
    const c = key.charCodeAt(i) - a;
    if (isLetter(c)) bits |= 1 << c;
  }
  return bits;
}

function countBits(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
}

/**
 * How alike two keys are, 0 to 1: an edit distance where a vowel costs half of a consonant. Keys that are less alike than
 * `least` may be given 0: most pairs of names share too few letters to be looked at further.
 */
export function keySimilarity(one: string, two: string, least = 0): number {
  if (one === two) return 1;
  const longest = Math.max(one.length, two.length);
  if (longest === 0 || Math.abs(one.length - two.length) > 3) return 0;
  if (least > 0) {
    const [x, y] = [lettersIn(one), lettersIn(two)];
    // Each letter that the other key lacks costs a half at least.
    const cost = 0.5 * Math.max(countBits(x & ~y), countBits(y & ~x));
    if (1 - cost / longest < least - 1e-9) return 0;
  }
  const width = two.length;
  let above = new Float64Array(width + 1);
  let row = new Float64Array(width + 1);
  for (let j = 1; j <= width; j++) above[j] = above[j - 1]! + weightOf(two.charCodeAt(j - 1) - a);
  for (let i = 1; i <= one.length; i++) {
    const x = one.charCodeAt(i - 1) - a;
    const weight = weightOf(x);
    row[0] = above[0]! + weight;
    for (let j = 1; j <= width; j++) {
      const y = two.charCodeAt(j - 1) - a;
      row[j] = Math.min(above[j]! + weight, row[j - 1]! + weightOf(y), above[j - 1]! + changeOf(x, y));
    }
    [above, row] = [row, above];
  }
  return Math.max(0, 1 - above[width]! / longest);
}
