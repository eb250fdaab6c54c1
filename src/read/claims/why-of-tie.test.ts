import { describe, expect, it } from 'vitest';
import type { Why } from '../../model/why.ts';
import { readMarked } from './read-marked.ts';
import { chanceOf } from './scorer/log-linear.ts';

const cuesOf = ({ cues }: Why): string[] =>
  cues.map((c) => [c.role, c.text, c.value, c.found, ...(c.as ? [c.as] : [])].join('|'));

/** The chance that the points of one model come to: those of the pair begin with "a tie", those of a type with its id. */
const chanceBy = ({ points }: Why, model: string): number =>
  chanceOf(
    Object.entries(points)
      .filter(([name]) => name.startsWith(`${model}: `))
      .reduce((sum, [, added]) => sum + added, 0),
  );

describe('why a claim was read', () => {
  const twins = '{Oulu=FI-14/Oulu} and {Harbin=CN-HL/Harbin} became sister cities {in May 1993=@1993-05}.';

  it('names the word, stage, parties and date, each where it stands', () => {
    const { claims, text } = readMarked(twins, 'en');
    const { why } = claims.find((c) => c.type === 'twinning')!;
    expect(cuesOf(why!)).toEqual(
      expect.arrayContaining([
        'party|Oulu|FI-14/Oulu|clause',
        'party|Harbin|CN-HL/Harbin|clause',
        'stage|became|signed|clause',
        'trigger|sister cities|twinning|clause|clear',
        'date|in May 1993|1993-05|clause',
      ]),
    );
    for (const cue of why!.cues) expect(text.slice(cue.start, cue.end)).toBe(cue.text);
  });

  it('gives what each feature adds, which comes to the score', () => {
    const claim = readMarked(twins, 'en').claims.find((c) => c.type === 'twinning')!;
    const why = claim.why!;
    expect(Object.keys(why.points)).toEqual(
      expect.arrayContaining(['a tie: start', 'twinning: start', 'a tie: all else']),
    );
    // Twinning is the likeliest type of the two: the claim is as sure as the pair is. Each number is rounded.
    expect(chanceBy(why, 'a tie')).toBeCloseTo(claim.score!, 1);
    expect(chanceBy(why, 'a tie')).toBeGreaterThan(chanceOf(why.bar));
    expect(chanceBy(why, 'twinning')).toBeGreaterThan(0);
    expect(why.strictFrom).toBeGreaterThan(0.5);
  });

  it('tells which party was only in mind, and what pointed back to it', () => {
    const { claims } = readMarked(
      '{Амурская область=RU-AMU} принимала гостей из {провинции Цзилинь=CN-JL}. Стороны подписали меморандум о сотрудничестве.',
      'ru',
    );
    expect(cuesOf(claims.find((c) => c.type === 'agreement')!.why!)).toEqual(
      expect.arrayContaining([
        'pointer|Стороны|both-sides|clause',
        'stage|подписали|signed|clause',
        'trigger|меморандум|agreement|clause|clear',
      ]),
    );
  });

  it('shows what denies a claim', () => {
    const { nonclaims } = readMarked(
      '{Khabarovsk Krai=RU-KHA} has not signed an agreement with {Jilin Province=CN-JL}.',
      'en',
    );
    expect(cuesOf(nonclaims[0]!.why!)).toContain('negation|not|negated|clause');
  });
});

describe('what comes near to a claim', () => {
  const near =
    'Prices rose in {Heihe=CN-HL/Heihe} and in {Blagoveshchensk=RU-AMU/Blagoveshchensk}, where partners of the firm live.';

  it('is kept with its sentence and what it weighed, below the bar', () => {
    const { claims, near: kept, text } = readMarked(near, 'en', null, true);
    expect(claims).toEqual([]);
    expect(kept!.length).toBeGreaterThan(0);
    for (const { why, missing, evidence, parties } of kept!) {
      expect(missing).toBe('support');
      expect(parties).toHaveLength(2);
      expect(evidence.quote).toBe(text.slice(evidence.start, evidence.end));
      expect(chanceBy(why, 'a tie')).toBeLessThan(chanceOf(why.bar));
    }
  });

  it('is left out where nobody asked', () => {
    expect(readMarked(near, 'en').near).toBeNull();
  });
});
