/**
 * Clauses with two sides and no word for a tie: 丽水的师傅教会了马尼卡兰省的几名学徒. In a text that tells of ties elsewhere they mostly tell of one
 * more; its kind is guessed by the faintest words (the lexicon's `faint`), which name no tie anywhere else.
 */
import type { TieType } from '../../model/codebook.ts';
import type { Act } from './acts.ts';
import { canTie, partiesInScope } from './pairing.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';

/** The likelier meant first: goods tell more than the people beside them. */
const likelier: readonly TieType[] = [
  'assistance',
  'forum',
  'trade',
  'investment',
  'infrastructure',
  'exchange',
  'visit',
  'cooperation',
];

/** The acts of a scene whose words name none. */
export function faintActs(scene: Scene): readonly Act[] {
  const cues = cuesOfKind(scene, 'faint');
  if (cues.length === 0 || scene.block !== 'body' || cuesOfKind(scene, 'barred').length > 0) return [];
  return scene.clauses.flatMap((clause): Act[] => {
    const here = within(cues, clause);
    if (here.length === 0) return [];
    const parties = partiesInScope(within(scene.parties, clause));
    if (!canTie(parties) || parties.length > most || parties.some((p) => p.scale === 'centre')) return [];
    const type = likelier.find((t) => here.some((c) => c.value === t));
    const cue = here.find((c) => c.value === type);
    if (!type || !cue) return [];
    return [
      { type, trigger: { ...cue, kind: 'tie', strong: false }, clause, limit: null, complete: true, faint: true },
    ];
  });
}

/** More names than this are a list. */
const most = 3;
