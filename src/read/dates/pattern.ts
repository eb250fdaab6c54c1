/**
 * Rules over tokens, written as patterns of token kinds: `the? d:DAY of? m:MONTH (comma? y:YEAR)?`. A run of tokens is
 * turned into a string with one character a token, and each pattern into a sticky regular expression over it, so that
 * a rule costs a few characters and only where a run begins with a kind it can begin with.
 */
import type { Meaning } from './meaning.ts';
import type { Run, Token } from './token.ts';

/** One date within a match: the tokens it covers (indices into the run, end exclusive) and what they say. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** What a pattern matched, by the names it gave. */
export interface Match {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
  /** The first token of a named piece. */
  token(name: string): Token | undefined;
  /** Its number; undefined where the piece is missing. */
  value(name: string): number | undefined;
  /** Index of its first token. */
  at(name: string): number;
}

export interface Rule {
  readonly pattern: string;
  /** The dates of a match: one meaning for all of it, several parts, or null to refuse. */
  readonly read: (match: Match) => Meaning | readonly Part[] | null;
}

interface CompiledRule {
  readonly regexp: RegExp;
  /** What a match can begin with: its first two characters, or the one it is made of. */
  readonly beginnings: ReadonlySet<string>;
  readonly read: Rule['read'];
}

/** The rules of a language, ready to run. */
export interface Grammar {
  readonly charOf: ReadonlyMap<string, string>;
  readonly rules: readonly CompiledRule[];
  /** The rules that a match can follow, by its first two characters; filled in as they are met. */
  readonly byBeginning: (readonly CompiledRule[] | undefined)[];
}

const firstChar = 0xe000;

/** Compiles the rules; `classes` name sets of kinds, which may name other classes. */
export function compileGrammar(classes: Readonly<Record<string, string>>, rules: readonly Rule[]): Grammar {
  const charOf = new Map<string, string>();
  const kindsOf = (name: string, depth = 0): readonly string[] => {
    const members = classes[name];
    if (members === undefined) return [name];
    if (depth > 8) throw new Error(`class ${name} names itself`);
    return members.split(' ').flatMap((member) => kindsOf(member, depth + 1));
  };
  const charFor = (kind: string): string => {
    let char = charOf.get(kind);
    if (char === undefined) {
      char = String.fromCharCode(firstChar + charOf.size);
      charOf.set(kind, char);
    }
    return char;
  };
  const classFor = (name: string): string => `[${kindsOf(name).map(charFor).join('')}]`;

  const compiled = rules.map((rule) => {
    const source = rule.pattern
      .replace(/(?:([a-z]\w*):)?([A-Za-z]\w*|\()/g, (_, name: string | undefined, atom: string) => {
        if (atom === '(') return name === undefined ? '(' : `(?<${name}>`;
        return name === undefined ? classFor(atom) : `(?<${name}>${classFor(atom)})`;
      })
      .replaceAll(' ', '');
    return { regexp: new RegExp(source, 'dy'), beginnings: beginningsOf(source), read: rule.read };
  });
  return { charOf, rules: compiled, byBeginning: [] };
}

/** Long enough to tell the rules apart: with two characters a few are left of the many that one leaves. */
const beginning = 2;

/** What the matches of a pattern can begin with; what it looks for before or behind them is left aside. */
function beginningsOf(source: string): ReadonlySet<string> {
  const plain = source.replace(/\(\?<\w+>/g, '(');
  let at = 0;
  /** Reads alternatives up to a closing bracket. */
  const alternatives = (): Set<string> => {
    const all = new Set<string>();
    for (;;) {
      let begun = new Set(['']);
      while (at < plain.length && plain[at] !== '|' && plain[at] !== ')') {
        let piece: Set<string>;
        if (plain[at] === '(') {
          const looksAround = /^\(\?<?[=!]/.exec(plain.slice(at, at + 4))?.[0];
          at += looksAround?.length ?? 1;
          piece = alternatives();
          at++;
          if (looksAround !== undefined) continue;
        } else {
          const end = plain.indexOf(']', at);
          piece = new Set(plain.slice(at + 1, end));
          at = end + 1;
        }
        if (plain[at] === '?') {
          piece.add('');
          at++;
        }
        begun = followedBy(begun, piece);
      }
      for (const one of begun) all.add(one);
      if (plain[at] !== '|') return all;
      at++;
    }
  };
  return alternatives();
}

/** The beginnings of a sequence of two pieces. */
function followedBy(first: Set<string>, second: Set<string>): Set<string> {
  const out = new Set<string>();
  for (const one of first) {
    if (one.length >= beginning) out.add(one);
    else for (const next of second) out.add((one + next).slice(0, beginning));
  }
  return out;
}

/** The string of a run: one character a token, a space for kinds that no rule names. */
export function codesOf(run: Run, grammar: Grammar): string {
  let codes = '';
  for (const token of run) codes += grammar.charOf.get(token.kind) ?? ' ';
  return codes;
}

/** A match over its run; a class, because rules make very many and closures would cost more than the matching. */
class RunMatch implements Match {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
  readonly #groups: Readonly<Record<string, [number, number] | undefined>> | undefined;

  constructor(
    run: Run,
    from: number,
    to: number,
    groups: Readonly<Record<string, [number, number] | undefined>> | undefined,
  ) {
    this.run = run;
    this.from = from;
    this.to = to;
    this.#groups = groups;
  }

  at(name: string): number {
    return this.#groups?.[name]?.[0] ?? -1;
  }

  token(name: string): Token | undefined {
    return this.run[this.at(name)];
  }

  value(name: string): number | undefined {
    return this.token(name)?.value;
  }
}

const none: readonly CompiledRule[] = [];

/** The rules that can match at a token, in their order. */
function rulesAt(codes: string, from: number, { charOf, rules, byBeginning }: Grammar): readonly CompiledRule[] {
  const first = codes.charCodeAt(from) - firstChar;
  // Kinds that no rule names are a space, and the end of the run is none at all.
  if (!(first >= 0)) return none;
  const second = from + 1 < codes.length ? Math.max(codes.charCodeAt(from + 1) - firstChar, -1) : -1;
  const at = first * (charOf.size + 1) + second + 1;
  return (byBeginning[at] ??= rules.filter(
    ({ beginnings }) => beginnings.has(codes.slice(from, from + beginning)) || beginnings.has(codes[from] ?? ''),
  ));
}

/** The longest match of any rule that begins at the token, as its parts; null where none does. */
export function matchAt(
  run: Run,
  codes: string,
  from: number,
  grammar: Grammar,
): { to: number; parts: readonly Part[] } | null {
  let best: { to: number; parts: readonly Part[] } | null = null;
  for (const { regexp, read } of rulesAt(codes, from, grammar)) {
    regexp.lastIndex = from;
    const found = regexp.exec(codes);
    if (found === null) continue;
    const to = from + found[0].length;
    if (to === from || (best !== null && to <= best.to)) continue;
    const said = read(new RunMatch(run, from, to, found.indices?.groups));
    if (said === null) continue;
    best = { to, parts: 'is' in said ? [{ from, to, meaning: said }] : said };
  }
  return best;
}
