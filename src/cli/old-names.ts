/** Commands that had another name, or stood elsewhere: what to write instead. */

/** By the name as it was; what follows `amur` now, or null and why there is none. */
export const oldNames: Readonly<Record<string, string | { readonly gone: string }>> = {
  agreement: 'coding agreement A B',
  'case list': 'case',
  'case load': 'import FILE',
  'case show': 'case ID',
  codebook: 'coding codebook',
  'coding list': 'coding',
  duplicates: 'same copies',
  explain: 'read --why DOCUMENT',
  'forecasts export': 'export forecasts',
  'forecasts import': 'import forecasts FILE',
  'forecasts score': 'forecasts --score',
  'forecasts show': 'forecasts ID',
  'gazetteer list': 'gazetteer',
  'gazetteer show': 'gazetteer NAME',
  migrate: {
    gone: 'a ledger that another version made is exported by that version (amur export ledger) and restored by this one',
  },
  'people activate': 'people change NAME --activate',
  'people deactivate': 'people change NAME --deactivate',
  'people list': 'people',
  'people role': 'people change NAME --role ROLE',
  'people sign-out': 'people change NAME --sign-out',
  'scenario export': {
    gone: 'the file of a scenario computes all of it again, and “amur scenario run FILE --csv” gives the results',
  },
  'scenario list': 'scenario',
  'scenario together': { gone: '“amur scenario run FILE” runs one tie' },
  'sources grade': 'judge grade SOURCE LETTER --reason WHY',
  'sources history': 'history site:HOST',
  token: 'people token',
  'token create': 'people token NAME',
  'token list': 'people token --list',
  'token revoke': 'people token --revoke ID',
  views: { gone: 'the address of a page shows the same again: keep that' },
};

/** What is said of a call by an old name; null where it is none. */
export function saidOfOldName([first = '', second = '']: readonly string[]): string | null {
  const old = [`${first} ${second}`, first].find((name) => Object.hasOwn(oldNames, name));
  if (old === undefined) return null;
  const now = oldNames[old]!;
  return typeof now === 'string' ? `amur ${old} is now: amur ${now}` : `amur ${old} is gone; ${now.gone}`;
}
