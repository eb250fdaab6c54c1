import { describe, expect, it } from 'vitest';
import { bareTools, handMade } from '../claims/hand-made.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { readForecasts } from './read-forecasts.ts';

const read = (marked: string, lang: 'en' | 'ru' | 'zh', published: string | null = '2019-06-27') =>
  readForecasts(readSpeech(handMade(marked, lang, published), bareTools), bareTools).forecasts;

describe('the word and what it is worth', () => {
  it.each<[string, 'en' | 'ru' | 'zh', string, readonly [number, number] | null, boolean]>([
    ['It is almost certain that influence will grow.', 'en', 'almost certain', [0.95, 0.99], true],
    ['Talks are very likely to fail.', 'en', 'very likely', [0.8, 0.95], true],
    ['The line is unlikely to open.', 'en', 'unlikely', [0.2, 0.45], true],
    ['Ties may add to the strain.', 'en', 'may', [0.05, 0.6], false],
    ['Скорее всего, мост откроют весной.', 'ru', 'Скорее всего', [0.8, 0.95], true],
    ['Вряд ли завод построят.', 'ru', 'Вряд ли', [0.2, 0.45], true],
    ['Рейс может открыться летом.', 'ru', 'может', [0.05, 0.6], false],
    ['双方很可能签署协议。', 'zh', '很可能', [0.8, 0.95], true],
    ['航线可能恢复。', 'zh', '可能', [0.05, 0.6], false],
    ['贸易额有望增长。', 'zh', '有望', null, false],
  ])('%s', (text, lang, cue, likelihood, band) => {
    expect(read(text, lang).map((f) => [f.cue, f.likelihood, f.band])).toEqual([[cue, likelihood, band]]);
  });
});

describe('what is a forecast', () => {
  it('parts two statements of one sentence', () => {
    const found = read('Some are certain to be alarmed and may try to counter the trend.', 'en');
    expect(found.map((f) => f.cue)).toEqual(['certain to', 'may']);
  });

  it('leaves months, past chances and whatever may be alone', () => {
    expect(read('They met on May 8 and left in May.', 'en')).toEqual([]);
    expect(read('It could have been worse.', 'en')).toEqual([]);
    expect(read('It brings profit, whatever the consequences may be.', 'en')).toEqual([]);
    expect(read('Moscow became suspicious that such bodies could threaten it.', 'en')).toEqual([]);
  });

  it('names the speaker', () => {
    expect(read('Trade will double, Governor Ivan Petrov said.', 'en').map((f) => f.speaker)).toEqual(['Ivan Petrov']);
  });
});

describe('whether it can be judged', () => {
  it('needs a date, no condition, and more than "may"', () => {
    const [dated] = read('The bridge will very likely open {in 2021=@2021}.', 'en');
    expect([dated?.horizon, dated?.resolvable]).toEqual(['2021', true]);
    expect(read('The bridge will open.', 'en')[0]?.why).toBe('no date by which it can be judged');
    expect(read('If money comes, the bridge will open {in 2021=@2021}.', 'en')[0]?.why).toBe(
      'it holds only under a condition',
    );
    expect(read('The bridge may open {in 2021=@2021}.', 'en')[0]?.resolvable).toBe(false);
  });

  it('takes no past date for a horizon', () => {
    expect(read('What was agreed {in 2015=@2015} will last.', 'en')[0]?.horizon).toBeNull();
  });
});

describe('what it is about, by when, and what it lacks', () => {
  it.each<[string, 'en' | 'ru' | 'zh', string | null]>([
    ['It is almost certain that the influence of the port will shrink.', 'en', 'the influence of the port'],
    ['The mayor took a step that may cost him votes.', 'en', 'a step'],
    ['But the new line may lose money.', 'en', 'the new line'],
    ['Скорее всего, мост откроют весной.', 'ru', 'мост'],
    ['Торговля двух краёв может вырасти.', 'ru', 'Торговля двух краёв'],
    ['预计，两市贸易额将增长一成。', 'zh', '两市贸易额'],
    ['新航线很可能停飞。', 'zh', '新航线'],
  ])('%s', (text, lang, subject) => {
    expect(read(text, lang).map((f) => f.subject)).toEqual([subject]);
  });

  it.each<[string, 'en' | 'ru' | 'zh', string]>([
    ['Trade will double in the next five years.', 'en', '2024'],
    ['The pier will probably close within six months.', 'en', '2019-12'],
    ['В ближайшие десять лет поток удвоится.', 'ru', '2029'],
    ['未来五年，两地贸易额将翻番。', 'zh', '2024'],
  ])('%s', (text, lang, horizon) => {
    expect(read(text, lang).map((f) => f.horizon)).toEqual([horizon]);
  });

  it('says what is missing', () => {
    expect(read('Ties may deepen.', 'en')[0]?.missing).toEqual(['date', 'likelihood', 'event']);
    expect(read('The bridge will very likely open {in 2021=@2021}.', 'en')[0]?.missing).toEqual([]);
    expect(read('If money comes, the bridge will open {in 2021=@2021}.', 'en')[0]?.missing).toEqual(['condition']);
  });

  it('marks plans, and keeps outcomes as forecasts', () => {
    const kinds = (text: string, lang: 'en' | 'ru' | 'zh') => read(text, lang).map((f) => f.kind);
    expect(kinds('The forum will be held {on July 3=@2019-07-03} in Chita.', 'en')).toEqual(['plan']);
    expect(kinds('Форум состоится {3 июля=@2019-07-03} в Чите.', 'ru')).toEqual(['plan']);
    expect(kinds('论坛将于{7月3日=@2019-07-03}在赤塔举行。', 'zh')).toEqual(['plan']);
    expect(kinds('Officials will visit the region more often.', 'en')).toEqual(['forecast']);
  });
});
