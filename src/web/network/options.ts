/** How the network is shown, as part of the address: what colours units and lines, what their size is, in which order rows stand. */

/** What stands behind each choice; the first is the default and is left out of the address. */
const choices = {
  /** What the size of a unit means. */
  size: ['degree', 'strength', 'between'],
  /** What the fill of a unit means. */
  fill: ['country', 'community'],
  /** What the colour of a line means. */
  lines: ['type', 'lean'],
  /** The order of the rows and columns of the matrix, or the column that sorts the table. */
  order: ['country', 'community', 'degree'],
  /** Ties that are over are shown faint, or not at all. */
  over: ['shown', 'hidden'],
} as const;

type Choices = typeof choices;
type Key = keyof Choices;

/** A country whose units stand on a side of the matrix, `*` for all; null for the one with most links. */
export type Side = string | null;

export type NetworkOptions = { readonly [K in Key]: Choices[K][number] } & {
  readonly down: Side;
  readonly across: Side;
};

const keys = Object.keys(choices) as readonly Key[];

/** The keys of the address that are options of the network. */
export const networkKeys: readonly string[] = [...keys, 'down', 'across'];

const sideFrom = (written: string | null): Side =>
  written !== null && /^(\*|[A-Z]{2,4})$/.test(written) ? written : null;

/** The options that an address asks for; what cannot be read falls back to the default. */
export function decodeNetwork(params: URLSearchParams): NetworkOptions {
  const chosen = keys.map((key) => {
    const all: readonly string[] = choices[key];
    const written = params.get(key) ?? '';
    return [key, all.includes(written) ? written : all[0]];
  });
  const sides = { down: sideFrom(params.get('down')), across: sideFrom(params.get('across')) };
  return { ...(Object.fromEntries(chosen) as Omit<NetworkOptions, 'down' | 'across'>), ...sides };
}

/** Puts the options that are not the default into a query. */
export function encodeNetwork(options: NetworkOptions, params: URLSearchParams): void {
  for (const key of keys) if (options[key] !== choices[key][0]) params.set(key, options[key]);
  for (const side of ['down', 'across'] as const) if (options[side] !== null) params.set(side, options[side]);
}

/** The options of a bare address. */
export const defaultNetwork: NetworkOptions = decodeNetwork(new URLSearchParams());
