/** The types of ties. */
import record from '../../data/codebook/codebook.json' with { type: 'json' };

export type TieType =
  | 'twinning'
  | 'agreement'
  | 'body'
  | 'visit'
  | 'forum'
  | 'trade'
  | 'investment'
  | 'infrastructure'
  | 'exchange'
  | 'mobility'
  | 'assistance'
  | 'restriction'
  | 'cooperation';

export const tieTypes: readonly TieType[] = record.tieTypes.map((t) => t.id as TieType);

const standing = new Set(record.tieTypes.filter((t) => t.standing).map((t) => t.id));

/** True for ties that last (twinning, body…); false for acts that hold at their date (visit, forum…). */
export function isStanding(type: TieType): boolean {
  return standing.has(type);
}
