/**
 * The oblique case forms of Russian place names, made when the gazetteer is built, so that reading needs no morphology:
 * Чувашская Республика is found as Чувашской Республикой, Комсомольск-на-Амуре as Комсомольском-на-Амуре.
 */
import {
  adjectiveCases,
  type CaseTable,
  isAdjective,
  isPluralAdjective,
  nounCases,
  unchanged,
} from './russian-cases-word.ts';

/** Words for kinds of places; the name after them may stay as it is: в провинции Хэйлунцзян, в городе Хабаровске. */
const kinds = new Set(
  (
    'город городок посёлок поселок село деревня станица хутор аул провинция область край район округ республика уезд ' +
    'префектура штат земля княжество королевство султанат эмират графство департамент кантон губерния воеводство ' +
    'вилайет муниципалитет автономия остров река озеро море залив пролив гора хребет порт аэропорт община волость жудец ' +
    'аймак хошун сомон федерация союз территория регион'
  ).split(' '),
);

/** Words after which nothing changes: Ростов-на-Дону, Франкфурт-на-Майне, Сен-Жан-де-Мон. */
const linkers = new Set('на над под при у в во за де ду да ла ле лез ле-ла ап ан ам апон оф он эль аль'.split(' '));

const cases = [0, 1, 2, 3, 4] as const;

const capital = (word: string): boolean => /^\p{Lu}/u.test(word);

function combine(parts: readonly CaseTable[], separators: readonly string[]): CaseTable {
  return cases.map((k) =>
    parts.reduce<readonly string[]>(
      (heads, part, i) =>
        i === 0 ? part[k] : heads.flatMap((head) => part[k].map((form) => `${head}${separators[i - 1] ?? ' '}${form}`)),
      [''],
    ),
  ) as unknown as CaseTable;
}

const union = (a: CaseTable, b: CaseTable): CaseTable =>
  cases.map((k) => [...new Set([...a[k], ...b[k]])]) as unknown as CaseTable;

/** One word without hyphens. "Долгий" is an adjective, "Улгий" a noun: names that end so take both forms. */
function plainCases(word: string, plural: boolean): CaseTable {
  if (!isAdjective(word)) return nounCases(word, plural);
  return /[гх]ий$/i.test(word) ? union(adjectiveCases(word), nounCases(word, plural)) : adjectiveCases(word);
}

/** One word, perhaps with hyphens: the first part changes before "на", else the last, and the first with an adjective. */
function wordCases(word: string, plural: boolean, alone = true): CaseTable {
  if (!/^\p{L}[\p{L}'’.-]*$/u.test(word) || /^\p{Lu}{2,}$/u.test(word) || word.endsWith('.')) return unchanged(word);
  const parts = word.split(/[-‐‑]/);
  if (parts.length === 1) return plainCases(word, plural);
  const dashes = parts.slice(1).map(() => '-');
  const linker = parts.findIndex((part, i) => i > 0 && linkers.has(part.toLowerCase()));
  const tables = parts.map((part) => unchanged(part));
  if (linker > 0) {
    tables[linker - 1] = nounCases(parts[linker - 1]!);
    return combine(tables, dashes);
  }
  const end = parts.length - 1;
  const tail = parts[end]!;
  tables[end] = plainCases(tail, plural);
  const lastOnly = combine(tables, dashes);
  if (!alone) return lastOnly;
  const head = parts[0]!;
  if (isAdjective(tail) && !isAdjective(head) && /[бвгджзклмнпрстфхцчшщьй]$/i.test(head) && end === 1) {
    // Баян-Улгия stands beside Баяна-Улгого.
    return union(lastOnly, combine([nounCases(head), tables[end]!], dashes));
  }
  if (/[оеё]во$|[иы]но$/i.test(head) && end === 1)
    return union(lastOnly, combine([nounCases(head), tables[end]!], dashes));
  return lastOnly;
}

/** A name of several words without dashes between them. */
function phraseCases(words: readonly string[]): CaseTable {
  const spaces = words.slice(1).map(() => ' ');
  const and = words.indexOf('и');
  if (and > 0 && and < words.length - 1) {
    return combine([phraseCases(words.slice(0, and)), unchanged('и'), phraseCases(words.slice(and + 1))], [' ', ' ']);
  }
  const adjectives = words.findIndex((word) => !isAdjective(word));
  const head = adjectives < 0 ? words.length - 1 : adjectives;
  const plural = words.slice(0, head).some(isPluralAdjective);
  const tables = words.map((word, i) => (i <= head ? wordCases(word, plural, words.length === 1) : unchanged(word)));
  const rest = words.slice(head + 1);
  if (rest.length === 0) return combine(tables, spaces);
  const first = rest[0]!;
  const fixed = combine(tables, spaces);
  if (linkers.has(first.toLowerCase())) return fixed;
  if (kinds.has(words[head]!.toLowerCase())) {
    // Республики Татарстан, but also города Хабаровска and Республики Кореи.
    return union(fixed, combine([...tables.slice(0, head + 1), phraseCases(rest)], spaces));
  }
  if (rest.length === 1 && isAdjective(first) && capital(first)) {
    return combine([...tables.slice(0, head + 1), adjectiveCases(first)], spaces);
  }
  if (head > 0) return fixed;
  if (rest.length === 1 && /(?:[оеё]в|[иы]н)$/i.test(words[0]!)) {
    // Both change, the first as a possessive adjective: Сергиева Посада, в Сергиевом Посаде.
    const [g, d, a, i, p] = nounCases(words[0]!);
    return combine([[g, d, a, i, [...p, `${words[0]}ом`]], nounCases(words[1]!)], spaces);
  }
  if (/^(?:острова|штаты|эмираты)$/i.test(words[0]!)) return fixed;
  // A noun before a noun: in foreign names the last one changes (Нью Йорка, Шри Ланки), in ours a genitive follows.
  const lastChanges = [...words.slice(0, -1).map(unchanged), wordCases(words.at(-1)!, false)];
  return union(fixed, combine(lastChanges, spaces));
}

function nameCases(name: string): CaseTable {
  const bracket = /^(.*\S)\s+(\(([^()]+)\))$/.exec(name);
  if (bracket !== null) {
    const outer = nameCases(bracket[1]!);
    const inner = nameCases(bracket[3]!);
    return cases.map((k) =>
      outer[k].flatMap((o) => [o, `${o} ${bracket[2]}`, ...inner[k].map((i) => `${o} (${i})`)]),
    ) as unknown as CaseTable;
  }
  const dash = /^(.*\S)(\s+[-–—]\s+)(\S.*)$/.exec(name);
  if (dash !== null) {
    const [left, separator, right] = [dash[1]!, dash[2]!, dash[3]!];
    const [a, b] = [nameCases(left), nameCases(right)];
    return cases.map((k) => [
      ...a[k].flatMap((l) => [l, `${l}${separator}${right}`]),
      ...a[k].flatMap((l) => b[k].map((r) => `${l}${separator}${r}`)),
      ...b[k].map((r) => `${left}${separator}${r}`),
    ]) as unknown as CaseTable;
  }
  return phraseCases(name.trim().split(/\s+/));
}

const cyrillic = /^[\p{Script=Cyrillic}\s\-‐‑–—'’.()]+$/u;

/** Every oblique case form of a Russian place name, without the nominative itself; empty where it does not change. */
export function caseForms(name: string): readonly string[] {
  if (!cyrillic.test(name) || /^[\p{Lu}-]+$/u.test(name)) return [];
  const forms = new Set(nameCases(name).flat());
  forms.delete(name);
  return [...forms].filter((form) => form !== '');
}
