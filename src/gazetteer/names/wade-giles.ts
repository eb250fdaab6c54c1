/** Wade–Giles, the older romanisation of Chinese: what a syllable of pinyin (v for ü) is in it. */

const initials: Readonly<Record<string, string>> = {
  b: 'p',
  p: "p'",
  d: 't',
  t: "t'",
  g: 'k',
  k: "k'",
  j: 'ch',
  q: "ch'",
  x: 'hs',
  zh: 'ch',
  ch: "ch'",
  r: 'j',
  z: 'ts',
  c: "ts'",
};
const whole: Readonly<Record<string, string>> = {
  zhi: 'chih',
  chi: "ch'ih",
  shi: 'shih',
  ri: 'jih',
  zi: 'tzu',
  ci: "tz'u",
  si: 'szu',
  yi: 'i',
  ye: 'yeh',
  yan: 'yen',
  you: 'yu',
  yu: 'yü',
  yuan: 'yüan',
  yue: 'yüeh',
  yun: 'yün',
  yong: 'yung',
  er: 'erh',
  e: 'o',
  ge: 'ko',
  ke: "k'o",
  he: 'ho',
  gui: 'kuei',
  kui: "k'uei",
  guo: 'kuo',
  kuo: "k'uo",
  huo: 'huo',
  shuo: 'shuo',
};

/** The Wade–Giles spelling of a syllable, with its apostrophe. */
export function wadeGiles(syllable: string): string {
  const known = whole[syllable];
  if (known) return known;
  const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?/u.exec(syllable)?.[0] ?? '';
  const rounded = /^[jqx]$/u.test(initial);
  let final = syllable.slice(initial.length).replace(/v/gu, 'ü');
  if (rounded) final = final.replace(/^u/u, 'ü');
  final = final
    .replace(/^ian$/u, 'ien')
    .replace(/^ie$/u, 'ieh')
    .replace(/^üe$/u, 'üeh')
    .replace(/ong$/u, 'ung')
    .replace(/^uo$/u, 'o');
  return (initials[initial] ?? initial) + final;
}
