/** Russian districts of GeoNames back to Cyrillic: "Mikhaylovskiy Rayon" and "Yarsky District" are adjectives with район. */

const letters: readonly (readonly [string, string])[] = Object.entries({
  shch: 'щ',
  zh: 'ж',
  kh: 'х',
  ts: 'ц',
  ch: 'ч',
  sh: 'ш',
  ya: 'я',
  yu: 'ю',
  ye: 'е',
  yo: 'ё',
  ay: 'ай',
  ey: 'ей',
  oy: 'ой',
  uy: 'уй',
  iy: 'ий',
  a: 'а',
  b: 'б',
  v: 'в',
  g: 'г',
  d: 'д',
  e: 'е',
  z: 'з',
  i: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  f: 'ф',
  y: 'ы',
  j: 'й',
  "'": 'ь',
  '’': 'ь',
});

/** The Russian name; null for what is no adjective with "district". */
export function russianDistrict(name: string): string | null {
  const stem = /^([A-Z][a-z'’-]+?)(?:skiy|sky|skij) (?:[Rr]ayon|District|[Rr]aion|Municipal.*)$/.exec(name)?.[1];
  if (!stem) return null;
  let rest = stem.toLowerCase();
  let cyrillic = '';
  while (rest !== '') {
    // E at the head is е only after ye; "Evenkiyskiy" is Эвенкийский.
    if (cyrillic === '' && /^e/.test(rest)) {
      cyrillic = 'э';
      rest = rest.slice(1);
      continue;
    }
    if (rest.startsWith('-')) return null;
    const pair = letters.find(([latin]) => rest.startsWith(latin));
    if (!pair) return null;
    cyrillic += pair[1];
    rest = rest.slice(pair[0].length);
  }
  return `${cyrillic.charAt(0).toUpperCase()}${cyrillic.slice(1)}ский район`;
}
