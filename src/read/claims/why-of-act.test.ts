import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import type { Why } from '../../model/why.ts';
import { readCitations } from '../citations/read-citations.ts';
import type { Draft } from '../draft.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

function read(marked: string, lang: Language, published: string | null = null): Draft {
  const draft = { ...handMade(marked, lang, published), near: [] };
  return readClaims(readSpeech(readCitations(draft, bareTools), bareTools), bareTools);
}

const inShort = ({ cues }: Why): string[] =>
  cues.map((c) => [c.role, c.text, c.value, c.found, ...(c.as ? [c.as] : [])].join('|'));
const sum = ({ points }: Why): number => Object.values(points).reduce((a, b) => a + b, 0);

describe('why a claim was read', () => {
  it('names trigger, stage, parties and date, each where it stands', () => {
    const { claims, text } = read(
      '{Oulu=FI-14/Oulu} and {Harbin=CN-HL/Harbin} became sister cities {in May 1993=@1993-05}.',
      'en',
    );
    const why = claims[0]!.why!;
    expect(inShort(why)).toEqual([
      'party|Oulu|FI-14/Oulu|clause',
      'party|Harbin|CN-HL/Harbin|clause',
      'stage|became|signed|clause',
      'trigger|sister cities|twinning|clause|clear',
      'date|in May 1993|1993-05|clause',
    ]);
    expect(why.points).toEqual({ 'clear-word': 2, 'same-clause': 1, 'below-states': 0.5, 'stage-word': 0.5 });
    expect([sum(why), why.bar]).toEqual([4, 2]);
    for (const cue of why.cues) expect(text.slice(cue.start, cue.end)).toBe(cue.text);
  });

  it('tells which party was only in mind, and what pointed back to it', () => {
    const { claims } = read(
      '{Амурская область=RU-AMU} принимала гостей из {провинции Цзилинь=CN-JL}. Стороны подписали меморандум о сотрудничестве.',
      'ru',
    );
    const why = claims.find((c) => c.type === 'agreement')!.why!;
    expect(inShort(why)).toEqual([
      'party|Амурская область|RU-AMU|before',
      'party|провинции Цзилинь|CN-JL|before',
      'pointer|Стороны|both-sides|clause',
      'stage|подписали|signed|clause',
      'trigger|меморандум|agreement|clause|clear',
    ]);
    expect(why.points).toMatchObject({ 'in-mind': -0.5, 'points-back': 0.75 });
  });

  it('shows what denies a claim', () => {
    const { nonclaims } = read('{Khabarovsk Krai=RU-KHA} did not sign a memorandum with {Jilin Province=CN-JL}.', 'en');
    expect(inShort(nonclaims[0]!.why!)).toContain('negation|not|negated|clause');
  });

  it('keeps what fell short, with what it lacks', () => {
    const weak = read('{Heihe=CN-HL/Heihe} saw floods. Goods to {Russia=RU} fell as rivers flooded.', 'en');
    expect(weak.claims).toEqual([]);
    const oneSided = read('{Heihe=CN-HL/Heihe} looks for a sister city.\n\n{Russia=RU} is far away.', 'en');
    for (const miss of [...(weak.near ?? []), ...(oneSided.near ?? [])]) {
      expect(['party', 'support']).toContain(miss.missing);
      if (miss.missing === 'support') expect(sum(miss.why)).toBeLessThan(miss.why.bar);
      else expect(miss.why.points).toEqual({});
    }
    expect(oneSided.near?.length).toBeGreaterThan(0);
  });

  it('says nothing of what fell short where nobody asked', () => {
    expect(
      readClaims(handMade('{Heihe=CN-HL/Heihe} looks for a sister city in {Russia=RU}.', 'en'), bareTools).near,
    ).toBeNull();
  });
});
