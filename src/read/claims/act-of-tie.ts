/** The act of a tie in its sentence: the words that name its type, by which stage, date, speaker and quotation are found. */
import type { TieType } from '../../model/tie-types.ts';
import { type Act, kindMeant } from './act.ts';
import type { TieTold } from './decode.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { clauseAt, cuesOfKind, type Scene } from './scenes.ts';

/** The act of the sentence that names the type nearest to the parties; made of the likeliest words where none does. */
export function actOfTie({ type, sides }: TieTold, scene: Scene, acts: readonly Act[]): Act {
  const here = sides.map((s) => s.mention).filter((m) => m.start >= scene.start && m.end <= scene.end);
  const distance = (c: Cue): number =>
    here.length === 0 ? c.start : Math.min(...here.map((m) => Math.max(0, c.start - m.end, m.start - c.end)));
  const nearest = <T>(of: readonly T[], cue: (one: T) => Cue): T | undefined =>
    of.toSorted((a, b) => distance(cue(a)) - distance(cue(b)))[0];
  const own =
    nearest(
      acts.filter((a) => a.type === type),
      (a) => a.trigger,
    ) ??
    nearest(
      acts.filter((a) => kindMeant(a) === type),
      (a) => a.trigger,
    );
  if (own) return own;
  const found = wordFor(type, scene, nearest);
  // «Запретил ввоз яблок»: the words for the trade are those of its ban.
  const ban =
    found && acts.find((a) => a.type === 'restriction' && a.trigger.start < found.end && found.start < a.trigger.end);
  if (ban) return ban;
  const word = found ?? { ...placeholder(scene, here[0]), value: type };
  const trigger: Cue = { ...word, kind: 'tie', value: type, strong: false };
  return { type, trigger, clause: clauseAt(scene, trigger.start), limit: null };
}

/** The word that most likely names the type: one that may, one that hints at it, a verb of founding or of a phase, any telling word. */
function wordFor(
  type: TieType,
  scene: Scene,
  nearest: (of: readonly Cue[], cue: (one: Cue) => Cue) => Cue | undefined,
): Cue | undefined {
  const self = (c: Cue): Cue => c;
  return (
    nearest(
      cuesOfKind(scene, 'tie').filter((c) => c.value === type),
      self,
    ) ??
    nearest(
      cuesOfKind(scene, 'hint').filter((c) => c.value === type),
      self,
    ) ??
    nearest(cuesOfKind(scene, 'founding'), self) ??
    nearest(cuesOfKind(scene, 'stage'), self) ??
    nearest(cuesOfKind(scene, 'class'), self)
  );
}

const placeholder = (scene: Scene, at: { readonly start: number; readonly end: number } | undefined): Cue => ({
  start: at?.start ?? scene.start,
  end: at?.end ?? scene.start,
  kind: 'tie',
  value: '',
  strong: false,
});
