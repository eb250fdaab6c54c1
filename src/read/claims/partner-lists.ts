/**
 * Lists of partners: lines or asides that hold nothing but two names joined by a dash ("河北省 – 布尔根兰州 – 1991",
 * «Курган — Петропавловск») go on with the kind of tie that was named before them.
 */
import type { Draft } from '../draft.ts';
import type { Act } from './act.ts';
import { partiesInScope } from './pairing.ts';
import type { Scene } from './scenes.ts';

const joint = /^[\s«»"“”]*(?:[-–—/|:：↔]|与|和|and|и)[\s«»"“”]*$/u;
/** A list ends where so many sentences hold no pair. */
const patience = 3;
/** Characters a line of a list may have besides the names. */
const room = { en: 60, ru: 60, zh: 24 } as const;

/** For each scene, with its own acts, the act its pairs belong to; null where it is no line of a list. */
export function partnerLists(
  scenes: readonly Scene[],
  acts: readonly (readonly Act[])[],
  text: string,
  lang: Draft['lang'],
): (Act | null)[] {
  let heading: Act | null = null;
  let idle = 0;
  return scenes.map((scene, i) => {
    if (scene.cues.some((c) => c.kind === 'tie')) {
      heading =
        acts[i]!.find((a) => a.type === 'twinning' || a.type === 'agreement' || a.type === 'restriction') ?? heading;
      idle = 0;
      return null;
    }
    if (!heading || !holdsPair(scene, text, room[lang])) {
      if (++idle > patience) heading = null;
      return null;
    }
    idle = 0;
    const clause = { start: scene.start, end: scene.end };
    return {
      ...heading,
      clause,
      trigger: { ...heading.trigger, start: scene.start, end: scene.start },
      said: heading,
      complete: true,
    };
  });
}

function holdsPair(scene: Scene, text: string, most: number): boolean {
  if (scene.parties.length < 2) return false;
  const parties = partiesInScope(scene.parties);
  if (parties.length < 2 || parties.some((p) => p.scale === 'centre')) return false;
  const names = parties.reduce((sum, p) => sum + p.end - p.start, 0);
  return (
    scene.end - scene.start - names <= most &&
    parties.some((p, i) => {
      const next = parties[i + 1];
      return next !== undefined && next.country !== p.country && joint.test(text.slice(p.end, next.start));
    })
  );
}
