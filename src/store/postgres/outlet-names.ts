/** The names of outlets over PostgreSQL: what is called how, and which documents are an outlet's. */

import type { Description } from '../../model/document.ts';
import type { Identities } from '../../ties/identities.ts';
import { type OutletNames, outletNames } from '../../ties/sources/outlet-names.ts';
import { type OutletKey, outletNamed } from '../../ties/sources/outlets.ts';
import type { Session } from './database.ts';
import { describedIn } from './descriptions.ts';
import type { JudgementRow } from './from-rows.ts';
import { always } from './known-at.ts';
import { outletQueries as q } from './queries/outlets.ts';

/** The names of outlets as known then; there are as many sites as hosts of documents. */
export async function outletNamesKnown(
  session: Session,
  identities: Identities,
  knownAt = always,
): Promise<OutletNames> {
  const rows = await session.run<{ site: string; site_name: string }>(q.sites, [knownAt]);
  return outletNames(new Map(rows.map(({ site, site_name }) => [site, outletNamed(site_name)])), identities);
}

/** The documents of which a person said whose they are, with what was said of each. */
export async function documentsDescribed(
  session: Session,
  knownAt = always,
): Promise<ReadonlyMap<string, Description>> {
  return describedIn(await session.run<JudgementRow>(q.described, [knownAt]));
}

/**
 * What the documents of some outlets are found by (`documentsOf` in queries/outlets.ts): sites, names as printed, and documents of which a
 * person said that they are theirs or, with a minus, another's.
 */
export async function marksOfOutlets(
  session: Session,
  outlets: readonly OutletKey[],
  names: OutletNames,
): Promise<readonly string[]> {
  const own = new Set(outlets.flatMap((outlet) => names.all(outlet)));
  const isOwn = (printed: string): boolean => own.has(outletNamed(printed)) || own.has(names.of(outletNamed(printed)));
  const printed = await session.run<{ outlet: string }>(q.printed);
  const said = [...(await documentsDescribed(session))].flatMap(([id, { outlet }]) =>
    outlet === undefined ? [] : [outlet !== null && isOwn(outlet) ? id : `-${id}`],
  );
  return [
    ...[...own].filter((key) => key.startsWith('site:')),
    ...printed.flatMap(({ outlet }) => (isOwn(outlet) ? [`name:${outlet}`] : [])),
    ...said,
  ].sort();
}
