import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { readCitations } from '../citations/read-citations.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

function read(marked: string, lang: Language, published: string | null = null) {
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
      read('{Yunnan Province=CN-YN}, {China=CN}, signed a memorandum with {Lai Chau=VN-01} in {Vietnam=VN}.', 'en')
        .ties,
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
        '{Turku=FI-19/Turku} became the sister of {Tianjin=CN-TJ}, and {Vaasa=FI-12/Vaasa} that of {Varna=BG-03/Varna}.',
        'en',
      ).ties,
    ).toEqual(['twinning/signed CN-TJ ~ FI-19/Turku', 'twinning/signed BG-03/Varna ~ FI-12/Vaasa']);
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
        'Польские города разорвали договоры с {Гродно=BY-HR/Hrodna}. Речь идёт о городах {Щецин=PL-32/Szczecin} и {Лодзь=PL-10/Łódź}.',
        'ru',
      ).ties,
    ).toEqual(['agreement/ended BY-HR/Hrodna ~ PL-32/Szczecin', 'agreement/ended BY-HR/Hrodna ~ PL-10/Łódź']);
  });

  it('reads a table of partners under its heading', () => {
    const found = read(
      '中奥友好省州名录：两国先后结成五对友好省州。\n\n{河北省=CN-HE} – {布尔根兰州=AT-1} – {1991=@1991}\n\n{贵州省=CN-GZ} – {克恩顿州=AT-2} – {2003=@2003}',
      'zh',
    );
    expect(found.claims.map((c) => `${c.type}/${c.stage} ${c.parties.join('~')} ${c.date}`)).toEqual([
      'twinning/active CN-HE~AT-1 1991',
      'twinning/active CN-GZ~AT-2 2003',
    ]);
  });
});

describe('what is no tie', () => {
  it.each<[string, Language]>([
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
      read('A twinning agreement was concluded between {Otago Region=NZ-OTA} and {Fujian Province=CN-FJ}.', 'en').ties,
    ).toEqual(['twinning/signed CN-FJ ~ NZ-OTA']);
  });

  it('takes the fields of an agreement for no ties', () => {
    const found = read(
      '{Udmurtia=RU-UD} and {Hunan=CN-HN} signed an agreement on tourism, trade, culture and education.',
      'en',
    );
    expect(found.ties).toEqual(['agreement/signed CN-HN ~ RU-UD']);
    expect(found.claims[0]?.fields).toEqual(['economy', 'tourism', 'education', 'culture']);
  });
});

describe('how far it has come', () => {
  it.each<[string, Language, string]>([
    ['{Tula Oblast=RU-TUL} may become a sister region of {Ningxia=CN-NX}.', 'en', 'twinning/proposed CN-NX ~ RU-TUL'],
    ['{黑河市=CN-HL/Heihe}拟与{奥伊米亚康区=RU-SA}签署合作备忘录。', 'zh', 'agreement/proposed CN-HL/Heihe ~ RU-SA'],
    [
      '{Пензенская область=RU-PNZ} намерена подписать соглашение с провинцией {Ганьсу=CN-GS}.',
      'ru',
      'agreement/proposed CN-GS ~ RU-PNZ',
    ],
    [
      '{Linz=AT-4/Linz} ended its town twinning agreement with {Chengdu=CN-SC/Chengdu}.',
      'en',
      'twinning/ended AT-4/Linz ~ CN-SC/Chengdu',
    ],
    [
      '{大阪市=JP-27/Osaka}终止与{旧金山=US-CA/San Francisco}的姊妹城市关系。',
      'zh',
      'twinning/ended JP-27/Osaka ~ US-CA/San Francisco',
    ],
    [
      '{Харьков=UA-63/Kharkiv} приостановил побратимские связи с {Белгородом=RU-BEL/Belgorod}.',
      'ru',
      'twinning/suspended RU-BEL/Belgorod ~ UA-63/Kharkiv',
    ],
    ['{冈山县=JP-33}与{青海省=CN-QH}结好28周年。', 'zh', 'twinning/active CN-QH ~ JP-33'],
    [
      '{Ufa=RU-BA/Ufa} and {Nantong=CN-JS/Nantong} have been twin towns since {1996=@1996}.',
      'en',
      'twinning/active CN-JS/Nantong ~ RU-BA/Ufa',
    ],
  ])('%s', (marked, lang, tie) => {
    expect(read(marked, lang).ties).toEqual([tie]);
  });

  it('dates an act, never by the report or by a reference', () => {
    const found = read(
      'GUIYANG, {June 3=@2020-06-03}. /TASS/. {Guizhou=CN-GZ} signed a memorandum with {Phuket=TH-83} {in March 2019=@2019-03} (1tv.ru, {June 2=@2020-06-02}).',
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

  it.each<[string, Language]>([
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

  it('are the time of what then holds, from the first to the last', () => {
    expect(
      read(
        '{Орловская область=RU-ORL} и {Витебская область=BY-VI} подписали план. Он рассчитан на {2026=@2026}–{2028 годы=@2028} и дополняет действующее соглашение {Орловской области=RU-ORL} и {Витебской области=BY-VI}.',
        'ru',
      ).claims.map((c) => `${c.stage} ${c.date}`),
    ).toContain('active 2026/2028');
  });
});
