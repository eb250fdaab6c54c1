/** What is seen of an act: the words for its phase with where they stand to it, its tense, its dates, its kind. */
import type { Span } from '../../../model/code-points.ts';
import { type Edtf, edtfBounds } from '../../../model/edtf.ts';
import type { DateMention } from '../../../model/reading.ts';
import type { TieType } from '../../../model/tie-types.ts';
import type { Draft } from '../../draft.ts';
import { type Act, kindMeant } from '../act.ts';
import { stageOfDecision } from '../decided-as.ts';
import type { Cue } from '../lexicon/cue-trie.ts';
import { hedgeValue } from '../lexicon/lexicon.ts';
import { isOver } from '../no-longer.ts';
import { clauseAt, cuesOfKind, type Scene } from '../scenes.ts';
import type { Features } from '../scorer/log-linear.ts';
import { stageOfAct } from '../stage-of-act.ts';
import { typesThatAre } from '../type-traits.ts';
import { tenses } from './tenses.ts';

/** An act with the sentences around it. */
export interface ActAround {
  readonly type: TieType;
  readonly act: Act;
  readonly parties: readonly Span[];
  readonly scene: Scene;
  readonly before: Scene | undefined;
  readonly next: Scene | undefined;
  readonly dates: readonly DateMention[];
  /** True where a speaker says it. */
  readonly spoken: boolean;
}

/** Kinds of words that tell how far a thing has come, and whether it is so at all. */
const telling = [
  'stage',
  'restriction',
  'phase',
  'negation',
  'mood',
  'hedge',
  'denials',
  'lasting',
  'founding',
  'opinion',
  'purpose',
] as const;
/** Kinds that count in the sentence before and after. */
const beyond = ['denials', 'negation', 'restriction', 'mood', 'phase'] as const;
const phases: readonly string[] = ['stage', 'restriction', 'phase'];
/** A word this near stands right beside the act, in characters. */
const beside = { en: 14, ru: 14, zh: 4 } as const;
const happening = typesThatAre('happening');
const standing = typesThatAre('stands');

/** Whether ties of a type happen, stand, or either. */
export const natureOf = (type: TieType): string =>
  happening.includes(type) ? 'happens' : standing.includes(type) ? 'stands' : 'either';

/** "Resumed the flights that were suspended in 2020", 恢复2020年中止的: a halt told of after its end. */
const isTakenUp = (cue: Cue, resumed: readonly Cue[]): boolean =>
  (cue.value === 'suspended' || cue.value === 'halted') &&
  resumed.some((r) => r.end <= cue.start && cue.start - r.end <= resumedBefore);
const resumedBefore = 90;

const holdsOne = (clause: Span, parties: readonly Span[]): boolean =>
  parties.some((p) => p.start >= clause.start && p.end <= clause.end);

const nameOf = (cue: Cue, lang: Draft['lang']): string =>
  cue.kind === 'hedge'
    ? `hedge ${hedgeValue(lang, cue.value).likelihood?.join('–') ?? 'open'}`
    : cue.kind === cue.value
      ? cue.kind
      : `${cue.kind} ${cue.value}`;

/** The features of an act. */
export function phaseFeatures(
  around: ActAround,
  { text, lang, published }: Pick<Draft, 'text' | 'lang' | 'published'>,
): Features {
  const { act, scene, before, next, type, parties } = around;
  const kind = natureOf(type);
  const out = new Map<string, number>();
  const is = (name: string): void => void out.set(name, 1);
  const { trigger } = act;
  const clause = clauseAt(scene, trigger.start);
  is(`language: ${lang}`);
  verbs(clause, trigger, text, lang, is);
  is(`type: ${type}`);
  // What bodies of several pass is mostly done; that says nothing of the agreements of two.
  if (parties.length > 2) is(`of several: ${type}`);
  is(`nature: ${kind}`);
  is(`block: ${scene.block}`);
  if (around.spoken) is('spoken');
  if (/[?？]["”»’]?\s*$/u.test(text.slice(scene.start, scene.end))) is('question');
  if (act.type === 'restriction')
    is(`decision: ${act.limit?.value ?? 'named'}${act.lifted ? ', lifted' : ''} on ${natureOf(kindMeant(act))}`);
  if (isOver({ ...act, type: kindMeant(act) }, text, lang)) is('no longer');
  if (act.type === 'restriction') is(`decision: ${stageOfDecision(act, text, lang)}`);
  const { stage } = stageOfAct(act, scene, text, lang);
  is(`as the nearest word says: ${stage}`);
  is(`as the nearest word says: ${stage}, ${type}`);
  if (trigger.end === trigger.start) is('no word for the tie');
  const cues = telling
    .flatMap((each) => cuesOfKind(scene, each))
    .filter((c) => c.value !== 'none')
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
  let nearest: { readonly cue: Cue; readonly gap: number } | null = null;
  const resumed = cues.filter((c) => c.kind === 'phase' && c.value === 'resumed');
  for (const cue of cues) {
    const name = isTakenUp(cue, resumed) ? 'halt that is over' : nameOf(cue, lang);
    const where = placeOf(cue, trigger, clause, scene);
    is(`${name}, ${where}`);
    is(`${name}, told`);
    if (where !== 'over' && where !== 'before' && where !== 'after')
      is(`${name}, ${holdsOne(clauseAt(scene, cue.start), parties) ? 'with a party' : 'with no party'}`);
    if (kind !== 'either') is(`${name}, ${where.replace(/clause |far /u, 'out ')}, ${kind}`);
    if (where === 'over') continue;
    const gap = Math.max(0, trigger.start - cue.end, cue.start - trigger.end);
    if (gap <= beside[lang]) is(`${name}, right ${cue.start < trigger.start ? 'before' : 'after'}`);
    if (phases.includes(cue.kind) && !isTakenUp(cue, resumed) && (nearest === null || gap < nearest.gap))
      nearest = { cue, gap };
  }
  if (nearest) {
    const name = nameOf(nearest.cue, lang);
    is(`nearest: ${name}`);
    is(`nearest: ${name}, ${kind}`);
    is(`nearest: ${name}, ${type}`);
    is(`nearest: ${nearest.gap <= 12 ? 'close' : nearest.gap <= 40 ? 'near' : 'far'}`);
  } else is(`no phase told, ${type}`);
  const last = cues.findLast((c) => phases.includes(c.kind) && !isTakenUp(c, resumed));
  if (last) is(`last: ${nameOf(last, lang)}`);
  chains(cues, lang, text, is);
  for (const [which, other] of [
    ['before', before],
    ['after', next],
  ] as const)
    if (other && other.paragraph === scene.paragraph)
      for (const each of beyond)
        for (const cue of cuesOfKind(other, each))
          if (cue.value !== 'none') is(`sentence ${which}: ${nameOf(cue, lang)}`);
  for (const { value } of cuesOfKind(scene, 'class')) is(`about: ${value}`);
  datesSeen(around, clause, published?.edtf ?? null, is);
  return out;
}

/** The tenses of the verbs of the clause, and of the verb nearest before and after the word for the tie. */
function verbs(clause: Span, trigger: Span, text: string, lang: Draft['lang'], is: (name: string) => void): void {
  const words = text.slice(clause.start, clause.end);
  let before: { readonly name: string; readonly at: number } | null = null;
  let after: { readonly name: string; readonly at: number } | null = null;
  for (const [name, form] of tenses[lang]) {
    for (const match of words.matchAll(form)) {
      is(`verb ${name}`);
      const at = clause.start + match.index;
      if (at < trigger.start && (before === null || at > before.at)) before = { name, at };
      if (at >= trigger.end && (after === null || at < after.at)) after = { name, at };
      if (at >= trigger.start && at < trigger.end) is(`verb ${name} is the word`);
    }
  }
  is(`verb before: ${before?.name ?? 'none'}`);
  is(`verb after: ${after?.name ?? 'none'}`);
  is(`verbs: ${before?.name ?? 'none'}, ${after?.name ?? 'none'}`);
}

function placeOf(cue: Span, trigger: Span, clause: Span, scene: Scene): string {
  if (cue.start < trigger.end && trigger.start < cue.end) return 'over';
  if (cue.start >= clause.start && cue.end <= clause.end) return cue.start < trigger.start ? 'before' : 'after';
  const own = scene.clauses.findIndex((c) => c.start === clause.start);
  const other = scene.clauses.findIndex((c) => c.start <= cue.start && cue.start < c.end);
  return other < own
    ? other === own - 1
      ? 'clause before'
      : 'far before'
    : other === own + 1
      ? 'clause after'
      : 'far after';
}

/** "Agreed to establish", "will probably reopen", «пока не подписан»: words for a phase that follow each other closely. */
function chains(cues: readonly Cue[], lang: Draft['lang'], text: string, is: (name: string) => void): void {
  for (const [i, cue] of cues.entries()) {
    for (const other of cues.slice(i + 1)) {
      if (other.start - cue.end > beside[lang]) break;
      if (other.start < cue.end || /[,;，；。]/u.test(text.slice(cue.end, other.start))) continue;
      is(`chain: ${nameOf(cue, lang)} > ${nameOf(other, lang)}`);
    }
  }
}

function datesSeen(
  { dates, scene, act }: ActAround,
  clause: Span,
  published: Edtf | null,
  is: (name: string) => void,
): void {
  const [from, to] = published === null ? [null, null] : edtfBounds(published);
  let any = false;
  for (const d of dates) {
    if (d.edtf === null || d.start < scene.start) continue;
    any = true;
    const [first, last] = edtfBounds(d.edtf);
    const when =
      from === null || to === null
        ? 'open'
        : (first ?? '') > to
          ? 'ahead'
          : (last ?? '9') < from
            ? d.edtf.slice(0, 4) < from.slice(0, 4)
              ? 'years ago'
              : 'this year, before'
            : 'around';
    is(`date ${when}`);
    if (d.start >= clause.start && d.end <= clause.end) {
      is(`date ${when} in clause`);
      is(`date of ${d.edtf.length} in clause`);
      if (d.start >= act.trigger.end && d.start - act.trigger.end <= 6) is(`date ${when} right after`);
    }
  }
  if (!any) is('no date');
}
