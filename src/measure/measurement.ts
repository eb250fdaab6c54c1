/**
 * What a measure gives: the value with its formula, the numbers in it and where each came from, so that a reader can work it
 * out again by hand. The same inputs give the same bytes.
 */

/** Where a number came from: a record of the ledger, or a choice somebody made. */
export type Origin =
  | { readonly kind: 'observation' | 'tie' | 'claim' | 'fact'; readonly id: string }
  | { readonly kind: 'assumed'; readonly why: string };

/** A number with its origins; `value` is null where it is not known, and never guessed. */
export interface Quantity {
  readonly value: number | null;
  readonly from: readonly Origin[];
}

/** A symbol of a formula, in words, with its unit (`1` for a pure number). */
export interface SymbolOf {
  readonly symbol: string;
  readonly means: string;
  readonly unit: string;
}

/** The numbers behind the symbols. */
export type Values<K extends string> = Readonly<Record<K, number>>;

/** A formula with one number a symbol. `calculate` gives null where the formula is not defined (a division by nothing). */
export interface Formula<K extends string = string> {
  readonly id: string;
  readonly name: string;
  /** Changes whenever the same inputs give another value. */
  readonly version: string;
  readonly formula: string;
  readonly unit: string;
  /** The least and the greatest value it can have; null for none. */
  readonly range: readonly [number | null, number | null];
  readonly reference: string;
  readonly symbols: Readonly<Record<K, Omit<SymbolOf, 'symbol'>>>;
  readonly calculate: (values: Values<K>) => number | null;
}

/** A number of a measurement as it went in. */
export interface Term extends SymbolOf, Quantity {
  /** In a weighted sum: what it weighs, 0 to 1. */
  readonly weight?: number;
  /** How it came about: a figure of a source, a count of ties standing in for one, a rule, or nothing. */
  readonly how?: 'observed' | 'counted' | 'by rule' | 'unknown';
  /** The same in words, with its numbers. */
  readonly says?: string;
  /** How many records it came from, where `from` names only the first of them. */
  readonly records?: number;
  /** Of a figure: what to know of it before it is quoted. */
  readonly notes?: readonly string[];
}

/** A value with everything behind it. */
export interface Measurement {
  readonly measure: string;
  readonly version: string;
  readonly value: number | null;
  readonly unit: string;
  /** The values it may have, given what is not known; null where everything is, or nothing can be said. */
  readonly interval: readonly [number, number] | null;
  /** The share of what the formula asks for that is known, 0 to 1. */
  readonly coverage: number;
  readonly formula: string;
  readonly reference: string;
  readonly terms: readonly Term[];
  /** What a reader should know before quoting it. */
  readonly notes: readonly string[];
}

/** What a measure says of itself, whatever it is applied to. */
export type Stated = Pick<Measurement, 'measure' | 'version' | 'unit' | 'formula' | 'reference'>;

/** The same of a formula with one number a symbol. */
export function statedBy({ id, version, unit, formula, reference }: Formula<never> | Formula): Stated {
  return { measure: id, version, unit, formula, reference };
}

/** Applies a formula: no value where a number is missing, and the list of what is. */
export function measured<K extends string>(
  formula: Formula<K>,
  given: Readonly<Record<K, Quantity>>,
  notes: readonly string[] = [],
): Measurement {
  const keys = Object.keys(formula.symbols) as K[];
  const terms = keys.map((symbol) => ({ symbol, ...formula.symbols[symbol], ...given[symbol] }));
  const missing = terms.filter(({ value }) => value === null);
  const values = Object.fromEntries(terms.map(({ symbol, value }) => [symbol, value])) as Record<K, number>;
  const value = missing.length > 0 ? null : formula.calculate(values);
  return {
    ...statedBy(formula),
    value,
    interval: null,
    coverage: terms.length === 0 ? 1 : (terms.length - missing.length) / terms.length,
    terms,
    notes: [
      ...missing.map(({ means }) => `Not known: ${means}.`),
      ...(missing.length === 0 && value === null
        ? ['Not defined for these numbers: the formula divides by nothing.']
        : []),
      ...notes,
    ],
  };
}

/** A number that everybody can check: shortest form, at most twelve significant digits, so that it prints alike anywhere. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** The formula with its numbers: `T_ij / T_i = 0.25, where T_ij = 5, T_i = 20`. */
export function workedOut({ formula, terms, value }: Measurement): string {
  const numbers = terms.map(
    ({ symbol, value: number }) => `${symbol} = ${number === null ? '?' : plainNumber(number)}`,
  );
  const result = value === null ? 'no value' : plainNumber(value);
  return `${formula} = ${result}${numbers.length > 0 ? `, where ${numbers.join(', ')}` : ''}`;
}

/** Division that has no value where there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
