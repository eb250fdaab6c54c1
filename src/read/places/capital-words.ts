/**
 * The capitalised words of a text in Latin or Cyrillic letters: where names can be. A word is `joined` to the one before where both are of
 * one name: a space, an initial's full stop, a hyphen or a particle (de, van, al) between them.
 */

export interface CapitalWord {
  readonly start: number;
  /** Without a possessive 's. */
  readonly end: number;
  /** Lower case, without a full stop. */
  readonly word: string;
  /** True at the start of a sentence, a line or a quotation: the capital may mean nothing. */
  readonly opens: boolean;
  readonly joined: boolean;
  readonly allCapitals: boolean;
  /** A letter with a full stop, or the two that stand for one of another script: "Sh. Orgil". */
  readonly initial: boolean;
}

const abbreviations = new Set(
  (
    'mr mrs ms dr prof st ste mt ft gov sen rep lt sgt cpl capt maj col gen adm cmdr pvt det supt insp rev fr hon pres ' +
    'jr sr sec dept no vs u s a b c d e f g h i j k l m n o p q r t v w x y z ' +
    'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ э ю я ю св им'
  ).split(' '),
);

/** How a UTF-16 unit counts in words of Latin and Cyrillic letters, as bits. */
export const letterClass = { letter: 1, capital: 2, small: 4, digit: 8, apostrophe: 16 } as const;

/** Letters of the Latin and Cyrillic alphabets. */
const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0x400 && unit <= 0x52f) ||
  (unit >= 0x1e00 && unit <= 0x1eff);

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

function classOf(unit: number): number {
  if (isApostrophe(unit)) return letterClass.apostrophe;
  if (unit >= 48 && unit <= 57) return letterClass.digit;
  if (!isLetter(unit)) return 0;
  const letter = String.fromCharCode(unit);
  const small = (unit >= 97 && unit <= 122) || (unit >= 0x430 && unit <= 0x45f);
  return letterClass.letter | (small ? letterClass.small : letter !== letter.toLowerCase() ? letterClass.capital : 0);
}

/** The class of each unit; `small` are the common small letters. Every character of a text is asked for. */
export const letterClasses = new Uint8Array(0x10000);
// No letter lies beyond, and no apostrophe.
for (let unit = 0; unit <= 0x2019; unit++) letterClasses[unit] = classOf(unit);

/** The end of the word that starts at an index: letters, digits inside, apostrophes between letters. */
export function wordEnd(text: string, start: number): number {
  let i = start;
  for (; i < text.length; i++) {
    const kind = letterClasses[text.charCodeAt(i)]!;
    if (kind & (letterClass.letter | letterClass.digit)) continue;
    if ((kind & letterClass.apostrophe) === 0 || i === start || i + 1 === text.length) break;
    if ((letterClasses[text.charCodeAt(i + 1)]! & letterClass.letter) === 0) break;
  }
  return i;
}

/** Without a possessive: the end of "China" in "China's" and of "States" in "States'". */
function withoutPossessive(text: string, start: number, end: number): number {
  if (end - start > 2 && text.charCodeAt(end - 1) === 115 && isApostrophe(text.charCodeAt(end - 2))) return end - 2;
  return end;
}

const particle =
  /^ (?:de|da|do|dos|del|della|di|la|le|el|al|dal|dalla|das|bin|ibn|van|von|der|den|ter|ten|af|av|zu|y|e|du|des)(?: (?:la|las|los|der|den))? $/;

/** What stands between two words of one name. */
function joins(text: string, from: number, to: number, before: string): boolean {
  const length = to - from;
  if (length === 1) {
    const unit = text.charCodeAt(from);
    return unit === 0x20 || unit === 0xa0 || unit === 0x2d || unit === 0x2011;
  }
  if (length === 2) {
    return text.charCodeAt(from) === 0x2e && text.charCodeAt(from + 1) === 0x20 && abbreviations.has(before);
  }
  return length <= 12 && length > 2 && text.charCodeAt(from) === 0x20 && particle.test(text.slice(from, to));
}

/** True where a sentence, a line or a quotation starts at the index. */
function opensAt(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || unit === 0x0d) return true;
    if (unit === 0x22 || unit === 0x201c || unit === 0x2018 || unit === 0xab || unit === 0x2022 || unit === 0x201e)
      return true;
    if (unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x3a || unit === 0x2026) return true;
    if (
      unit !== 0x20 &&
      unit !== 0xa0 &&
      unit !== 0x09 &&
      unit !== 0x28 &&
      unit !== 0x27 &&
      unit !== 0x2019 &&
      unit !== 0x201d
    ) {
      return false;
    }
    if (at - i > 8) return false;
    i--;
  }
  return true;
}

/** Letters of Cyrillic that Latin writes with two. */
const twoLetterInitials = new Set('sh ch kh ts zh yu ya ye dz'.split(' '));

/** All capitalised words, in order; linear in the text. */
export function capitalWords(text: string): readonly CapitalWord[] {
  const words: CapitalWord[] = [];
  let last: CapitalWord | null = null;
  let i = 0;
  while (i < text.length) {
    const kind = letterClasses[text.charCodeAt(i)]!;
    if ((kind & letterClass.letter) === 0) {
      i++;
      continue;
    }
    const start = i;
    i = wordEnd(text, start);
    // "al-Raqqa", "d'Ivoire": the capital inside starts no word of its own.
    if ((kind & letterClass.capital) === 0) continue;
    const end = withoutPossessive(text, start, i);
    const raw = text.slice(start, end);
    const joined: boolean = last !== null && start - last.end <= 12 && joins(text, last.end, start, last.word);
    last = {
      start,
      end,
      word: raw.toLowerCase(),
      opens: !joined && opensAt(text, start),
      joined,
      allCapitals:
        raw.length > 1 && (letterClasses[raw.charCodeAt(1)]! & letterClass.small) === 0 && raw === raw.toUpperCase(),
      initial: text.charCodeAt(end) === 0x2e && (raw.length === 1 || twoLetterInitials.has(raw.toLowerCase())),
    };
    words.push(last);
  }
  return words;
}
