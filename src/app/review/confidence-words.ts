import type { RestsOn } from '../../model/evidence.ts';

const upon = { source: 'source read', excerpt: 'source seen in excerpt', list: 'from a list' } as const;

/** How sure a coder is of a fact, in words, and what the coder has seen of its source. */
export function confidenceWords(confidence: string, restsOn: RestsOn | null): string {
  return restsOn === null ? confidence : `${confidence}, ${upon[restsOn]}`;
}
