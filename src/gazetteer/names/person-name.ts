/**
 * A person's name taken apart as it is printed: titles off, initials parted, the patronymic told from given name and surname.
 * Two names are first looked at for what says that they are two people's (another patronymic, another sex, another initial),
 * then compared by sound and letters.
 */
import { keySimilarity, letterKey } from './letter-key.ts';
import { nameSimilarity, type PreparedName, prepareName } from './name-similarity.ts';

/** How a name was made to agree with another; the order is that of how much it says. */
export type NameAgreement =
  | 'letters'
  | 'sounds'
  | 'syllables'
  | 'near'
  | 'confused'
  | 'transcribed'
  | 'initial'
  | 'surname';

/** What two names have in common. */
export interface NamesAlike {
  /** 0 to 1, by the names alone. */
  readonly score: number;
  readonly by: NameAgreement;
  /** In words that a person can check. */
  readonly reason: string;
}

/** A name ready to be compared with many. */
export interface PersonName {
  /** As printed, without titles, initials parted from what follows. */
  readonly plain: string;
  /** Given name and surname in their order, without the patronymic. */
  readonly core: PreparedName;
  /** Keys of the patronymic: one, or several where its case is open; empty where none is printed. */
  readonly patronymic: readonly string[];
  /** What the initials begin with, in order. */
  readonly initials: readonly string[];
  /** Words of the core. */
  readonly words: readonly string[];
}

const titles =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|hon|rev|gen|general|col|comrade|господин|госпожа|г-н|г-жа|товарищ|тов|доктор|д-р|профессор|проф|генерал|академик|acad)\.?\s+(?=\p{L})/iu;
const hanTitles = /(?:先生|女士|同志|博士|教授|将军|阁下)$/u;

/** Endings of a patronymic in any case, Cyrillic and Latin. */
const patronymicEnd =
  /(?:ович|евич|ьич|ич)(?:а|у|ем|е)?$|(?:овн|евн|ичн|иничн)(?:а|ы|е|у|ой|ою)$|(?:ovich|evich|yevich|ovitch|evitch|ovič|evič|ovna|evna|yevna|ichna)$/iu;

/** Takes a name apart. */
export function personName(printed: string): PersonName {
  let plain = printed.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  // "В.Н.Орлов" and "В. Н. Орлов" are one way to write.
  plain = plain.replace(/(\p{L}\.)(?=\p{L})/gu, '$1 ').replace(hanTitles, '');
  for (let next = plain.replace(titles, ''); next !== plain; next = plain.replace(titles, '')) plain = next;
  plain = plain.replace(/,\s*/u, ' ');
  const all = plain.split(' ');
  const isInitial = (word: string): boolean => /^\p{L}\.$/u.test(word);
  // A surname can end like a patronymic ("Abramovich"): with two words it is one.
  const at = all.length >= 3 ? all.findIndex((word, i) => i > 0 && !isInitial(word) && patronymicEnd.test(word)) : -1;
  const words = all.filter((_, i) => i !== at);
  const initials = words.filter(isInitial).map((word) => letterKey(word.slice(0, 1)).slice(0, 1));
  // Of two initials the second is that of the patronymic.
  const core = words.filter((word, i) => !isInitial(word) || words.findIndex(isInitial) === i);
  return {
    plain,
    core: prepareName(core.join(' ')),
    patronymic: at < 0 ? [] : [letterKey(all[at]!).replace(/(?:a|u|em|e|i|oi)$/u, '')],
    initials,
    words: core,
  };
}

/** True where the two print what one person cannot have both of. */
function conflict(a: PersonName, b: PersonName): boolean {
  const [x, y] = [a.patronymic[0], b.patronymic[0]];
  if (x !== undefined && y !== undefined && keySimilarity(x, y) < 0.85) return true;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const second = one.initials[1];
    if (second === undefined) continue;
    const theirs = other.patronymic[0]?.slice(0, 1) ?? other.initials[1];
    if (theirs !== undefined && theirs !== second) return true;
  }
  return feminine(a, b) || feminine(b, a);
}

/**
 * "Alexandra Ivanova" is not Alexander Ivanov. In Cyrillic the same letters may be his genitive, so that only a name in Latin
 * letters, or one with another word in the nominative, tells.
 */
function feminine(her: PersonName, his: PersonName): boolean {
  if (her.core.script === 'han' || his.core.script === 'han') return false;
  const surname = (name: PersonName): string => name.words.at(-1) ?? '';
  const ends = /(?:ova|eva|ina|aya|skaya|ова|ева|ина|ская|цкая)$/iu;
  if (!ends.test(surname(her)) || ends.test(surname(his))) return false;
  if (!/(?:ov|ev|in|sky|skiy|skii|skij|yov|ов|ев|ёв|ин|ский|цкий)$/iu.test(surname(his))) return false;
  if (her.core.script === 'latin') return true;
  const given = her.words[0] ?? '';
  // «Анна Иванова»: no case of a man's name ends so but the genitive, and that of his given name would end like hers.
  return her.words.length > 1 && !/[ая]$/iu.test(given);
}

/** Given names that a woman has and that are the genitive of a man's too. */
const ofBoth = /^(?:александра|евгения|валентина|валерия|alexandra|aleksandra|valentina|evgenia|yevgenia|valeria)$/iu;

/** True where one of them may be a woman's name, and is a man's genitive as well. */
function openSex(a: PersonName, b: PersonName): boolean {
  return [a, b].some(({ words }) => ofBoth.test(words[0] ?? '')) && a.words[0] !== b.words[0];
}

/** Names of two syllables are shared by many. */
const ofSyllables = (name: PreparedName): number => name.readings[0]?.words.flat().length ?? 0;

/** What two names have in common; null where they are two people's, or nothing says that they are one's. */
export function namesAlike(a: PersonName, b: PersonName): NamesAlike | null {
  if (a.plain.toLowerCase() === b.plain.toLowerCase()) {
    return { score: 0.97, by: 'letters', reason: 'the same letters, titles and capitals aside' };
  }
  if (conflict(a, b)) return null;
  const { score, reason } = nameSimilarity(a.core, b.core);
  if (score === 0) return null;
  const said = (by: NameAgreement, worth: number): NamesAlike => ({ score: Math.min(worth, score), by, reason });
  if (reason === 'traditional and simplified characters') return said('letters', 0.96);
  if (reason.includes('same syllables')) {
    const least = Math.min(ofSyllables(a.core) || 9, ofSyllables(b.core) || 9);
    const turned = reason.includes('surname last') ? 0.04 : 0;
    const guessed = reason.includes('wade-giles') ? 0.03 : 0;
    return { score: (least >= 3 ? 0.93 : 0.78) - turned - guessed, by: 'syllables', reason };
  }
  if (reason.includes('easily confused')) return said('confused', 0.72);
  if (reason.includes('sound like')) return { score: score * 0.9, by: 'transcribed', reason };
  if (reason.includes('initial')) return said('initial', 0.72);
  if (reason.startsWith('the surname alone') || reason.startsWith('one word') || reason.startsWith('the last part')) {
    return said('surname', 0.6);
  }
  const both = a.patronymic.length > 0 && b.patronymic.length > 0;
  const more = both ? ', and the same patronymic' : '';
  if (openSex(a, b)) return said('near', 0.7);
  if (reason.startsWith('the same sounds')) {
    return { score: (score >= 0.97 ? 0.93 : 0.89) + (both ? 0.03 : 0), by: 'sounds', reason: reason + more };
  }
  if (reason.startsWith('the same letters')) return said('letters', 0.95);
  return { score: Math.min(0.86, score * 0.88) + (both ? 0.03 : 0), by: 'near', reason: reason + more };
}
