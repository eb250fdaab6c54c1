import { expect, test } from 'vitest';
import type { Language } from '../../../model/languages.ts';
import { partiesOfText } from '../../structure/parties-of-text.ts';
import { bareTools, handMade } from '../hand-made.ts';
import { cuesOf } from '../lexicon/lexicon.ts';
import { scenesOf } from '../scenes.ts';
import { candidatesOf, type Where } from './candidates.ts';
import { casesOf } from './cases.ts';
import { textFacts } from './text-facts.ts';

/** The pairs that the sentences of a text may tie, each once. */
function pairsOf(marked: string, lang: Language): readonly string[] {
  const made = casesOf(handMade(marked, lang), bareTools.gazetteer);
  return [...new Set(made?.cases.map((c) => c.pair))].sort();
}

test('two of different countries that one sentence names, one of them below a state', () => {
  const met = 'Guests from {Linz=AT-4/Linz}, {Graz=AT-6/Graz}, {Brest=BY-BR/Brest} and {Finland=FI} came to the fair.';
  // Two of one country are none, nor are two states.
  expect(pairsOf(met, 'en')).toEqual(['AT-4~BY-BR', 'AT-4~FI', 'AT-6~BY-BR', 'AT-6~FI', 'BY-BR~FI']);
  expect(pairsOf('Guests from {Belarus=BY} and {Finland=FI} came to {Linz=AT-4/Linz}.', 'en')).not.toContain('BY~FI');
  expect(pairsOf('Guests from {Linz=AT-4/Linz} came to {Graz=AT-6/Graz}.', 'en')).toEqual([]);
});

test('a place of up to three sentences before is in reach, one further back is not', () => {
  /** How far back the further of Brest and Turku is found at the sentence that names Turku. */
  const told = (between: number): readonly Where[] => {
    const draft = handMade(
      [
        'It rained in {Linz=AT-4/Linz} and the market of {Linz=AT-4/Linz} was empty.',
        'A baker from {Brest=BY-BR/Brest} had come.',
        ...Array.from({ length: between }, () => 'Nobody bought a thing all day.'),
        'A choir from {Turku=FI-19/Turku} sang.',
      ].join(' '),
      'en',
    );
    const cues = cuesOf(draft.text, 'en');
    // Only what is named: words that stand for a place have a reach of their own.
    const named = partiesOfText(draft, cues, bareTools.gazetteer).filter((p) => !p.antecedent);
    const found = candidatesOf(textFacts(scenesOf(draft, cues, named, new Set()), draft), between + 2);
    return found.flatMap((c) => (c.pair === 'BY-BR~FI-19' ? [c.further] : []));
  };
  expect([0, 1, 2, 3].map(told)).toEqual([[1], [2], [3], []]);
});

test('of a long list not all are paired with all: twice as many places make twice as many pairs', () => {
  const count = (size: number): number => {
    const places = Array.from({ length: size }, (_, i) => `{Town${i}=${i % 2 ? 'AT' : 'BY'}-${i}/Town${i}}`);
    const marked = `The fair was joined by {Turku=FI-19/Turku}, ${places.join(', ')} and some others.`;
    return casesOf(handMade(marked, 'en'), bareTools.gazetteer)!.cases.length;
  };
  expect(count(100)).toBe(100);
  expect(count(200)).toBeLessThan(3 * 100);
  // A sentence of more than 2,000 characters is cut, and places of its parts are paired across the cut too.
  expect(count(3200)).toBeLessThan(2.5 * count(1600));
});

test('no brief takes a party from another', () => {
  const briefs = [
    'Along the rivers this week',
    '{Linz=AT-4/Linz}. Guests from {Brest=BY-BR/Brest} signed an agreement with the port and left a barrel of honey.',
    '{Gyumri=AM-SH/Gyumri}. The town council met about the water. Nobody came from abroad this time, said the mayor.',
    '{Tartu=EE-79/Tartu}. The choir of {Turku=FI-19/Turku} sang in the rain; the twin towns plan a fair for the autumn.',
  ].join('\n');
  expect(pairsOf(briefs, 'en')).toEqual(['AT-4~BY-BR', 'EE-79~FI-19']);
});

test('a label over a brief, and a lead over a list, are read with what stands under them', () => {
  const labels = '【{黑河=CN-HL/Heihe}】江边大雪。\n【{珲春=CN-JL/Hunchun}】与{哈桑区=RU-PRI/Khasan}恢复客运班车。';
  expect(pairsOf(labels, 'zh')).toEqual(['CN-JL~RU-PRI']);
  const list = [
    '{Bautzen=DE-SN/Bautzen} has partnerships with the following towns:',
    '{Dreux=FR-CVL/Dreux} ({France=FR}), since 1991',
    '{Worms=DE-RP/Worms} ({Germany=DE}), since 1990',
    '{Kutina=HR-03/Kutina} ({Croatia=HR}), since 2016',
  ].join('\n');
  const pairs = pairsOf(list, 'en');
  expect(pairs).toContain('DE-SN~FR-CVL');
  expect(pairs).toContain('DE-SN~HR-03');
  expect(pairs).not.toContain('FR-CVL~HR-03');
});

test('the words over a list are said of its items, which say none of their own', () => {
  const list = [
    'Sister cities of {Linz=AT-4/Linz}:',
    '{Brest=BY-BR/Brest} ({Belarus=BY}), 1991',
    '{Turku=FI-19/Turku} ({Finland=FI}), an agreement on ports',
    '{Tartu=EE-79/Tartu} ({Estonia=EE}), 2016',
  ].join('\n');
  const made = casesOf(handMade(list, 'en'), bareTools.gazetteer);
  const features = (pair: string) => [...(made?.cases.find((c) => c.pair === pair)?.features.keys() ?? [])];
  expect(features('AT-4~EE-79')).toContain('clear word: twinning');
  expect(features('AT-4~FI-19')).not.toContain('clear word: twinning');
});

test('other news under a text is read alone', () => {
  const page = [
    'The council of {Linz=AT-4/Linz} met on Monday evening and talked about the bridge until midnight, all of it in vain.',
    'You may also like',
    '▸ {Brest=BY-BR/Brest} gets forty buses',
    '▸ {Turku=FI-19/Turku} ends its friendship with {Tartu=EE-79/Tartu}',
  ].join('\n');
  expect(pairsOf(page, 'en')).toEqual(['EE-79~FI-19']);
});

test('an article under subheadings that tells of one place goes on about it', () => {
  const article = [
    'The port of {Linz=AT-4/Linz} has worked for a year with its partners, and nobody in the town has noticed much of it.',
    'A new ferry',
    'The port of {Linz=AT-4/Linz} bought it in spring, and since then it has crossed the river every day but Sunday.',
    'A friend in the east',
    'The harbour of {Brest=BY-BR/Brest} sent a delegation in May that looked at the cranes and promised to come again.',
  ].join('\n');
  expect(pairsOf(article, 'en')).toEqual(['AT-4~BY-BR']);
});
