/** Which words of a sentence name a tie, and which only look like one or name somebody who acts. */

import type { TieType } from '../../model/tie-types.ts';
import type { KindsNamed } from './act.ts';
import { giftsOf } from './english-gifts.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { cuesOfKind, type Scene } from './scenes.ts';
import { inOrder } from './sorted-spans.ts';
import { typesThatAre } from './type-traits.ts';

/** The words for ties in a sentence, in order, without those that lie in a longer one. */
export function wordsForTies(scene: Scene, text: string): readonly Cue[] {
  const gifts = giftsOf(scene, text);
  const named = cuesOfKind(scene, 'tie');
  return outermost(gifts.length > 0 ? inOrder([...named, ...gifts]) : named);
}

/** The cues that lie in no longer one; the body whose sitting is told of stays («заседание рабочей группы»). */
const outermost = (cues: readonly Cue[]): readonly Cue[] =>
  cues.filter(
    (c) =>
      !cues.some(
        (o) =>
          o !== c &&
          o.start <= c.start &&
          o.end >= c.end &&
          (o.end - o.start > c.end - c.start || (o.value === 'none' && c.value !== 'none')) &&
          !(c.value === 'body' && c.strong && o.value === 'visit'),
      ),
  );

/** The kinds that words for ties name, each with its first clear word, else its first vague one. */
export function kindsNamed(words: readonly Cue[], scene: Scene, text: string): KindsNamed {
  const kinds: KindsNamed = new Map();
  for (const cue of words) {
    // A word that only looks like a tie: a trade dispute, an exchange rate.
    if (cue.value === 'none') continue;
    if (cue.value === 'forum' && isDayOfNothing(cue, scene, text)) continue;
    if (!cue.strong && actors.includes(cue.value as TieType) && isActor(cue, scene, text)) continue;
    const known = kinds.get(cue.value as TieType);
    if (!known || (cue.strong && !known.strong)) kinds.set(cue.value as TieType, cue);
  }
  return kinds;
}

const day = /^(?:дни|день|дней|дням|днях)$/iu;
/** A place right behind a day is no further off than this. */
const besideDay = 12;

/** True for «дни» and «день» that no place follows: «Дни Харбина» are a festival, «в эти дни» is a time. */
function isDayOfNothing(cue: Cue, scene: Scene, text: string): boolean {
  if (!day.test(text.slice(cue.start, cue.end))) return false;
  return !scene.parties.some((p) => p.start > cue.end && p.start - cue.end <= besideDay);
}

/** Kinds whose words also name those who act: «Рижский молочный комбинат прислал сыр» builds no plant. */
const actors = typesThatAre('names-actors');
/** The adjective of a place stands no further than this before its firm. */
const besideFirm = 28;
const oneAdjective = /^\s(?:\p{Ll}[\p{Ll}-]*[йяехю]\s)?$/u;
const adjectiveOfPlace = /[сц]к\p{Ll}{2,3}$/u;

/** True for a word for a firm or a port with the adjective of its place right before it. */
function isActor(cue: Cue, scene: Scene, text: string): boolean {
  if (!cuesOfKind(scene, 'bodies').some((b) => b.start === cue.start)) return false;
  return scene.parties.some(
    (p) =>
      !p.antecedent &&
      p.end < cue.start &&
      cue.start - p.end <= besideFirm &&
      oneAdjective.test(text.slice(p.end, cue.start)) &&
      adjectiveOfPlace.test(text.slice(p.start, p.end)),
  );
}
