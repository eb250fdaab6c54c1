import { describe, expect, it } from 'vitest';
import type { ReadLanguage } from '../../model/language.ts';
import { readCitations } from '../citations/read-citations.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

function read(marked: string, lang: ReadLanguage, published: string | null = null) {
  const draft = readClaims(
    readSpeech(readCitations(handMade(marked, lang, published), bareTools), bareTools),
    bareTools,
  );
  return {
    ties: draft.claims.map((c) => `${c.type}/${c.stage} ${[...c.parties].sort().join(' ~ ')}`),
    ...draft,
  };
}

describe('what is tied to what', () => {
  it('reads a twinning in three languages', () => {
    expect(
      read('{Oulu=FI-14/Oulu} and {Harbin=CN-HL/Harbin} became sister cities {in May 1993=@1993-05}.', 'en').ties,
    ).toEqual(['twinning/signed CN-HL/Harbin ~ FI-14/Oulu']);
    expect(
      read('{Оулу=FI-14/Oulu} и {Харбин=CN-HL/Harbin} стали побратимами {в мае 1993 года=@1993-05}.', 'ru').ties,
    ).toEqual(['twinning/signed CN-HL/Harbin ~ FI-14/Oulu']);
    expect(read('{1993年5月=@1993-05}，{奥卢市=FI-14/Oulu}与{哈尔滨市=CN-HL/Harbin}结为友好城市。', 'zh').ties).toEqual(
      ['twinning/signed CN-HL/Harbin ~ FI-14/Oulu'],
    );
  });

  it('takes no second tie from the country or region that says where a place lies', () => {
    expect(
      read(
        '{Yunnan Province=CN-YN}, {China=CN}, signed a memorandum of cooperation with {Lai Chau=VN-01} in {Vietnam=VN}.',
        'en',
      ).ties,
    ).toEqual(['agreement/signed CN-YN ~ VN-01']);
    expect(read('{俄罗斯=RU}{托木斯克州=RU-TOM}同{山东省=CN-SD}签署合作协议。', 'zh').ties).toEqual([
      'agreement/signed CN-SD ~ RU-TOM',
    ]);
  });

  it('gives each partner of a list a tie of its own', () => {
    expect(
      read(
        'The sister cities of {Pskov=RU-PSK/Pskov} are {Vitebsk=BY-VI/Vitebsk}, {Perth=GB-PKN/Perth} and {Neuss=DE-NW/Neuss}.',
        'en',
      ).ties,
    ).toEqual([
      'twinning/active BY-VI/Vitebsk ~ RU-PSK/Pskov',
      'twinning/active GB-PKN/Perth ~ RU-PSK/Pskov',
      'twinning/active DE-NW/Neuss ~ RU-PSK/Pskov',
    ]);
  });

  it('pairs names joined two by two', () => {
    expect(
      read(
        'Побратимами стали {Ступино=RU-MOS/Stupino} с {Циндао=CN-SD/Qingdao} и {Мытищи=RU-MOS/Mytishchi} с {Дэчжоу=CN-SD/Dezhou}.',
        'ru',
      ).ties,
    ).toEqual(['twinning/signed CN-SD/Qingdao ~ RU-MOS/Stupino', 'twinning/signed CN-SD/Dezhou ~ RU-MOS/Mytishchi']);
  });

  it('goes on with the act before it where a clause names two sides alone', () => {
    expect(
      read(
        '{Shanghai=CN-SH} became the sister of {Almaty=KZ-75}, and {Urumqi=CN-XJ/Urumqi} that of {Samarkand=UZ-SA/Samarkand}.',
        'en',
      ).ties,
    ).toEqual(['twinning/signed CN-SH ~ KZ-75', 'twinning/signed CN-XJ/Urumqi ~ UZ-SA/Samarkand']);
  });

  it('founds a body with all its parties at once', () => {
    expect(
      read(
        'The {Republic of Karelia=RU-KR} and the Finnish regions of {Kainuu=FI-05} and {North Karelia=FI-13} formed a Euroregion.',
        'en',
      ).ties,
    ).toEqual(['body/signed FI-05 ~ FI-13 ~ RU-KR']);
  });

  it('remembers both sides', () => {
    const found = read(
      'Officials of {Guangdong=CN-GD} called on the governor of {Sakha=RU-SA}. The two sides agreed to establish a working group.',
      'en',
    );
    expect(found.ties).toContain('body/announced CN-GD ~ RU-SA');
    expect(read('{四川省=CN-SC}省长在成都会见{鞑靼斯坦=RU-TA}代表团。双方签署了合作备忘录。', 'zh').ties).toContain(
      'agreement/signed CN-SC ~ RU-TA',
    );
  });

  it('spells out an umbrella by the sentence that names its members', () => {
    expect(
      read(
        'Польские города разорвали соглашения о сотрудничестве с {Калининградом=RU-KGD/Kaliningrad}. Речь идёт о городах {Гданьск=PL-22/Gdańsk} и {Лодзь=PL-10/Łódź}.',
        'ru',
      ).ties,
    ).toEqual([
      'restriction/ended PL-22/Gdańsk ~ RU-KGD/Kaliningrad',
      'restriction/ended PL-10/Łódź ~ RU-KGD/Kaliningrad',
    ]);
  });

  it('reads a table of partners under its heading', () => {
    const found = read(
      '中德友好省州一览：两国共结成多对友好省州关系。\n\n{安徽省=CN-AH} – {下萨克森州=DE-NI} – {1984=@1984}\n\n{江西省=CN-JX} – {黑森州=DE-HE} – {1985=@1985}',
      'zh',
    );
    expect(found.claims.map((c) => `${c.type}/${c.stage} ${c.parties.join('~')} ${c.date}`)).toEqual([
      'twinning/active CN-AH~DE-NI 1984',
      'twinning/active CN-JX~DE-HE 1985',
    ]);
  });
});

describe('what is no tie', () => {
  it.each<[string, ReadLanguage]>([
    ['Floods hit {Amur Oblast=RU-AMU} and {Heilongjiang=CN-HL}; the water rose by two metres.', 'en'],
    ['{Kazan=RU-TA/Kazan} beat {Minsk=BY-HM} in the league match and scored three goals.', 'en'],
    ['В матче чемпионата {Казань=RU-TA/Kazan} обыграла {Минск=BY-HM}.', 'ru'],
    ['{黑龙江=CN-HL}和{阿穆尔州=RU-AMU}同时发生洪水，水位上涨。', 'zh'],
    ['He was born in {Omsk=RU-OMS/Omsk} and studied in {Harbin=CN-HL/Harbin}.', 'en'],
    ['The Chinese-Russian EXPO in {Harbin=CN-HL/Harbin} opened on Monday.', 'en'],
  ])('%s', (marked, lang) => {
    expect(read(marked, lang).ties).toEqual([]);
  });

  it('takes a document made to make places twins for no second tie', () => {
    expect(
      read('A twinning agreement was concluded between {Khomas Region=NA-KH} and {Jiangsu Province=CN-JS}.', 'en').ties,
    ).toEqual(['twinning/signed CN-JS ~ NA-KH']);
  });

  it('takes the fields of an agreement for no ties', () => {
    const found = read(
      '{Tatarstan=RU-TA} and {Sichuan=CN-SC} signed an agreement on trade, tourism, education and culture.',
      'en',
    );
    expect(found.ties).toEqual(['agreement/signed CN-SC ~ RU-TA']);
    expect(found.claims[0]?.fields).toEqual(['economy', 'tourism', 'education', 'culture']);
  });
});

describe('how far it has come', () => {
  it.each<[string, ReadLanguage, string]>([
    ['{Tula Oblast=RU-TUL} may become a sister region of {Ningxia=CN-NX}.', 'en', 'twinning/proposed CN-NX ~ RU-TUL'],
    ['{黑河市=CN-HL/Heihe}拟与{奥伊米亚康区=RU-SA}签署合作备忘录。', 'zh', 'agreement/proposed CN-HL/Heihe ~ RU-SA'],
    [
      '{Пензенская область=RU-PNZ} намерена подписать соглашение с провинцией {Ганьсу=CN-GS}.',
      'ru',
      'agreement/proposed CN-GS ~ RU-PNZ',
    ],
    [
      '{Gothenburg=SE-O/Gothenburg} ended its sister city agreement with {Shanghai=CN-SH}.',
      'en',
      'restriction/ended CN-SH ~ SE-O/Gothenburg',
    ],
    [
      '{大阪市=JP-27/Osaka}终止与{旧金山=US-CA/San Francisco}的姊妹城市关系。',
      'zh',
      'restriction/ended JP-27/Osaka ~ US-CA/San Francisco',
    ],
    [
      '{Харьков=UA-63/Kharkiv} приостановил побратимские связи с {Белгородом=RU-BEL/Belgorod}.',
      'ru',
      'restriction/suspended RU-BEL/Belgorod ~ UA-63/Kharkiv',
    ],
    ['{京都府=JP-26}与{陕西省=CN-SN}结好35周年。', 'zh', 'twinning/active CN-SN ~ JP-26'],
    [
      '{Guangzhou=CN-GD/Guangzhou} and {Yekaterinburg=RU-SVE/Yekaterinburg} have been sister cities since {2002=@2002}.',
      'en',
      'twinning/active CN-GD/Guangzhou ~ RU-SVE/Yekaterinburg',
    ],
  ])('%s', (marked, lang, tie) => {
    expect(read(marked, lang).ties).toEqual([tie]);
  });

  it('dates an act, never by the report or by a reference', () => {
    const found = read(
      'HAIKOU, {May 19=@2020-05-19}. /TASS/. {Hainan=CN-HI} signed a memorandum with {Phuket=TH-83} {in March 2019=@2019-03} (1tv.ru, {May 18=@2020-05-18}).',
      'en',
    );
    expect(found.claims.map((c) => [c.date, c.bounds])).toEqual([['2019-03', ['2019-03-01', '2019-03-31']]]);
  });
});

describe('what else a claim carries', () => {
  it('quotes its words, its citations and its rule', () => {
    const found = read(
      'The first pairing is to be {Guangdong Province=CN-GD} with the {Sakha Republic=RU-SA} (Rossyiskaya Gazeta, 1tv.ru, June 17; Stoletie.ru, June 18).',
      'en',
    );
    const claim = found.claims[0]!;
    expect(claim.evidence.quote).toBe(found.text.slice(claim.evidence.start, claim.evidence.end));
    expect(claim.evidence.quote).toContain('The first pairing is to be');
    expect(claim.citations.map((i) => found.citations[i]?.source)).toEqual([
      'Rossyiskaya Gazeta',
      '1tv.ru',
      'Stoletie.ru',
    ]);
    expect(claim.rule).toBe('en/twinning-clause');
  });

  it('names the speaker of an attributed tie', () => {
    const found = read(
      '"{Sichuan=CN-SC} and {Tatarstan=RU-TA} are partner regions, and will remain so," Governor Ivan Petrov said.',
      'en',
    );
    expect(found.claims.map((c) => [c.type, c.modality, c.speaker])).toEqual([
      ['twinning', 'attributed', 'Ivan Petrov'],
    ]);
  });

  it.each<[string, ReadLanguage]>([
    ['In our view {Pskov Oblast=RU-PSK} and {Vitebsk Region=BY-VI} remain sister regions.', 'en'],
    ['На взгляд автора, {Псковская область=RU-PSK} и {Витебская область=BY-VI} остаются побратимами.', 'ru'],
  ])('tells the judgement of who writes from a fact, and names no speaker: %s', (marked, lang) => {
    expect(read(marked, lang).claims.map((c) => [c.type, c.modality, c.speaker])).toEqual([
      ['twinning', 'assessment', null],
    ]);
  });

  it('keeps what is denied or conditioned apart', () => {
    const found = read(
      '{Luleå=SE-BD/Luleå} has not signed a cooperation agreement with {Murmansk=RU-MUR/Murmansk}.',
      'en',
    );
    expect(found.claims).toEqual([]);
    expect(found.nonclaims.map((n) => [n.type, n.polarity])).toEqual([['agreement', 'negated']]);
    const conditional = read(
      'If {Pskov=RU-PSK/Pskov} signs an agreement with {Riga=LV-RIX}, the port will gain.',
      'en',
    );
    expect(conditional.claims).toEqual([]);
    expect(conditional.nonclaims.map((n) => n.mood)).toEqual(['conditional']);
  });
});

describe('cost', () => {
  it('is linear in endless sentences', () => {
    const cost = (n: number): number => {
      const draft = handMade(
        '{Heihe=CN-HL/Heihe} signed agreements and visits with {Chita=RU-ZAB/Chita} '.repeat(n),
        'en',
      );
      const started = performance.now();
      readClaims(readSpeech(draft, bareTools), bareTools);
      return performance.now() - started;
    };
    cost(200);
    const small = Math.max(cost(400), 5);
    expect(cost(1600) / small).toBeLessThan(16);
  });
});

describe('the years a plan is made for', () => {
  it('do not date its signing', () => {
    expect(
      read(
        '{2023年10月19日=@2023-10-19}，{哈尔滨市=CN-HL/Harbin}与{雅库茨克市=RU-SA/Yakutsk}签署{2023年=@2023}至{2025年=@2025}合作计划。',
        'zh',
      ).claims.map((c) => c.date),
    ).toEqual(['2023-10-19']);
    expect(
      read(
        '{В июне 2019 года=@2019-06} {Якутия=RU-SA} и {Хэйлунцзян=CN-HL} подписали план сотрудничества на {2019=@2019}–{2022 годы=@2022}.',
        'ru',
      ).claims.map((c) => c.date),
    ).toEqual(['2019-06']);
  });
});
