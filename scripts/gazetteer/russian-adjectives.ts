/** Russian adjectives of places, in all forms: брянская, хабаровского, приморскому. */

const endings = ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими'];

/** All forms of an adjective in -ский, -ская, -цкий, -ской. */
export function adjectiveForms(adjective: string): readonly string[] {
  const stem = /^(.+[сц]к)(?:ий|ая|ой|ое)$/u.exec(adjective)?.[1];
  return stem ? endings.map((ending) => stem + ending) : [];
}

/** Words of every day, of a range of mountains, of a church: not said of Bratsk, Uralsk, Rome. */
const everyday: ReadonlySet<string> = new Set(['Братский', 'Уральский', 'Римский']);

/** The regular adjective of a town's name; null where it is not regular. */
export function townAdjective(name: string): string | null {
  if (!/^[\p{L}-]+$/u.test(name) || name.length < 4) return null;
  const adjective = madeAdjective(name);
  return adjective === null || everyday.has(adjective) ? null : adjective;
}

function madeAdjective(name: string): string | null {
  if (/[сц]к$/u.test(name)) return `${name}ий`;
  if (/(?:[бвгдзклмнпрстф]|й)$/u.test(name) && !/(?:[гкс])$/u.test(name)) return `${name}ский`;
  return null;
}
