/**
 * Sentences that Amur says in English and keeps in other languages: looked up by their English, with `{name}` for what is
 * put in, and `{name#}` where only a number fits. What is put in is looked up too.
 */
import type { OtherLanguage } from '../model/languages.ts';

/** What is not said otherwise: an English sentence, and the same in another language. */
export type Phrases = Readonly<Record<string, string>>;

/** A sentence found: which one it is, and what was put into it, by name. */
export interface FoundPhrase {
  readonly phrase: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Finds sentences among those it was made with. */
export interface PhraseBook {
  /** The sentence that a text is, or null. */
  readonly find: (text: string) => FoundPhrase | null;
}

interface Form {
  readonly phrase: string;
  readonly names: readonly string[];
  readonly shape: RegExp;
  /** Letters that stand fast; of two that fit, the one with more is meant. */
  readonly fixed: number;
}

const slot = /\{(\w+)#?\}/g;
const parted = /(\{\w+#?\})/;

function formOf(phrase: string): Form {
  const parts = phrase.split(parted);
  const shape = parts.map((part, i) =>
    i % 2 === 0
      ? part.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')
      : part.endsWith('#}')
        ? '([−-]?[\\d.,]+(?:e[+-]\\d+)?)'
        : '([^]*?)',
  );
  return {
    phrase,
    names: [...phrase.matchAll(slot)].map(([, name]) => name ?? ''),
    shape: new RegExp(`^${shape.join('')}$`),
    fixed: parts.filter((_, i) => i % 2 === 0).join('').length,
  };
}

const firstWord = (text: string): string => /^[^\s{]+(?=\s)/.exec(text)?.[0] ?? '';

/** A book of these English sentences. Those with slots are tried by their first word, the more exact ones first. */
export function phraseBook(phrases: Iterable<string>): PhraseBook {
  const bare = new Set<string>();
  const forms = new Map<string, Form[]>();
  for (const phrase of phrases) {
    if (!phrase.includes('{')) {
      bare.add(phrase);
      continue;
    }
    const first = firstWord(phrase);
    forms.set(first, [...(forms.get(first) ?? []), formOf(phrase)]);
  }
  for (const list of forms.values()) list.sort((a, b) => b.fixed - a.fixed);
  const find = (text: string): FoundPhrase | null => {
    if (bare.has(text)) return { phrase: text, values: {} };
    const first = firstWord(text);
    const tried = [...(first === '' ? [] : (forms.get(first) ?? [])), ...(forms.get('') ?? [])];
    for (const { phrase, names, shape } of tried) {
      const match = shape.exec(text);
      if (match) return { phrase, values: Object.fromEntries(names.map((name, i) => [name, match[i + 1] ?? ''])) };
    }
    return null;
  };
  return { find };
}

/** A sentence with its values in place. */
export const filled = (phrase: string, values: FoundPhrase['values']): string =>
  phrase.replace(slot, (whole, name: string) => values[name] ?? whole);

/** How a language writes what the sentences leave to it. */
export interface Writing {
  /** A decimal number, given with a point. */
  readonly number: (text: string) => string;
  /** Between two sentences that stand in one text. */
  readonly joint: string;
}

/** How the languages besides English write it. */
export const writtenIn: Readonly<Record<OtherLanguage, Writing>> = {
  ru: { number: (text) => text.replace('.', ','), joint: '; ' },
  zh: { number: (text) => text, joint: '；' },
};

/** Says English sentences in another language: null where the book has them not. Those joined by “; ” are said one by one. */
export function sayer(phrases: Phrases, { number, joint }: Writing): (text: string) => string | null {
  const book = phraseBook(Object.keys(phrases));
  const known = new Map<string, string | null>();
  const value = (text: string): string => (/^[−-]?\d+\.\d+$/.test(text) ? number(text) : (say(text) ?? text));
  const found = (text: string): string | null => {
    const parts = text.split('; ');
    if (parts.length > 1 && phrases[text] === undefined) {
      const said = parts.map((part) => say(part));
      if (said.every((part) => part !== null)) return said.join(joint);
    }
    const is = book.find(text);
    if (is === null) return null;
    const values = Object.entries(is.values).map(([name, each]) => [name, value(each)] as const);
    return filled(phrases[is.phrase] ?? text, Object.fromEntries(values));
  };
  function say(text: string): string | null {
    let said = known.get(text);
    if (said === undefined) known.set(text, (said = found(text)));
    return said;
  }
  return say;
}
