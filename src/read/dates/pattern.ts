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
  readonly read: Rule['read'];
}

/** The rules that a match beginning with one kind can follow. */
interface Beginning {
  /** Whether any of them matches at all: one quick test in place of many. */
  readonly any: RegExp;
  readonly rules: readonly CompiledRule[];
}

type Groups = Readonly<Record<string, [number, number] | undefined>>;

/** A rule that matches at a token, by the kinds of the tokens alone; `to` is the token after the match. */
interface Fit {
  readonly to: number;
  readonly groups: Groups | undefined;
  readonly read: Rule['read'];
}

/** The rules of a language, ready to run. */
export interface Grammar {
  readonly charOf: ReadonlyMap<string, string>;
  /** Rules by the character that a match can begin with. */
  readonly byFirst: ReadonlyMap<string, Beginning>;
  /** What fits at each token of the runs met so far: texts hold the same few sequences of kinds again and again. */
  readonly fits: Map<string, (readonly Fit[] | undefined)[]>;
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
    return { regexp: new RegExp(source, 'dy'), source, first: firstCharacters(source), read: rule.read };
  });
  const byFirst = new Map<string, Beginning>();
  for (const char of charOf.values()) {
    const starting = compiled.filter(({ first }) => first.includes(char));
    if (starting.length === 0) continue;
    const sources = starting.map(({ source }) => source.replace(/\(\?<\w+>/g, '(?:').replace(/\((?!\?)/g, '(?:'));
    byFirst.set(char, { any: new RegExp(sources.join('|'), 'y'), rules: starting });
  }
  return { charOf, byFirst, fits: new Map() };
}

/** The characters that a match of the pattern can begin with: walks its leading atoms, optional ones included. */
function firstCharacters(source: string): string {
  const plain = source.replace(/\(\?<?[=!][^()]*\)/g, '').replace(/\(\?<\w+>/g, '(');
  let at = 0;
  /** Reads alternatives up to a closing bracket: the characters they can begin with, and whether one can be empty. */
  const alternatives = (): { chars: string; empty: boolean } => {
    let chars = '';
    let empty = false;
    for (;;) {
      let open = true;
      while (at < plain.length && plain[at] !== '|' && plain[at] !== ')') {
        let piece = { chars: '', empty: false };
        if (plain[at] === '(') {
          at++;
          piece = alternatives();
          at++;
        } else {
          const end = plain.indexOf(']', at);
          piece = { chars: plain.slice(at + 1, end), empty: false };
          at = end + 1;
        }
        if (open) chars += piece.chars;
        if (plain[at] === '?') at++;
        else if (!piece.empty) open = false;
      }
      empty ||= open;
      if (plain[at] !== '|') return { chars, empty };
      at++;
    }
  };
  return alternatives().chars;
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
  readonly #groups: Groups | undefined;

  constructor(run: Run, from: number, to: number, groups: Groups | undefined) {
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

const none: readonly Fit[] = [];

/** The rules that match at a token of a run. */
function fitsAt(codes: string, from: number, grammar: Grammar): readonly Fit[] {
  const beginning = grammar.byFirst.get(codes[from] ?? '');
  if (beginning === undefined) return none;
  const { any, rules } = beginning;
  any.lastIndex = from;
  if (!any.test(codes)) return none;
  const fits: Fit[] = [];
  for (const { regexp, read } of rules) {
    regexp.lastIndex = from;
    const found = regexp.exec(codes);
    if (found === null || found[0].length === 0) continue;
    fits.push({ to: from + found[0].length, groups: found.indices?.groups, read });
  }
  return fits;
}

/** Longer runs seldom come twice. */
const longestKnown = 48;
const mostKnown = 4096;

/** The same, remembered by the kinds of the run. */
function knownFitsAt(codes: string, from: number, grammar: Grammar): readonly Fit[] {
  if (codes.length > longestKnown) return fitsAt(codes, from, grammar);
  let known = grammar.fits.get(codes);
  if (known === undefined) {
    if (grammar.fits.size >= mostKnown) grammar.fits.clear();
    known = [];
    grammar.fits.set(codes, known);
  }
  return (known[from] ??= fitsAt(codes, from, grammar));
}

/** The longest match of any rule that begins at the token, as its parts; null where none does. */
export function matchAt(
  run: Run,
  codes: string,
  from: number,
  grammar: Grammar,
): { to: number; parts: readonly Part[] } | null {
  let best: { to: number; parts: readonly Part[] } | null = null;
  for (const { to, groups, read } of knownFitsAt(codes, from, grammar)) {
    if (best !== null && to <= best.to) continue;
    const said = read(new RunMatch(run, from, to, groups));
    if (said === null) continue;
    best = { to, parts: 'is' in said ? [{ from, to, meaning: said }] : said };
  }
  return best;
}
