/** What an act calls the thing it is about: the bridge, the park, the commission, as its sentence names it. */
import type { Span } from '../../../model/code-points.ts';
import type { TieType } from '../../../model/tie-types.ts';
import type { Draft } from '../../draft.ts';
import type { Act } from '../act.ts';
import type { Scene } from '../scenes.ts';
import { startingIn } from '../sorted-spans.ts';
import { isNamedType, kindsOfThings, type NamedType, tellsApart } from './kinds-of-things.ts';
import { nameAround } from './name-around.ts';

/** A name in a text with the kind of thing that it is of. */
export interface NameFound extends Span {
  readonly kind: string;
  readonly name: string;
  /** True where it is no more than the word for a kind of which there may be several. */
  readonly bare: boolean;
}

/** A thing is named no further from the word for its act than this, in characters. */
const reach = { en: 70, ru: 70, zh: 24 } as const;

/** The names of things of a type in a sentence, in order. */
export function namesInScene(
  scene: Span,
  type: NamedType,
  { text, lang, places }: Pick<Draft, 'text' | 'lang' | 'places'>,
): readonly NameFound[] {
  const kinds = kindsOfThings(text, scene, lang, type);
  if (kinds.length === 0) return [];
  const named = startingIn(places, scene);
  return kinds.map((kind) => {
    const { start, end } = nameAround(kind, { text, lang, within: scene, places: named, body: type === 'body' });
    return {
      start,
      end,
      kind: kind.kind,
      name: text.slice(start, end),
      bare: start === kind.start && end === kind.end && !tellsApart(kind.kind),
    };
  });
}

/** The name that an act gives its thing; null for acts of other types and where none is near. */
export function nameOfAct(act: Act, type: TieType, scene: Scene, draft: Draft): NameFound | null {
  if (!isNamedType(type)) return null;
  const trigger = act.trigger.end > act.trigger.start ? act.trigger : act.clause;
  let best: NameFound | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of namesInScene(scene, type, draft)) {
    const gap = Math.max(0, name.start - trigger.end, trigger.start - name.end);
    const inClause = name.end > act.clause.start && name.start < act.clause.end;
    const distance = gap + (inClause ? 0 : reach[draft.lang] / 2);
    if (distance < bestDistance && distance <= reach[draft.lang]) [best, bestDistance] = [name, distance];
  }
  return best;
}
