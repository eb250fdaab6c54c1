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

/** Letters of Latin systems, the longer first; each is applied over the whole name. */
const latin: readonly (readonly [RegExp, string])[] = [
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

/** The coarse key of one word of a name. */
export function letterKey(word: string): string {
  const lower = word.toLowerCase();
  const spelled = /\p{Script=Cyrillic}/u.test(lower)
    ? Array.from(lower, (c) => cyrillic[c] ?? '').join('')
    : latin.reduce((w, [from, to]) => w.replace(from, to), lower.normalize('NFC'));
  return spelled
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/shch/gu, 'sh')
    .replace(/ie(?=[aeiou])/gu, 'i')
    .replace(/(.)\1+/gu, '$1')
    .replace(/(?<=[a-z])(?:ei|ii)$/u, (end) => (end === 'ei' ? 'ei' : 'i'));
}

const vowel = new Set('aeiou');
const near = new Set([
  'ie',
  'ei',
  'ea',
  'ae',
  'oa',
  'ao',
  'iu',
  'ui',
  'vf',
  'fv',
  'zs',
  'sz',
  'gh',
  'hg',
  'td',
  'dt',
  'kg',
  'gk',
  'bp',
  'pb',
]);

/** How alike two keys are, 0 to 1: an edit distance where a vowel costs half of a consonant. */
export function keySimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || Math.abs(a.length - b.length) > 3) return 0;
  const weight = (c: string): number => (vowel.has(c) ? 0.5 : c === 'h' ? 0.7 : 1);
  let above = Array.from({ length: b.length + 1 }, () => 0);
  for (let j = 1; j <= b.length; j++) above[j] = above[j - 1]! + weight(b[j - 1]!);
  for (let i = 1; i <= a.length; i++) {
    const row = [above[0]! + weight(a[i - 1]!)];
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1]!, b[j - 1]!];
      const change = x === y ? 0 : near.has(x + y) ? 0.5 : vowel.has(x) && vowel.has(y) ? 0.7 : 1;
      row.push(Math.min(above[j]! + weight(x), row[j - 1]! + weight(y), above[j - 1]! + change));
    }
    above = row;
  }
  return Math.max(0, 1 - above[b.length]! / longest);
}
