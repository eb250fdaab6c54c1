/** What is seen of who says a thing: speech in and around its sentence, who speaks of themselves, a talk in turns. */
import type { Language } from '../../../model/languages.ts';
import type { Quotation } from '../../../model/reading.ts';
import type { Stage } from '../../../model/stages.ts';
import type { TieType } from '../../../model/tie-types.ts';
import type { Draft } from '../../draft.ts';
import type { Act } from '../act.ts';
import { cuesOfKind, type Scene } from '../scenes.ts';
import type { Features } from '../scorer/log-linear.ts';

const firstPerson: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:we|our|us|I|my)\b/u,
  ru: /(?<!\p{L})(?:мы|нас|нам|нами|наш\p{L}*|я|мне|мой|моя)(?!\p{L})/iu,
  zh: /我们|我們|咱|我/u,
};
/** A speaker's turn: a dash or a name with a colon that opens a line. */
const turn = /^(?:[—–-]\s|[\p{L} .]{1,24}[:：])/u;
const turns = new RegExp(turn.source, 'gmu');
/** From so many turns on a text is a talk. */
const aTalk = 4;
/** Speech within so many characters before and after a sentence may go on in it. */
const reach = { before: 400, after: 200 } as const;
const cues = ['say', 'offices', 'opinion', 'hedge', 'unnamed'] as const;

/** Speech in and around a sentence. */
export interface SpeechAround {
  /** What holds the act. */
  readonly held: readonly Quotation[];
  readonly here: readonly Quotation[];
  readonly before: Quotation | undefined;
  readonly after: Quotation | undefined;
}

export function speechAround(quotes: readonly Quotation[], { trigger }: Act, scene: Scene): SpeechAround {
  return {
    held: quotes.filter((q) => q.start <= trigger.start && trigger.end <= q.end),
    here: quotes.filter((q) => q.start < scene.end && q.end > scene.start),
    before: quotes.filter((q) => q.end <= scene.start && scene.start - q.end < reach.before).at(-1),
    after: quotes.find((q) => q.start >= scene.end && q.start - scene.end < reach.after),
  };
}

export interface Said {
  readonly type: TieType;
  readonly stage: Stage;
  readonly scene: Scene;
  readonly sceneBefore: Scene | undefined;
  readonly speech: SpeechAround;
}

/** The features of what is said of an act. */
export function speechFeatures(
  { type, stage, scene, sceneBefore, speech }: Said,
  { text, lang, quotes }: Pick<Draft, 'text' | 'lang' | 'quotes'>,
): Features {
  const out = new Map<string, number>();
  const is = (name: string): void => void out.set(name, 1);
  const { held, here, before, after } = speech;
  is(`language: ${lang}`);
  is(`stage: ${stage}`);
  is(`type: ${type}`);
  if (held.some((q) => q.kind === 'direct')) {
    is('direct');
    is(`direct, ${stage}`);
  } else if (held.length > 0) {
    is('reported');
    is(`reported, ${stage}`);
    is(`reported, ${lang}`);
  } else if (here.length > 0) {
    is('speech in the sentence');
    is(`speech in the sentence, ${stage}`);
  }
  if (before) {
    is('speech before');
    if (held.length === 0) is('speech before, none here');
    const gap = scene.start - before.end;
    is(`speech before: ${gap < 4 ? 'right before' : gap < 150 ? 'near' : 'far'}`);
  }
  if (after) is('speech after');
  if (firstPerson[lang].test(text.slice(scene.start, scene.end))) {
    is('first person');
    is(`first person, ${held.length > 0 ? 'in speech' : 'outside'}`);
  }
  for (const kind of cues) if (cuesOfKind(scene, kind).length > 0) is(`cue: ${kind}`);
  if (sceneBefore && cuesOfKind(sceneBefore, 'say').length > 0) is('cue before: say');
  out.set('share of speech', quotes.reduce((sum, q) => sum + q.end - q.start, 0) / Math.max(1, text.length));
  const count = turnsOf(text);
  out.set('turns', Math.log1p(count));
  if (count >= aTalk) is('a talk');
  const line = text.lastIndexOf('\n', scene.start - 1) + 1;
  const opening = text.slice(line, Math.min(scene.end, line + 30));
  if (turn.test(opening)) is(/^[—–-]/u.test(opening) ? 'in a turn, by a dash' : 'in a turn, by a name');
  return out;
}

let counted: { readonly text: string; readonly count: number } | null = null;
/** How many turns a text has; the acts of one text ask one after the other. */
function turnsOf(text: string): number {
  if (counted?.text !== text) counted = { text, count: (text.match(turns) ?? []).length };
  return counted.count;
}
