import { expect, it } from 'vitest';
import { passagesOf } from './passages.ts';

const at = (text: string, words: string, name: string) => {
  const before = [...text.slice(0, text.indexOf(words))].length;
  return { start: before, end: before + [...words].length, name };
};
const shown = (text: string, quote: string, ...spans: (readonly [string, string])[]): string[] =>
  passagesOf(
    text,
    at(text, quote, ''),
    spans.map(([words, name]) => at(text, words, name)),
  ).map((passage) => passage.map((p) => (p.names.length > 0 ? `[${p.text}|${p.names.join('+')}]` : p.text)).join(''));

it('shows the sentences of quote and cues, apart where others stand between', () => {
  const text = 'Heihe 😀 lies on a river. It rained. The two sides signed a pact. Nobody came.';
  expect(shown(text, 'signed a pact', ['Heihe', 'party'], ['pact', 'kind'])).toEqual([
    '[Heihe|party] 😀 lies on a river.',
    'The two sides signed a [pact|kind].',
  ]);
});

it('gives cues that share letters one bracket with both names', () => {
  expect(shown('They met in May.', 'met', ['met', 'stage'], ['met in', 'kind'])).toEqual([
    'They [met in|kind+stage] in May.'.replace(' in May', ' May'),
  ]);
});
