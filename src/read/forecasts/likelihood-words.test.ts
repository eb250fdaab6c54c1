/** Sentences of our own with what their word of likelihood is worth; null where nothing is foretold. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { bareTools, handMade } from '../claims/hand-made.ts';
import { readForecasts } from './read-forecasts.ts';

type Case = readonly [text: string, cue: string | null, likelihood?: readonly [number, number] | null, band?: boolean];
const almostCertain = [0.95, 0.99] as const;
const certain = [0.9, 0.99] as const;
const veryLikely = [0.8, 0.95] as const;
const likely = [0.55, 0.8] as const;
const even = [0.45, 0.55] as const;
const unlikely = [0.2, 0.45] as const;
const veryUnlikely = [0.05, 0.2] as const;
const remote = [0.01, 0.05] as const;
const may = [0.05, 0.6] as const;

const english: readonly Case[] = [
  ['The port will almost certainly lose the contract.', 'almost certainly', almostCertain, true],
  ['It is all but certain that the ferry will stop.', 'all but certain', almostCertain, true],
  ['Farmers are sure to complain about the levy.', 'sure to', certain, false],
  ['The two mayors are highly likely to meet again.', 'highly likely', veryLikely, true],
  ['In all likelihood the crossing will stay shut.', 'In all likelihood', veryLikely, true],
  ['A second bridge will probably follow.', 'probably', likely, true],
  ['It is increasingly likely that the pact will lapse.', 'increasingly likely', likely, true],
  ['There is a roughly even chance that the fair moves south.', 'roughly even chance', even, true],
  ['The council is unlikely to pay.', 'unlikely', unlikely, true],
  ['The firm will probably not return.', 'will probably not', unlikely, true],
  ['A refund is highly unlikely.', 'highly unlikely', veryUnlikely, true],
  ['There is almost no chance of a new line.', 'almost no chance', remote, true],
  ['Traffic might double within a year.', 'might', may, false],
  ['A strike cannot be ruled out.', 'cannot be ruled out', may, false],
  ['Exports are expected to fall.', 'expected to', null, false],
  ['The town is set to gain a consulate.', 'set to', null, false],
  ['Prices will rise.', 'will', null, false],
  ["The province won't yield.", "won't", null, false],
  ['In May the mayors met; they may come back.', 'may', may, false],
  ['He came in May.', null],
  ['Holders of a visa may stay for thirty days.', null],
  ['The governor was likely to lose, and lost.', null],
  ['The road was shut, and they found that it could flood.', null],
  ['The founder would later become a minister.', null],
  ['The treaty shall enter into force on signature.', null],
  ['They had the political will to agree.', null],
  ['The likely cause is a broken valve.', null],
  ['The fair may be small, but it is popular.', null],
  ['Will the bridge open?', null],
  ['Make sure to book a seat.', null],
  ['It is far from certain that anyone noticed.', null],
];

const russian: readonly Case[] = [
  ['Порт почти наверняка потеряет контракт.', 'почти наверняка', almostCertain, true],
  ['Фермеры наверняка будут недовольны.', 'наверняка', certain, false],
  ['Весьма вероятно, что мэры встретятся снова.', 'Весьма вероятно', veryLikely, true],
  ['Переход, скорее всего, останется закрытым.', 'скорее всего', veryLikely, true],
  ['С высокой вероятностью рейс отменят.', 'С высокой вероятностью', veryLikely, true],
  ['Вероятно, за ним последует второй мост.', 'Вероятно', likely, true],
  ['По всей видимости, соглашение продлят.', 'По всей видимости', likely, true],
  ['Шансы сторон сейчас пятьдесят на пятьдесят.', 'пятьдесят на пятьдесят', even, true],
  ['Город вряд ли заплатит.', 'вряд ли', unlikely, true],
  ['Маловероятно, что фирма вернётся.', 'Маловероятно', unlikely, true],
  ['Возврат денег крайне маловероятен.', 'крайне маловероятен', veryUnlikely, true],
  ['Шансов почти нет.', 'Шансов почти нет', remote, true],
  ['Поток туристов может удвоиться.', 'может', may, false],
  ['Не исключено, что завод закроют.', 'Не исключено', may, false],
  ['Возможно, к ним присоединится Уси.', 'Возможно', may, false],
  ['Ожидается, что экспорт упадёт.', 'Ожидается', null, false],
  ['Цены на рис вырастут на треть.', 'вырастут', null, false],
  ['Торговля будет расти.', 'будет', null, false],
  ['Край планирует открыть консульство.', 'планирует', null, false],
  ['Губернатор не может отменить указ.', null],
  ['Регион может похвастаться новым портом.', null],
  ['По правилам гости могут остаться на тридцать дней.', null],
  ['Возможно, он уже уехал.', null],
  ['Это стало возможно благодаря мосту.', null],
  ['Вероятно, письмо потеряли на почте.', null],
  ['Он вряд ли знал об этом.', null],
  ['Откроют ли мост?', null],
];

const chinese: readonly Case[] = [
  ['港口几乎肯定会失去合同。', '几乎肯定', almostCertain, true],
  ['运费上涨势必影响农户。', '势必', certain, false],
  ['两位市长很可能再次会面。', '很可能', veryLikely, true],
  ['口岸大概率继续关闭。', '大概率', veryLikely, true],
  ['展会极有可能改期。', '极有可能', veryLikely, true],
  ['第二座桥应该会动工。', '应该会', likely, true],
  ['协议续签的可能性较大。', '可能性较大', likely, true],
  ['胜负可能性各半。', '可能性各半', even, true],
  ['市政府不太可能付款。', '不太可能', unlikely, true],
  ['公司恐难返回。', '恐难', unlikely, true],
  ['退款的可能性极低。', '可能性极低', veryUnlikely, true],
  ['新线路几乎不可能获批。', '几乎不可能', remote, true],
  ['游客可能翻一番。', '可能', may, false],
  ['运量可能会下降。', '可能会', may, false],
  ['不排除罢工的情况出现。', '不排除', may, false],
  ['关税或将下调。', '或将', may, false],
  ['出口有望增长。', '有望', null, false],
  ['预计贸易额将增长一成。', '预计', null, false],
  ['价格将上涨。', '将', null, false],
  ['双方拟于秋天签约。', '拟于', null, false],
  ['双方探讨了合作的可能性。', null],
  ['各地尽可能提供便利。', null],
  ['他将军大衣递给客人。', null],
  ['两市将友谊推向新高度。', null],
  ['事故可能是阀门损坏造成的。', null],
  ['他们不可能不知道。', null],
  ['大桥会通车吗？', null],
];

describe.each<[Language, readonly Case[]]>([
  ['en', english],
  ['ru', russian],
  ['zh', chinese],
])('words of likelihood, %s', (lang, cases) => {
  it.each(cases.map((c) => [c[0], c] as const))('%s', (text, [, cue, likelihood, band]) => {
    const found = readForecasts(handMade(text, lang, '2021-06-01'), bareTools).forecasts;
    expect(found.map((f) => [f.cue, f.likelihood, f.band])).toEqual(cue === null ? [] : [[cue, likelihood, band]]);
    for (const f of found) expect(text.slice(f.cueAt.start, f.cueAt.end)).toBe(cue);
  });
});
