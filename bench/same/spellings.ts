/**
 * How one name comes to be written in several ways, by tables of our own that the rules measured do not see: systems of
 * transliteration, slips of the pen, initials, order, titles, Han characters for sounds.
 */

type Table = Readonly<Record<string, string>>;

const table = (text: string): Table =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => [pair.split('=')[0]!, pair.split('=')[1] ?? '']),
  );

const common = 'а=a б=b в=v г=g д=d з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ъ= ь= ы=y э=e';
/** Usual systems for Russian: BGN/PCGN as papers simplify it, ISO 9, GOST of passports, German and French habits. */
export const systems: readonly Table[] = [
  table(`${common} е=e ё=yo ж=zh й=y х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya`),
  table(`${common} е=e ё=ë ж=ž й=j х=h ц=c ч=č ш=š щ=ŝ ю=û я=â`),
  table(`${common} е=e ё=e ж=zh й=i х=kh ц=ts ч=ch ш=sh щ=shch ю=iu я=ia`),
  table(
    `${common} е=e ё=jo ж=sch й=j х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja`
      .replace('х=ch', 'х=kh')
      .replace('ц=z', 'ц=ts'),
  ),
  table(
    `${common} е=e ё=io ж=j й=i х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia`.replace('ж=j', 'ж=zh').replace('ш=ch', 'ш=sh'),
  ),
];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A Russian name in Latin letters. */
export function latin(name: string, system: Table): string {
  return name
    .split(' ')
    .map((word) => capital([...word.toLowerCase()].map((c) => system[c] ?? c).join('')))
    .join(' ');
}

/** One letter of a word of five letters or more doubled, dropped or changed for its neighbour, never the first. */
export function slip(name: string, draw: () => number): string {
  const at = [...name].flatMap((c, i) => (i > 1 && /\p{Ll}/u.test(c) && /\p{Ll}/u.test(name[i - 1] ?? '') ? [i] : []));
  const i = at[Math.floor(draw() * at.length)]!;
  const how = Math.floor(draw() * 3);
  if (how === 0) return name.slice(0, i) + name[i] + name.slice(i);
  if (how === 1) return name.slice(0, i) + name.slice(i + 1);
  const vowels = /\p{Script=Cyrillic}/u.test(name) ? 'аеиоу' : 'aeiou';
  const other = vowels[Math.floor(draw() * vowels.length)]!;
  const vowel = at.find((k) => vowels.includes(name[k]!) && name[k] !== other);
  return vowel === undefined ? name : name.slice(0, vowel) + other + name.slice(vowel + 1);
}

/** Characters that newspapers use for foreign syllables. */
const sounds: readonly (readonly [string, string])[] = [
  ['shch', '谢'],
  ['sha', '沙'],
  ['she', '舍'],
  ['shi', '希'],
  ['sho', '绍'],
  ['sh', '什'],
  ['zha', '扎'],
  ['zh', '日'],
  ['cha', '恰'],
  ['che', '切'],
  ['chi', '奇'],
  ['ch', '奇'],
  ['tsa', '察'],
  ['tse', '采'],
  ['ts', '茨'],
  ['khа', '哈'],
  ['kha', '哈'],
  ['kh', '赫'],
  ['ya', '亚'],
  ['yu', '尤'],
  ['ye', '耶'],
  ['yo', '约'],
  ['ba', '巴'],
  ['be', '别'],
  ['bi', '比'],
  ['bo', '博'],
  ['bu', '布'],
  ['b', '布'],
  ['va', '瓦'],
  ['ve', '韦'],
  ['vi', '维'],
  ['vo', '沃'],
  ['vu', '武'],
  ['v', '夫'],
  ['ga', '加'],
  ['ge', '格'],
  ['gi', '吉'],
  ['go', '戈'],
  ['gu', '古'],
  ['g', '格'],
  ['da', '达'],
  ['de', '杰'],
  ['di', '季'],
  ['do', '多'],
  ['du', '杜'],
  ['d', '德'],
  ['za', '扎'],
  ['ze', '泽'],
  ['zi', '济'],
  ['zo', '佐'],
  ['z', '兹'],
  ['ka', '卡'],
  ['ke', '克'],
  ['ki', '基'],
  ['ko', '科'],
  ['ku', '库'],
  ['k', '克'],
  ['la', '拉'],
  ['le', '列'],
  ['li', '利'],
  ['lo', '洛'],
  ['lu', '卢'],
  ['l', '尔'],
  ['ma', '马'],
  ['me', '梅'],
  ['mi', '米'],
  ['mo', '莫'],
  ['mu', '穆'],
  ['m', '姆'],
  ['na', '纳'],
  ['ne', '涅'],
  ['ni', '尼'],
  ['no', '诺'],
  ['nu', '努'],
  ['n', '恩'],
  ['pa', '帕'],
  ['pe', '佩'],
  ['pi', '皮'],
  ['po', '波'],
  ['pu', '普'],
  ['p', '普'],
  ['ra', '拉'],
  ['re', '列'],
  ['ri', '里'],
  ['ro', '罗'],
  ['ru', '鲁'],
  ['r', '尔'],
  ['sa', '萨'],
  ['se', '谢'],
  ['si', '西'],
  ['so', '索'],
  ['su', '苏'],
  ['s', '斯'],
  ['ta', '塔'],
  ['te', '捷'],
  ['ti', '季'],
  ['to', '托'],
  ['tu', '图'],
  ['t', '特'],
  ['fa', '法'],
  ['fe', '费'],
  ['fi', '菲'],
  ['fo', '福'],
  ['f', '夫'],
  ['a', '阿'],
  ['e', '埃'],
  ['i', '伊'],
  ['o', '奥'],
  ['u', '乌'],
  ['y', '伊'],
];

/** A Russian or invented word in Han characters, as a newspaper would write it. */
export function inHan(word: string): string {
  let rest = latin(word, systems[0]!).toLowerCase().replace(/iy$/, 'i').replace(/y$/, 'i');
  let out = '';
  while (rest !== '') {
    const found = sounds.find(([sound]) => rest.startsWith(sound));
    out += found?.[1] ?? '';
    rest = rest.slice(found?.[0].length ?? 1);
  }
  return out;
}
