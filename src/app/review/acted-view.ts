/** Who acted in a coded fact or a case event, and upon what. */
import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Acted } from '../../model/evidence.ts';
import type { Infer } from '../infer.ts';
import { edtf } from '../model-schemas/edtf.ts';
import { actor } from '../model-schemas/evidence.ts';
import { partyView, toPartyView } from '../ties/party-view.ts';

/** Who acted in a coded fact or a case event, and upon what. */
export const actedView = z
  .object({
    actors: z.array(actor).meta({
      description: 'Levels: regions, the centre that the case looks from, foreign states.',
    }),
    by: z.array(partyView).meta({ description: 'Those that acted, where it was not all of the parties.' }),
    trigger: z.object({ what: z.string(), date: edtf.nullable() }).nullable(),
  })
  .meta({ id: 'Acted' });
export type ActedView = Infer<typeof actedView>;

/** Null where the coder tells neither who acted nor what upon. */
export function toActedView(gazetteer: Gazetteer, { actors = [], actedBy = [], trigger }: Acted): ActedView | null {
  if (actors.length === 0 && trigger === undefined) return null;
  return {
    actors,
    by: actedBy.map((party) => toPartyView(gazetteer, party)),
    trigger: trigger === undefined ? null : { what: trigger.what, date: trigger.date ?? null },
  };
}

const levels = { region: 'regions', centre: 'the centre', foreign: 'foreign states' } as const;

/** In one line: `acted: the centre (Russia); upon the spread of the virus, 2020-01`. */
export function actedText({ actors, by, trigger }: ActedView): string {
  const who = actors.map((actor) => levels[actor]).join(' and ');
  const named = by.length === 0 ? '' : ` (${by.map(({ names }) => names.en).join(', ')})`;
  const upon = trigger === null ? '' : `upon ${trigger.what}${trigger.date === null ? '' : ` (${trigger.date})`}`;
  return [who === '' ? '' : `acted: ${who}${named}`, upon].filter((part) => part !== '').join('; ');
}
