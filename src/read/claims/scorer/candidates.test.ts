import { expect, test } from 'vitest';
import type { Language } from '../../../model/languages.ts';
import { bareTools, handMade } from '../hand-made.ts';
import { casesOf } from './cases.ts';

/** The pairs that the sentences of a text may tie, each once. */
function pairsOf(marked: string, lang: Language): readonly string[] {
  const made = casesOf(handMade(marked, lang), bareTools.gazetteer);
  return [...new Set(made?.cases.map((c) => c.pair))].sort();
}

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
