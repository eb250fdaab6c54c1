/**
 * The oblique cases of one Russian word of a place name, by its ending. Gender is told from the ending where it can be;
 * where it cannot (names in a soft sign, in -ок, in -ой) both paradigms are given: a form nobody writes costs a line of
 * the index, a missing one costs a place.
 */

/** The five oblique cases, each with every form it can take: genitive, dative, accusative, instrumental, prepositional. */
export type CaseTable = readonly [
  readonly string[],
  readonly string[],
  readonly string[],
  readonly string[],
  readonly string[],
];

const table = (stem: string, g: string, d: string, a: string, i: string, p: string): CaseTable => {
  const forms = (endings: string): readonly string[] =>
    endings.split('|').map((e) => (e === '=' ? stem : stem + e.replace('_', '')));
  return [forms(g), forms(d), forms(a), forms(i), forms(p)];
};

const merge = (...tables: readonly CaseTable[]): CaseTable => {
  const at = (k: 0 | 1 | 2 | 3 | 4): readonly string[] => [...new Set(tables.flatMap((t) => t[k]))];
  return [at(0), at(1), at(2), at(3), at(4)];
};

/** A word that never changes: it stands as it is in each case. */
export const unchanged = (word: string): CaseTable => [[word], [word], [word], [word], [word]];

/** Names in -ой that are nouns, not adjectives. */
const nounsInOi = /^(?:ханой|уренгой|строй|гостиной)$/i;

/** True for a word in the nominative of an adjective: Амурская, Нижний, Великие, Отрадное. */
export function isAdjective(word: string): boolean {
  if (word.length < 4 || nounsInOi.test(word)) return false;
  return /(?:[кгхнжшщч]ий|ый|[внмдлгк]ой|[^аеиоуя]ая|[нш]яя|[^аеиоуя]ое|[нж]ее|ые|[кгхнжшщч]ие)$/i.test(word);
}

/** True for an adjective in the plural: Великие, Минеральные. */
export const isPluralAdjective = (word: string): boolean => isAdjective(word) && /[ыи]е$/i.test(word);

/** The cases of an adjective in the gender and number that its ending shows. */
export function adjectiveCases(word: string): CaseTable {
  const stem = word.slice(0, -2);
  const last = stem.at(-1)?.toLowerCase() ?? '';
  const ending = word.slice(-2).toLowerCase();
  const velar = 'кгх'.includes(last);
  const hissing = 'жшщч'.includes(last);
  // "Нижний" and "Дальняя" are soft, "Русский" and "Старший" only look it.
  const soft = (ending === 'ий' && !velar && !hissing) || ending === 'яя' || ending === 'ее';
  const o = soft || (hissing && ending !== 'ой' && ending !== 'ое') ? 'е' : 'о';
  const y = soft || velar || hissing ? 'и' : 'ы';
  if (ending === 'ая' || ending === 'яя') {
    const accusative = soft ? 'юю' : 'ую';
    return table(stem, `${o}й`, `${o}й`, accusative, `${o}й`, `${o}й`);
  }
  if (ending === 'ые' || ending === 'ие') return table(stem, `${y}х`, `${y}м`, `${y}е`, `${y}ми`, `${y}х`);
  return table(stem, `${o}го`, `${o}му`, ending, `${y}м`, `${o}м`);
}

const masculineHard = (stem: string): CaseTable => table(stem, 'а', 'у', '=', 'ом', 'е');

function consonant(word: string): CaseTable {
  const lower = word.toLowerCase();
  if (/[^аеиоуыэюя]ец$/.test(lower) && /[аеиоуыэюяё].*ец$/.test(lower)) {
    const before = word.slice(0, -2);
    const stem = `${before}${/л$/i.test(before) ? 'ь' : ''}ц`;
    return table(stem, 'а', 'у', '=', 'ом|ем', 'е').map((forms, k) =>
      k === 2 ? [word] : forms,
    ) as unknown as CaseTable;
  }
  if (/[аеиоуыэюя]ец$/.test(lower) && lower.length > 5) {
    const stem = `${word.slice(0, -2)}йц`;
    const forms = table(stem, 'а', 'у', '=', 'ем|ом', 'е');
    return merge([forms[0], forms[1], [word], forms[3], forms[4]], table(word, 'а', 'у', '=', 'ом|ем', 'е'));
  }
  if (/[жшщчц]$/.test(lower)) return table(word, 'а', 'у', '=', 'ем|ом', 'е');
  if (/^ор[её]л$/.test(lower)) {
    const forms = masculineHard(`${word.slice(0, -2)}л`);
    return [forms[0], forms[1], [word], forms[3], forms[4]];
  }
  if (/[дтнлжшчм][оеё]к$/.test(lower) && !/(?:сток|бек|поток)$/.test(lower) && lower.length > 5) {
    const forms = masculineHard(`${word.slice(0, -2)}к`);
    return merge(masculineHard(word), [forms[0], forms[1], [word], forms[3], forms[4]]);
  }
  return masculineHard(word);
}

function softSign(word: string): CaseTable {
  const stem = word.slice(0, -1);
  const feminine = table(stem, 'и', 'и', 'ь', 'ью', 'и');
  const masculine = table(stem, 'я', 'ю', 'ь', 'ем', 'е');
  if (/(?:поль|славль|ель)$/i.test(word)) return masculine;
  if (/[бвмпсздчшжщ]ь$/i.test(word) || /(?:твер|сибир)ь$/i.test(word)) return feminine;
  if (/(?:тюмен|казан|рязан|астрахан|сызран|област|крепост|пристан)ь$/i.test(word)) return feminine;
  return merge(masculine, feminine);
}

function inA(word: string): CaseTable {
  const stem = word.slice(0, -1);
  if (/[гкх]а$/i.test(word)) return table(stem, 'и', 'е', 'у', 'ой', 'е');
  if (/[жшщч]а$/i.test(word)) return table(stem, 'и', 'е', 'у', 'ей|ой', 'е');
  if (/ца$/i.test(word)) return table(stem, 'ы', 'е', 'у', 'ей|ой', 'е');
  return table(stem, 'ы', 'е', 'у', 'ой', 'е');
}

function inYa(word: string): CaseTable {
  const stem = word.slice(0, -1);
  if (/ия$/i.test(word)) return table(stem, 'и', 'и', 'ю', 'ей', 'и');
  return table(stem, 'и', 'е', 'ю', 'ей', 'е');
}

function plural(word: string): CaseTable {
  const stem = word.slice(0, -1);
  const soft = /[^гкхжшщч]и$/i.test(word);
  const a = soft ? 'я' : 'а';
  const genitive = soft ? 'ей|ев' : /[жшщч]и$/i.test(word) ? '=|ей' : '=|ов';
  const forms = table(stem, genitive, `${a}м`, word.slice(-1), `${a}ми`, `${a}х`);
  let fleeting: readonly string[] = [];
  if (/[^аеиоуыэюя]ки$/i.test(word)) fleeting = [`${stem.slice(0, -1)}ок`, `${stem.slice(0, -1)}ек`];
  // Ливны, Ромны: Ливен, Ромен.
  else if (/[^аеиоуыэюян]ны$/i.test(word)) fleeting = [`${stem.slice(0, -1)}ен`];
  return [[...forms[0], ...fleeting], forms[1], forms[2], forms[3], forms[4]];
}

/** The cases of a noun; `inPlural` where an adjective before it says so (Великие Луки). */
export function nounCases(word: string, inPlural = false): CaseTable {
  const lower = word.toLowerCase();
  if (inPlural && /[ыи]$/.test(lower)) return plural(word);
  if (inPlural && /[ая]$/.test(lower)) {
    const stem = word.slice(0, -1);
    return table(stem, '=|ов|ей', `${lower.at(-1)}м`, `${lower.at(-1)}`, `${lower.at(-1)}ми`, `${lower.at(-1)}х`);
  }
  if (/^острова$/.test(lower)) return table(word.slice(0, -1), 'ов', 'ам', 'а', 'ами', 'ах');
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(lower)) return consonant(word);
  if (lower.endsWith('ь')) return softSign(word);
  if (lower.endsWith('й')) return table(word.slice(0, -1), 'я', 'ю', 'й', 'ем', lower.endsWith('ий') ? 'и|е' : 'е');
  if (lower.endsWith('а')) return /[уюэ]а$/.test(lower) ? unchanged(word) : inA(word);
  if (lower.endsWith('я')) return inYa(word);
  if (/ство$/.test(lower)) return table(word.slice(0, -1), 'а', 'у', 'о', 'ом', 'е');
  if (/(?:[оеё]в|[иы]н|сел|озер|болот)о$/.test(lower)) {
    const stem = word.slice(0, -1);
    return merge(unchanged(word), table(stem, 'а', 'у', 'о', 'ом', 'е'));
  }
  if (/ь[её]$/.test(lower)) return table(word.slice(0, -1), 'я', 'ю', word.slice(-1), 'ем|ём', 'е');
  if (/(?:мор|пол)е$/.test(lower) && lower.length >= 4) return table(word.slice(0, -1), 'я', 'ю', 'е', 'ем', 'е');
  if (/[^аеиоуыэюя]ы$/.test(lower) || /[^аеиоуыэюя][аеиоуыэюя]?(?:[кщх]и)$/.test(lower)) {
    return merge(plural(word), lower.endsWith('и') ? unchanged(word) : plural(word));
  }
  return unchanged(word);
}
