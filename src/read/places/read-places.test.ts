import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../../../test/runs.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { openGazetteer } from '../../gazetteer/open.ts';
import type { Language } from '../../model/languages.ts';
import type { PlaceMention } from '../../model/reading.ts';
import { type Draft, newDraft } from '../draft.ts';
import { readPlaces } from './read-places.ts';

let gazetteer: Gazetteer;
beforeAll(() => {
  const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
  gazetteer = openGazetteer(brotliDecompressSync(packed));
});

function placesOf(lang: Language, text: string, more: Partial<Draft> = {}): readonly PlaceMention[] {
  return readPlaces(newDraft(text, lang, more), { gazetteer }).places;
}

/** A place as the tests write it: the words of the text, then the code or id it counts as. */
const written = (mention: PlaceMention): string => {
  const code = mention.region ?? (mention.level === 'country' ? mention.country : null) ?? mention.place ?? '?';
  return `${mention.text} = ${code}${mention.in === undefined ? '' : ` in ${mention.in}`}${mention.sense === undefined ? '' : ` (${mention.sense})`}`;
};

const cases: readonly (readonly [Language, string, string, readonly string[]])[] = [
  ['en', 'first name and surname', 'Paris Lowell and Chelsea Burton came to London.', ['London = GB-ENG']],
  ['en', 'Chinese people', 'Luo Qishan met Wang Jing in Zhengzhou.', ['Zhengzhou = CN-HA']],
  [
    'en',
    'ships and walls',
    'The frigate Moskva; the Berlin Wall.',
    ['Moskva = RU-MOW in name', 'Berlin = DE-BE in name'],
  ],
  ['en', 'acronyms', 'She works at the UVA clinic in Charlottesville. (SADA) reports.', ['Charlottesville = US-VA']],
  [
    'en',
    'a dateline in capitals tells of the name below',
    'EASTON, Md. — The bridge is shut. Easton’s mayor said so.',
    ['EASTON = US-MD', 'Md. = US-MD', 'Easton = US-MD'],
  ],
  ['en', 'a court in small letters is no street', 'On Monday a Leeds court ruled.', ['Leeds = GB-ENG']],
  [
    'en',
    'a list goes on',
    'Fires burn in Millmerran and Tara in Queensland.',
    ['Millmerran = AU-QLD', 'Tara = AU-QLD', 'Queensland = AU-QLD'],
  ],
  ['en', 'unions', 'The EU and NATO met.', ['EU = macro:eu', 'NATO = macro:nato in name']],
  [
    'en',
    'a great country before a town',
    'In Texas, where Dallas and Houston trade with China, few know.',
    ['Texas = US-TX', 'Dallas = US-TX', 'Houston = US-TX', 'China = CN'],
  ],
  [
    'en',
    'a great town before its namesake',
    'New York lost to Boston, and Albany saw it.',
    ['New York = US-NY', 'Boston = US-MA', 'Albany = US-NY'],
  ],
  [
    'en',
    'what a river adds to a name',
    'Newcastle and Sunderland drew.',
    ['Newcastle = GB-ENG', 'Sunderland = GB-ENG'],
  ],
  [
    'en',
    'names that no list holds',
    'Cases were found in Zubwari district and in the village of Kotelna, near Lake Ombrava.',
    ['Zubwari = ?', 'Kotelna = ?', 'Lake Ombrava = ?'],
  ],
  ['en', 'parliaments and harbours', 'He told the Duma of the boats at Clark’s Harbour.', []],
  ['ru', 'an adjective heads a body of its unit', 'Могилевский облисполком молчит.', ['Могилевский = BY-MA']],
  [
    'ru',
    'elided after the word for the units',
    'с тремя регионами России: Тульской, Калужской и Брянской',
    ['России = RU', 'Тульской = RU-TUL', 'Калужской = RU-KLU', 'Брянской = RU-BRY'],
  ],
  ['ru', 'after the adjective of its country', 'Литовский Алитус молчит.', ['Алитус = LT-AL']],
  ['zh', 'one character before a place of its country', '对俄滨海边疆区出口', ['俄 = RU', '滨海边疆区 = RU-PRI']],
  ['en', 'a surname told once', 'John Moore, 45, was charged. Moore denied it.', []],
  [
    'en',
    'a town beside its state',
    'Paris, Texas, is far from France.',
    ['Paris = US-TX', 'Texas = US-TX', 'France = FR'],
  ],
  [
    'en',
    'the same name with and without a state',
    'In Lebanon, Ind., and in Beirut, Lebanon, they met.',
    ['Lebanon = US-IN', 'Ind. = US-IN', 'Beirut = LB-BA', 'Lebanon = LB'],
  ],
  ['en', 'words and months', 'Many people in Reading like reading. Most came in March.', ['Reading = GB-ENG']],
  ['en', 'streets', 'She lives on Dublin Road near Oxford Street.', []],
  [
    'en',
    'a kind of unit',
    'A delegation from Guangdong province came to Yakutsk.',
    ['Guangdong province = CN-GD', 'Yakutsk = RU-SA'],
  ],
  ['en', 'abbreviations', 'U.S. and EU officials met in the UAE.', ['U.S. = US', 'EU = macro:eu', 'UAE = AE']],
  [
    'en',
    'institutions',
    'He studied at Heilongjiang University and works for the Bank of China.',
    ['Heilongjiang = CN-HL in name', 'China = CN in name'],
  ],
  [
    'en',
    'capitals that act',
    'Moscow warned its neighbours. The talks were held in Moscow.',
    ['Moscow = gn:524901 (government)', 'Moscow = RU-MOW'],
  ],
  [
    'en',
    'a building for a government',
    'The White House declined to comment.',
    ['White House = gn:4140963 (government)'],
  ],
  [
    'en',
    'a river and a region of one name',
    'Bridges over the Amur lead to Amur Oblast.',
    ['Amur = water:amur', 'Amur Oblast = RU-AMU'],
  ],
  ['en', 'state or country', 'Atlanta is the capital of Georgia.', ['Atlanta = US-GA', 'Georgia = US-GA']],
  ['en', 'country or state', 'Georgia and Russia fought in 2008.', ['Georgia = GE', 'Russia = RU']],
  [
    'en',
    'macro-regions',
    'Officials from Siberia and Northeast China met.',
    ['Siberia = macro:siberia', 'Northeast China = macro:northeast-china'],
  ],
  ['en', 'vanished states', 'The Soviet Union signed first.', ['Soviet Union = X-SUHH']],
  [
    'ru',
    'elided units',
    'Брянская и Черниговская области договорились.',
    ['Брянская = RU-BRY', 'Черниговская = UA-74'],
  ],
  [
    'en',
    'a town across the river',
    'Children from Görlitz sang in Zgorzelec.',
    ['Görlitz = DE-SN', 'Zgorzelec = PL-02'],
  ],
  [
    'en',
    'the city before the region about it',
    'The market of Osh sells honey to Tashkent.',
    ['Osh = KG-GO', 'Tashkent = UZ-TK'],
  ],
  [
    'en',
    'a name by its whole',
    'Lapland and North Ostrobothnia met with Norrbotten.',
    ['Lapland = FI-10', 'North Ostrobothnia = FI-14', 'Norrbotten = SE-BD'],
  ],
  ['ru', 'names that are joined', 'Псков и Резекне обменялись хорами.', ['Псков = RU-PSK', 'Резекне = LV-REZ']],
  [
    'ru',
    'the ends of a route',
    'Автобус Омск — Петропавловск вышел в рейс.',
    ['Омск = RU-OMS', 'Петропавловск = KZ-59'],
  ],
  ['ru', 'a dateline', 'АЛМАТЫ, 4 июня. Вышел альманах.', ['АЛМАТЫ = KZ-75']],
  [
    'ru',
    'units listed after their kind',
    'В гости приехали три аймака: Ховдский, Увсский и Булганский.',
    ['Ховдский = MN-043', 'Увсский = MN-046', 'Булганский = MN-067'],
  ],
  [
    'ru',
    'units at the heads of lines',
    'Побратимы областей\n1. Гродненская — Сычуань.\n2. Брестская — Хубэй.',
    ['Гродненская = BY-HR', 'Сычуань = CN-SC', 'Брестская = BY-BR', 'Хубэй = CN-HB'],
  ],
  ['ru', 'a compound', 'Из Баян-Улгия привезли шерсть.', ['Баян-Улгия = MN-071']],
  [
    'ru',
    'the unit before the town of its adjective',
    'Минская и Брестская области договорились.',
    ['Минская = BY-MI', 'Брестская = BY-BR'],
  ],
  ['ru', 'another spelling', 'Школьники побывали в Хямеенлинне, финском городе.', ['Хямеенлинне = FI-06']],
  [
    'ru',
    'elided units in the plural',
    'Хабаровский и Приморский края торгуют.',
    ['Хабаровский = RU-KHA', 'Приморский = RU-PRI'],
  ],
  ['ru', 'joined to a sure place', 'Псков и Орша дружат.', ['Псков = RU-PSK', 'Орша = BY-VI']],
  ['zh', 'behind a verb of arriving', '代表团抵达哈尔滨，受到欢迎。', ['哈尔滨 = CN-HL']],
  ['ru', 'first names', 'Владимир Берёзкин и Александр Ручьёв прилетели.', []],
  ['ru', 'surnames after a title', 'Губернатор Чехов принял гостей из провинции Хэйлунцзян.', ['Хэйлунцзян = CN-HL']],
  ['ru', 'acronyms', 'Так решили в КНР и РФ, сообщили в ЕАО.', ['КНР = CN', 'РФ = RU', 'ЕАО = RU-YEV']],
  [
    'ru',
    'the Altais',
    'Алтайский край и Республика Алтай граничат.',
    ['Алтайский край = RU-ALT', 'Республика Алтай = RU-AL'],
  ],
  [
    'ru',
    'Hunan, Henan, Hubei',
    'Приехали гости из провинций Хунань, Хэнань и Хубэй.',
    ['Хунань = CN-HN', 'Хэнань = CN-HA', 'Хубэй = CN-HB'],
  ],
  ['ru', 'Manzhouli the town', 'Поезд пришёл в город Маньчжурия.', ['Маньчжурия = CN-NM']],
  [
    'ru',
    'descriptions',
    'В российской столице и в колымской столице холодно.',
    ['российской столице = RU-MOW', 'колымской столице = RU-MAG'],
  ],
  [
    'ru',
    'oblique cases of several words',
    'Договор с Чувашской Республикой и Комсомольском-на-Амуре.',
    ['Чувашской Республикой = RU-CU', 'Комсомольском-на-Амуре = RU-KHA'],
  ],
  [
    'ru',
    'capitals that act',
    'Москва заявила протест. В Москве прошёл форум.',
    ['Москва = gn:524901 (government)', 'Москве = RU-MOW'],
  ],
  [
    'ru',
    'a container in brackets',
    'Гости из Хэйхэ (провинция Хэйлунцзян) уехали.',
    ['Хэйхэ = CN-HL', 'Хэйлунцзян = CN-HL'],
  ],
  [
    'ru',
    'mayors and their towns',
    'Мэр Благовещенска Олег Лукин и мэр Харбина Чжоу Минь',
    ['Благовещенска = RU-AMU', 'Харбина = CN-HL'],
  ],
  ['zh', 'one character in a pair', '中俄两国元首在北京会晤。', ['中 = CN', '俄 = RU', '北京 = CN-BJ']],
  ['zh', 'one character before 方', '美方和中方将举行会谈', ['美 = US', '中 = CN']],
  ['zh', 'the same characters in words', '美丽的中央公园，日常生活', []],
  ['zh', 'nesting', '印度尼西亚和印度', ['印度尼西亚 = ID', '印度 = IN']],
  [
    'zh',
    'with the kind of unit',
    '黑龙江省黑河市与俄罗斯阿穆尔州布拉戈维申斯克市结为友好城市',
    ['黑龙江省 = CN-HL', '黑河市 = CN-HL', '俄罗斯 = RU', '阿穆尔州 = RU-AMU', '布拉戈维申斯克市 = RU-AMU'],
  ],
  [
    'zh',
    'traditional script',
    '黑龍江省哈爾濱市與哈巴羅夫斯克',
    ['黑龍江省 = CN-HL', '哈爾濱市 = CN-HL', '哈巴羅夫斯克 = RU-KHA'],
  ],
  ['zh', 'province and river', '黑龙江大桥通车，黑龙江省领导出席', ['黑龙江 = water:amur', '黑龙江省 = CN-HL']],
  ['zh', 'organisations', '上海合作组织在上海成立', ['上海合作组织 = macro:sco in name', '上海 = CN-SH']],
  ['zh', 'everyday words that are towns', '他致力于和平与友好合作', []],
  ['zh', 'foreign people', '亚历山大·列斯诺夫市长发言', []],
  [
    'zh',
    'the publisher’s own province',
    '四川日报讯 我省代表团访问鞑靼斯坦共和国',
    ['四川 = CN-SC in name', '我省 = CN-SC', '鞑靼斯坦共和国 = RU-TA'],
  ],
  ['zh', 'a building for a government', '克里姆林宫表示欢迎', ['克里姆林宫 = gn:524901 (government)']],
  [
    'zh',
    'traditional characters judged as simplified ones',
    '中俄關係很好,我們訪俄,對台貿易與敘利亞內戰都談到了。',
    ['中 = CN', '俄 = RU', '俄 = RU', '台 = TW', '敘利亞 = SY'],
  ],
  ['zh', 'towns abroad', '基加利市长访问了蒙巴萨。', ['基加利 = RW-01', '蒙巴萨 = KE-28']],
  [
    'zh',
    'a kind that two lands have',
    '玉溪与老挝万象省万荣县结好。',
    ['玉溪 = CN-YN', '老挝 = LA', '万象省 = LA-VI', '万荣县 = LA-VI'],
  ],
  [
    'zh',
    'one character by what the text names',
    '乌总统访问了塔什干和撒马尔罕。',
    ['乌 = UZ', '塔什干 = UZ-TK', '撒马尔罕 = UZ-SA'],
  ],
  ['zh', 'ships and streets', '“青岛之星”轮靠港，他住在新疆大街。', []],
  ['zh', 'the city and the region about it', '阿拉木图市与阿拉木图州', ['阿拉木图市 = KZ-75', '阿拉木图州 = KZ-19']],
  ['zh', 'a river is no town of its name', '长江水位上涨,沿江各县受灾。', ['长江 = water:yangtze']],
  ['zh', 'a lake keeps its district', '洞庭湖区的湖南百姓。', ['洞庭湖 = water:dongting', '湖南 = CN-HN']],
  [
    'zh',
    'a kind cuts no name',
    '浙江湖州与内蒙古河套。',
    ['浙江 = CN-ZJ', '湖州 = CN-ZJ', '内蒙古 = CN-NM', '河套 = relief:hetao'],
  ],
  ['zh', 'names that overlap', '海河北部平原很大。', ['海河 = water:hai']],
  ['zh', 'persons after titles', '总统汉密尔顿同总理奥尔巴尼斯通话。', []],
  [
    'zh',
    'Palestine and Israel, Nanjing in a pair',
    '巴以冲突不断,沪宁高速拥堵。',
    ['巴 = PS', '以 = IL', '沪 = CN-SH', '宁 = CN-JS'],
  ],
  ['zh', 'days, ports of towns, by means of', '6月1日美军撤离天津港。', ['美 = US', '天津 = CN-TJ']],
  ['zh', 'a village after its country', '蒙古国扎门乌德通关。', ['蒙古国 = MN', '扎门乌德 = MN-063']],
  ['zh', 'words that begin with a name', '天安门广场、钓鱼台、河南岸都很美。', []],
  [
    'zh',
    'both sides of the strait where Taiwan is named',
    '台湾与大陆往来,两岸同胞高兴。',
    ['台湾 = TW', '大陆 = CN', '两岸 = macro:cross-strait'],
  ],
  ['zh', 'banks of a river', '黑龙江省的江河两岸都是稻田。', ['黑龙江省 = CN-HL']],
  ['zh', 'a mayor', '黑河市长到访。', ['黑河 = CN-HL']],
  ['ru', 'an adverb that is written as a town', 'Ровно через год открыли мост. Ровно пять лет он стоял.', []],
  ['ru', 'the town of that name', 'Житомир и Ровно связаны дорогой.', ['Житомир = UA-18', 'Ровно = UA-56']],
  ['ru', 'a district and a plant of other names', 'В Октябрьском районе стоит Комсомольский-на-Амуре завод.', []],
  [
    'ru',
    'elided over brackets',
    'Омская (1,6 млн т) и Томская (два) области и жители Воркуты.',
    ['Омская = RU-OMS', 'Томская = RU-TOM', 'Воркуты = RU-KO'],
  ],
  ['ru', 'agency and newspaper', 'Синьхуа и газета «Вечерняя Казань» сообщили.', ['Казань = RU-TA in name']],
  [
    'ru',
    'the border town, not the land',
    'В Маньчжурии растёт очередь, грузы стоят в Забайкальске.',
    ['Маньчжурии = CN-NM', 'Забайкальске = RU-ZAB'],
  ],
  ['ru', 'the land', 'Япония захватила Маньчжурию.', ['Япония = JP', 'Маньчжурию = macro:manchuria']],
  [
    'ru',
    'lands of Ukraine by nickname',
    'На Черниговщине и Волыни сухо, в Приднестровье дождь.',
    ['Черниговщине = UA-74', 'Волыни = UA-07', 'Приднестровье = macro:transnistria'],
  ],
];

describe('places', () => {
  test.each(cases)('%s: %s', (lang, _what, text, wanted) => {
    expect(placesOf(lang, text).map(written)).toEqual(wanted);
  });

  test('an adjective points to its country and counts for none', () => {
    const [russian] = placesOf('en', 'The Russian side agreed.');
    expect(russian).toMatchObject({ text: 'Russian', place: 'RU', level: 'country', country: null, region: null });
  });

  test('a name that cannot be told apart keeps its candidates and has no region', () => {
    const [springfield] = placesOf('en', 'He was born in Springfield.');
    expect(springfield?.region).toBeNull();
    expect(springfield?.place).toBeNull();
    expect(springfield?.candidates?.length).toBeGreaterThan(1);
  });

  test('the rest of the text tells it apart', () => {
    const [springfield] = placesOf('en', 'He was born in Springfield. Illinois honoured him; so did Chicago, Ill.');
    expect(springfield?.region).toBe('US-IL');
  });

  test('a place inside a reference is marked', () => {
    const text = 'Trade grew (Xinhua, Harbin, 2019).';
    const citation = {
      start: 12,
      end: 33,
      text: text.slice(12, 33),
      source: 'Xinhua',
      date: null,
      basis: null,
      csl: {},
    };
    const [harbin] = placesOf('en', text, { citations: [citation] });
    expect(harbin).toMatchObject({ text: 'Harbin', region: 'CN-HL', in: 'citation' });
  });

  test('spans are those of the text, in order and apart, whatever the text', () => {
    const pieces = fc.constantFrom(
      'Moscow',
      'Paris, Texas',
      'Хабаровск',
      'провинция Хунань',
      '黑龙江省',
      '中俄',
      ' ',
      '. ',
      '\n',
      '😀',
      '(',
      'said ',
      '«',
      'И',
    );
    fc.assert(
      fc.property(fc.constantFrom<Language>('en', 'ru', 'zh'), fc.array(pieces, { maxLength: 30 }), (lang, parts) => {
        const text = parts.join('');
        let last = 0;
        for (const mention of placesOf(lang, text)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          last = mention.end;
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
