/** What speaks for it that a sentence tells of what a group does together. */
import type { TieType } from '../../../model/tie-types.ts';
import { cuesOfKind } from '../scenes.ts';
import type { Features } from '../scorer/log-linear.ts';
import type { SentenceFacts } from '../scorer/sentence-facts.ts';
import { countWords } from './count-words.ts';
import type { Group } from './group.ts';
import { groupCues } from './group-cues.ts';

/**
 * What speaks for it that a sentence tells of an act of a type that the places of a group do together.
 * `nth` is the place of the sentence among those of the group; `members` are the units that act together.
 */
export function actFeatures(nth: number, type: TieType, group: Group, members: ReadonlySet<string>): Features {
  const { facts, sentences } = group;
  const at = sentences[nth]!;
  const out = new Map<string, number>();
  const of = (name: string): void => {
    out.set(name, 1);
    out.set(`${type}: ${name}`, 1);
  };
  const sentence = facts.sentences[at]!;
  const { scene } = sentence;
  out.set(`type: ${type}`, 1);
  const own = wordOf(sentence, type);
  of(`its own word: ${own}`);
  for (const other of sentence.clear) if (other !== type) of(`clear word: ${other}`);
  for (const other of sentence.vague) if (other !== type) out.set(`${type}: vague word: ${other}`, 1);
  for (const n of sentence.classNames) out.set(`${type}: about: ${n}`, 1);
  for (const kind of groupCues) if (cuesOfKind(scene, kind).length > 0) of(`cue: ${kind}`);
  for (const { value } of cuesOfKind(scene, 'stage')) out.set(`${type}: phase: ${value}`, 1);
  of(`block: ${scene.block}`);
  const named = new Set(sentence.places.flatMap((p) => (p.mention.how === 'topic' ? [] : [p.mention.unit])));
  const here = [...named].filter((u) => members.has(u)).length;
  const part = here === 0 ? 'none' : here === members.size ? 'all' : here <= 2 ? String(here) : 'several';
  of(`members here: ${part}`);
  of(`members here: ${part}, own word: ${own}`);
  const others = [...named].filter((u) => !members.has(u)).length;
  if (others > 0) of('other places here');
  if (sentence.places.some((p) => p.mention.how === 'members')) of('a word for members');
  if (countWords(facts.text.slice(scene.start, scene.end), facts.lang).length > 0) of('counts parties');
  of(`stands: ${nth === 0 ? 'first' : nth === 1 ? 'second' : nth === sentences.length - 1 ? 'last' : 'later'}`);
  const worded = group.worded.get(type) ?? [];
  if (own === 'clear') {
    of(worded[0] === at ? 'the first with its word' : 'not the first with its word');
    if (worded.length === 1) of('the only one with its word');
  } else of(worded.length > 0 ? 'its word elsewhere' : 'its word nowhere');
  out.set('length', Math.log1p(scene.end - scene.start));
  for (const n of group.about) out.set(`${type}: group about: ${n}`, 1);
  return out;
}

const wordOf = (s: SentenceFacts, type: TieType): 'clear' | 'vague' | 'hint' | 'none' =>
  s.clear.has(type) ? 'clear' : s.vague.has(type) ? 'vague' : s.hinted.has(type) ? 'hint' : 'none';
