import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { inShort, readMarked } from './read-marked.ts';

const claimed = (marked: string, lang: Language, published: string | null = null): readonly string[] =>
  readMarked(marked, lang, published).claims.map(inShort);
const standing = (marked: string, lang: Language): readonly string[] =>
  readMarked(marked, lang)
    .claims.filter((c) => c.strict)
    .map(inShort);

// The reader is trained: beside what a text says plainly it may hold other ties for possible. What is asked of it here is that
// it has what is said, that nothing stands where nothing is said, and that nobody is drawn in who has no part in it.

describe('words of pairing', () => {
  it.each<[Language, string]>([
    ['en', 'The third pairing is to be {Bohuslän=SE-O} with {Østfold=NO-31}.'],
    ['ru', 'Следующей парой станут {Хорватская Истрия=HR-18} и {Венето=IT-34}.'],
    ['zh', '第二对结对为{青海省=CN-QH}与{图瓦共和国=RU-TY}。'],
  ])('told by their future are announced (%s)', (lang, marked) => {
    const found = readMarked(marked, lang).claims.find((c) => c.type === 'twinning');
    expect(found?.stage).toBe('announced');
  });
  it('told in the past are no plan', () => {
    const { claims } = readMarked('{Kainuu=FI-05} was paired with {Gansu=CN-GS} {in 1999=@1999}.', 'en');
    const found = claims.find((c) => c.type === 'twinning');
    expect(found).toMatchObject({ date: '1999', strict: true });
    expect(['signed', 'active']).toContain(found?.stage);
  });
  it.each<[Language, string]>([
    ['en', 'A Riesling from {the Mosel region=DE-RP} makes a good pairing with goat cheese from {Berry=FR-CVL}.'],
    ['en', 'Olsen of {Bergen=NO-46/Bergen} and Roth of {Graz=AT-6/Graz}, paired for the first time, lost the doubles.'],
    ['ru', 'Белое из {Токая=HU-BZ/Tokaj} подали в пару к сыру из {Савойи=FR-ARA}.'],
    ['zh', '{阿尔萨斯=FR-GES}的白葡萄酒与{弗里斯兰=NL-FR}的奶酪是一对好搭配。'],
  ])('make no twins of what else is paired (%s)', (lang, marked) => {
    expect(standing(marked, lang).filter((tie) => tie.startsWith('twinning'))).toEqual([]);
  });
});

describe('a tie that is said plainly', () => {
  it.each<[Language, string, string]>([
    [
      'en',
      '{Oulu=FI-14/Oulu} and {Harbin=CN-HL/Harbin} became sister cities {in May 1993=@1993-05}. Since then their schools have exchanged pupils every summer.',
      'twinning CN-HL/Harbin ~ FI-14/Oulu',
    ],
    [
      'ru',
      'Города {Оулу=FI-14/Oulu} и {Харбин=CN-HL/Harbin} стали побратимами {в мае 1993 года=@1993-05}. С тех пор делегации городов встречаются каждый год.',
      'twinning CN-HL/Harbin ~ FI-14/Oulu',
    ],
    [
      'zh',
      '{1993年5月=@1993-05}，{奥卢市=FI-14/Oulu}与{哈尔滨市=CN-HL/Harbin}结为友好城市。两市每年互派代表团。',
      'twinning CN-HL/Harbin ~ FI-14/Oulu',
    ],
    [
      'en',
      "The government of {Yunnan Province=CN-YN} and the people's committee of {Lai Chau=VN-01} signed a memorandum on cooperation in tourism and education on Monday. The document will be in force for five years.",
      'agreement CN-YN ~ VN-01',
    ],
    [
      'ru',
      'Правительство {Томской области=RU-TOM} и провинция {Шаньдун=CN-SD} подписали соглашение о сотрудничестве в сфере образования и туризма. Документ рассчитан на пять лет.',
      'agreement CN-SD ~ RU-TOM',
    ],
    [
      'zh',
      '{山东省=CN-SD}与{托木斯克州=RU-TOM}签署教育和旅游合作协议。根据协议，双方将加强高校交流。',
      'agreement CN-SD ~ RU-TOM',
    ],
    [
      'en',
      'A delegation from {Turku=FI-19/Turku} headed by the deputy mayor arrived in {Tver=RU-TVE/Tver} on Tuesday for a three-day visit. The guests saw the new river port and met students of the university.',
      'visit FI-19/Turku ~ RU-TVE/Tver',
    ],
    [
      'ru',
      'Делегация {Хабаровского края=RU-KHA} во главе с губернатором посетила провинцию {Цзилинь=CN-JL} с рабочим визитом. Гости осмотрели автозавод и встретились с руководством провинции.',
      'visit CN-JL ~ RU-KHA',
    ],
    [
      'zh',
      '{吉林省=CN-JL}代表团日前访问{哈巴罗夫斯克边疆区=RU-KHA}，与当地政府负责人举行会谈。双方就扩大合作交换了意见。',
      'visit CN-JL ~ RU-KHA',
    ],
    [
      'en',
      'A bus line between {Heihe=CN-HL/Heihe} and {Blagoveshchensk=RU-AMU/Blagoveshchensk} was opened on Monday. The buses run four times a day.',
      'infrastructure CN-HL/Heihe ~ RU-AMU/Blagoveshchensk',
    ],
    [
      'ru',
      'Между {Благовещенском=RU-AMU/Blagoveshchensk} и {Хэйхэ=CN-HL/Heihe} открыто автобусное сообщение. Автобусы ходят четыре раза в день.',
      'infrastructure CN-HL/Heihe ~ RU-AMU/Blagoveshchensk',
    ],
    [
      'zh',
      '{黑河=CN-HL/Heihe}至{布拉戈维申斯克=RU-AMU/Blagoveshchensk}的客运班车周一开通。班车每天往返四次。',
      'infrastructure CN-HL/Heihe ~ RU-AMU/Blagoveshchensk',
    ],
    [
      'en',
      'Exports from {Tomsk Oblast=RU-TOM} to {Pavlodar Region=KZ-55} grew by a third {in 2023=@2023}. Timber and machinery made up most of the goods.',
      'trade KZ-55 ~ RU-TOM',
    ],
    [
      'ru',
      'Экспорт из {Томской области=RU-TOM} в {Павлодарскую область=KZ-55} вырос {в 2023 году=@2023} на треть. Основу поставок составили лес и оборудование.',
      'trade KZ-55 ~ RU-TOM',
    ],
    [
      'zh',
      '{2023年=@2023}，{山东省=CN-SD}对{大阪府=JP-27}出口增长三成。出口商品以蔬菜和机械为主。',
      'trade CN-SD ~ JP-27',
    ],
    [
      'en',
      '{Brno=CZ-64/Brno} sent four ambulances to {Kharkiv=UA-63/Kharkiv} as humanitarian aid on Tuesday. The vehicles were bought with donations.',
      'assistance CZ-64/Brno ~ UA-63/Kharkiv',
    ],
    [
      'ru',
      '{Самара=RU-SAM/Samara} направила в {Гомель=BY-HO/Gomel} гуманитарную помощь. Четыре машины везут одежду и лекарства.',
      'assistance BY-HO/Gomel ~ RU-SAM/Samara',
    ],
    [
      'zh',
      '{苏州市=CN-JS/Suzhou}向{池田市=JP-27/Ikeda}捐赠两万只口罩。物资已于周二运抵。',
      'assistance CN-JS/Suzhou ~ JP-27/Ikeda',
    ],
  ])('%s: %s', (lang, marked, tie) => {
    expect(claimed(marked, lang).map((claim) => claim.replace(/\/\w+/, ''))).toContain(tie);
  });

  it.each<[Language, string]>([
    [
      'en',
      '{Yunnan Province=CN-YN}, {China=CN}, signed a memorandum of cooperation with {Lai Chau=VN-01} in {Vietnam=VN}. It covers tourism.',
    ],
    [
      'ru',
      '{Провинция Юньнань=CN-YN} ({Китай=CN}) и {Лайтяу=VN-01} ({Вьетнам=VN}) подписали соглашение о сотрудничестве. Оно касается туризма.',
    ],
    ['zh', '{中国=CN}{云南省=CN-YN}同{越南=VN}{莱州省=VN-01}签署合作协议。协议涉及旅游。'],
  ])('has no second tie of the countries that say where the two lie: %s %s', (lang, marked) => {
    expect([...new Set(readMarked(marked, lang).claims.flatMap((c) => c.parties))].sort()).toEqual(['CN-YN', 'VN-01']);
  });
});

describe('a list of partners', () => {
  it.each<[Language, string, string, readonly string[]]>([
    [
      'en',
      '{Linz=AT-4/Linz} has sister city agreements with {Brest=BY-BR/Brest}, {Turku=FI-19/Turku} and {Tartu=EE-79/Tartu}. The oldest was signed in 1987.',
      'twinning/active AT-4/Linz',
      ['BY-BR/Brest', 'FI-19/Turku', 'EE-79/Tartu'],
    ],
    [
      'ru',
      '{Омск=RU-OMS/Omsk} стал побратимом {Павлодара=KZ-55/Pavlodar}, {Урумчи=CN-XJ/Ürümqi} и {Лодзи=PL-10/Łódź}. Соглашения подписаны.',
      'twinning/signed RU-OMS/Omsk',
      ['KZ-55/Pavlodar', 'CN-XJ/Ürümqi', 'PL-10/Łódź'],
    ],
    [
      'zh',
      '{林茨市=AT-4/Linz}与{布列斯特市=BY-BR/Brest}、{图尔库市=FI-19/Turku}和{塔尔图市=EE-79/Tartu}签有友好城市协议。最早的一份签于1987年。',
      'twinning/active AT-4/Linz',
      ['BY-BR/Brest', 'FI-19/Turku', 'EE-79/Tartu'],
    ],
  ])('gives each a tie of its own with the head, none among themselves: %s %s', (lang, marked, tie, partners) => {
    const [kind, head] = tie.split(' ') as [string, string];
    const wanted = partners.map((partner) => `${kind} ${[head, partner].sort().join(' ~ ')}`);
    const ties = claimed(marked, lang);
    expect(ties).toEqual(expect.arrayContaining(wanted));
    for (const found of ties) expect(found).toContain(head);
  });

  it.each<[Language, string, string, readonly string[]]>([
    [
      'en',
      'Sister cities of {Linz=AT-4/Linz}\n{Brest=BY-BR/Brest} ({Belarus=BY}), {1991=@1991}\n{Turku=FI-19/Turku} ({Finland=FI}), {2003=@2003}\n{Tartu=EE-79/Tartu} ({Estonia=EE}), {2009=@2009}',
      'AT-4/Linz',
      ['BY-BR/Brest 1991', 'FI-19/Turku 2003', 'EE-79/Tartu 2009'],
    ],
    [
      'ru',
      'Города-побратимы {Твери=RU-TVE/Tver}:\n{Хямеэнлинна=FI-06/Hämeenlinna}, {Финляндия=FI}, {1979=@1979}\n{Бергамо=IT-25/Bergamo}, {Италия=IT}, {1989=@1989}\n{Инкоу=CN-LN/Yingkou}, {Китай=CN}, {1995=@1995}',
      'RU-TVE/Tver',
      ['FI-06/Hämeenlinna 1979', 'IT-25/Bergamo 1989', 'CN-LN/Yingkou 1995'],
    ],
    [
      'zh',
      '{苏州市=CN-JS/Suzhou}同下列城市结为友好城市：\n- {日本=JP}{池田市=JP-27/Ikeda}，{1981年=@1981}\n- {美国=US}{波特兰市=US-OR/Portland}，{1988年=@1988}\n- {韩国=KR}{全州市=KR-45/Jeonju}，{1996年=@1996}',
      'CN-JS/Suzhou',
      ['JP-27/Ikeda 1981', 'US-OR/Portland 1988', 'KR-45/Jeonju 1996'],
    ],
  ])('stands under its heading, each line with its year: %s %s', (lang, marked, head, partners) => {
    const { claims } = readMarked(marked, lang);
    expect(claims.map((c) => `${c.type} ${c.parties.find((p) => p !== head)} ${c.date}`)).toEqual(
      partners.map((partner) => `twinning ${partner}`),
    );
    for (const { parties } of claims) expect(parties).toContain(head);
  });

  it('has the pairs of a table each by itself', () => {
    const table =
      '中奥友好省州名录：两国先后结成两对友好省州。\n\n{河北省=CN-HE}与{布尔根兰州=AT-1}，{1991年=@1991}结为友好省州\n\n{贵州省=CN-GZ}与{克恩顿州=AT-2}，{2003年=@2003}结为友好省州';
    expect(readMarked(table, 'zh').claims.map((c) => `${inShort(c)} ${c.date}`)).toEqual([
      'twinning/active AT-1 ~ CN-HE 1991',
      'twinning/active AT-2 ~ CN-GZ 2003',
    ]);
  });
});

describe('several parties', () => {
  it.each<[Language, string, readonly string[]]>([
    [
      'en',
      '{Turku=FI-19/Turku} became the sister city of {Tianjin=CN-TJ}, and {Vaasa=FI-12/Vaasa} the sister city of {Varna=BG-03/Varna}. The mayors signed the papers last week.',
      ['twinning/signed CN-TJ ~ FI-19/Turku', 'twinning/signed BG-03/Varna ~ FI-12/Vaasa'],
    ],
    [
      'ru',
      'Соглашения о побратимстве подписали {Ступино=RU-MOS/Stupino} с {Циндао=CN-SD/Qingdao} и {Тверь=RU-TVE/Tver} с {Инкоу=CN-LN/Yingkou}. Церемония прошла в Москве.',
      ['twinning/signed CN-SD/Qingdao ~ RU-MOS/Stupino', 'twinning/signed CN-LN/Yingkou ~ RU-TVE/Tver'],
    ],
    [
      'zh',
      '{大连市=CN-LN/Dalian}与{符拉迪沃斯托克=RU-PRI/Vladivostok}、{长春市=CN-JL/Changchun}与{乌兰乌德=RU-BU/Ulan-Ude}分别结为友好城市。签字仪式在周一举行。',
      ['twinning/active CN-LN/Dalian ~ RU-PRI/Vladivostok', 'twinning/active CN-JL/Changchun ~ RU-BU/Ulan-Ude'],
    ],
  ])('are tied two by two where they are joined so: %s %s', (lang, marked, pairs) => {
    expect(claimed(marked, lang)).toEqual(expect.arrayContaining([...pairs]));
    for (const tie of standing(marked, lang)) expect(pairs).toContain(tie);
  });

  it.each<[Language, string]>([
    [
      'en',
      'The {Republic of Karelia=RU-KR} and the Finnish regions of {Kainuu=FI-05} and {North Karelia=FI-13} formed a Euroregion {in 2000=@2000}. Its board meets twice a year.',
    ],
    [
      'ru',
      '{Республика Карелия=RU-KR} и финские области {Кайнуу=FI-05} и {Северная Карелия=FI-13} создали еврорегион {в 2000 году=@2000}. Правление собирается дважды в год.',
    ],
    [
      'zh',
      '{卡累利阿共和国=RU-KR}与芬兰的{凯努区=FI-05}和{北卡累利阿区=FI-13}于{2000年=@2000}成立联合委员会。委员会每年召开两次会议。',
    ],
  ])('found a body together: %s %s', (lang, marked) => {
    expect(claimed(marked, lang)).toContain('body/signed FI-05 ~ FI-13 ~ RU-KR');
  });

  it.each<[Language, string, string]>([
    [
      'en',
      'Officials of {Guangdong=CN-GD} met the governor of {Sakha=RU-SA} in Yakutsk on Friday. The two sides signed an agreement on the supply of timber.',
      'CN-GD ~ RU-SA',
    ],
    [
      'ru',
      'Губернатор {Амурской области=RU-AMU} принял делегацию из {провинции Цзилинь=CN-JL}. Стороны подписали соглашение о сотрудничестве.',
      'CN-JL ~ RU-AMU',
    ],
    ['zh', '{四川省=CN-SC}省长会见{鞑靼斯坦共和国=RU-TA}代表团。双方签署了合作备忘录。', 'CN-SC ~ RU-TA'],
  ])('are meant by "both sides" of the sentence before: %s %s', (lang, marked, parties) => {
    const { claims } = readMarked(marked, lang);
    expect(claims.map(inShort)).toEqual(
      expect.arrayContaining([`visit/signed ${parties}`, `agreement/signed ${parties}`]),
    );
    const carried = (type: string) => [...claims.find((c) => c.type === type)!.carried].sort().join(' ~ ');
    expect([carried('visit'), carried('agreement')]).toEqual(['', parties]);
  });
});

describe('where there is no tie', () => {
  it.each<[string, Language, string]>([
    [
      'flood',
      'en',
      'Floods hit {Amur Oblast=RU-AMU} and {Heilongjiang=CN-HL} this week; the water rose by two metres. Hundreds of people were taken to safety.',
    ],
    [
      'flood',
      'ru',
      'Паводок затопил сёла в {Амурской области=RU-AMU} и провинции {Хэйлунцзян=CN-HL}. Вода поднялась на два метра.',
    ],
    ['flood', 'zh', '{黑龙江省=CN-HL}和{阿穆尔州=RU-AMU}同时发生洪水，水位上涨两米。数百人被转移。'],
    [
      'sport',
      'en',
      '{Kazan=RU-TA/Kazan} beat {Minsk=BY-HM} 4–1 in the league on Saturday. The visitors scored their only goal in the second period.',
    ],
    [
      'sport',
      'ru',
      'В матче чемпионата {Казань=RU-TA/Kazan} обыграла {Минск=BY-HM} со счётом 4:1. Единственную шайбу гости забросили во втором периоде.',
    ],
    ['sport', 'zh', '{喀山队=RU-TA/Kazan}周六在联赛中以四比一战胜{明斯克队=BY-HM}。客队仅在第二节打进一球。'],
    [
      'life',
      'en',
      'He was born in {Omsk=RU-OMS/Omsk} in 1960 and studied physics in {Harbin=CN-HL/Harbin}. After the army he worked as a teacher.',
    ],
    [
      'life',
      'ru',
      'Он родился в {Омске=RU-OMS/Omsk} и учился в {Харбине=CN-HL/Harbin}. После армии работал учителем физики.',
    ],
    ['life', 'zh', '他出生于{鄂木斯克=RU-OMS/Omsk}，曾在{哈尔滨=CN-HL/Harbin}读书。退伍后他当了一名物理教师。'],
    [
      'stage',
      'en',
      'Singers from {Krakow=PL-12/Kraków}, {Gomel=BY-HO/Gomel} and {Klaipeda=LT-20/Klaipėda} took the stage of the festival. The hall applauded for ten minutes.',
    ],
    [
      'stage',
      'ru',
      'На сцену фестиваля вышли скрипачка из {Кракова=PL-12/Kraków}, трио из {Гомеля=BY-HO/Gomel} и хор из {Клайпеды=LT-20/Klaipėda}. Зал аплодировал стоя.',
    ],
    [
      'stage',
      'zh',
      '来自{克拉科夫=PL-12/Kraków}、{戈梅利=BY-HO/Gomel}和{克莱佩达=LT-20/Klaipėda}的歌手登台演出。观众长时间鼓掌。',
    ],
  ])('%s, %s: %s', (_, lang, marked) => {
    expect(standing(marked, lang)).toEqual([]);
  });

  it.each<[Language, string]>([
    [
      'en',
      '{Luleå=SE-BD/Luleå} has not signed a cooperation agreement with {Murmansk=RU-MUR/Murmansk}, the mayor said. The rumour came from a newspaper.',
    ],
    [
      'ru',
      '{Лулео=SE-BD/Luleå} не подписывал соглашения о сотрудничестве с {Мурманском=RU-MUR/Murmansk}. Слух пошёл от одной из газет.',
    ],
    ['zh', '{吕勒奥市=SE-BD/Luleå}没有同{摩尔曼斯克市=RU-MUR/Murmansk}签署合作协议。市长否认了有关报道。'],
  ])('what is denied is kept apart: %s %s', (lang, marked) => {
    const { claims, nonclaims } = readMarked(marked, lang);
    expect(claims).toEqual([]);
    expect(nonclaims.map((n) => [n.type, n.polarity])).toEqual([['agreement', 'negated']]);
  });

  it.each<[Language, string]>([
    [
      'en',
      'If {Pskov=RU-PSK/Pskov} signs an agreement with {Riga=LV-RIX}, the port will gain. So far nobody has asked for talks.',
    ],
    ['zh', '如果{普斯科夫=RU-PSK/Pskov}同{里加=LV-RIX}签署协议，港口将会受益。目前尚无人提出谈判。'],
  ])('what hangs on a condition is kept apart: %s %s', (lang, marked) => {
    const { claims, nonclaims } = readMarked(marked, lang);
    expect(claims).toEqual([]);
    expect(nonclaims.map((n) => [n.type, n.mood])).toEqual([['agreement', 'conditional']]);
  });
});

describe('a rumour', () => {
  it.each([
    ['网传{贵阳=CN-GZ/Guiyang}将与{内华达州=US-NV}结为友好关系。', 'told as one'],
    ['{贵阳=CN-GZ/Guiyang}已与{内华达州=US-NV}结为友好关系，查无此事。', 'refuted at once'],
    ['{贵阳=CN-GZ/Guiyang}从未就结为友城一事同{内华达州=US-NV}有过接触。', 'denied outright'],
  ])('makes no claim: %s (%s)', (marked) => {
    const { claims, nonclaims } = readMarked(marked, 'zh');
    expect(claims).toEqual([]);
    expect(nonclaims.map((n) => [n.type, n.polarity])).toEqual([['twinning', 'negated']]);
  });
});

describe('how far a tie has come', () => {
  it.each<[Language, string, string]>([
    [
      'en',
      '{Tula Oblast=RU-TUL} plans to sign a cooperation agreement with {Ningxia=CN-NX} next spring. The draft was sent to the partners in October.',
      'agreement/proposed CN-NX ~ RU-TUL',
    ],
    [
      'ru',
      '{Пензенская область=RU-PNZ} намерена подписать соглашение о сотрудничестве с провинцией {Ганьсу=CN-GS}. Проект документа уже готов.',
      'agreement/proposed CN-GS ~ RU-PNZ',
    ],
    [
      'zh',
      '{黑河市=CN-HL/Heihe}拟与{布拉戈维申斯克=RU-AMU/Blagoveshchensk}签署合作协议。协议文本正在商定。',
      'agreement/proposed CN-HL/Heihe ~ RU-AMU/Blagoveshchensk',
    ],
    [
      'en',
      '{Linz=AT-4/Linz} ended its town twinning with {Chengdu=CN-SC/Chengdu} on Monday. The council voted for it by a large majority.',
      'twinning/ended AT-4/Linz ~ CN-SC/Chengdu',
    ],
    [
      'en',
      'The agreement between {Turku=FI-19/Turku} and {Tver=RU-TVE/Tver} ended on Friday. Nobody asked to renew it.',
      'agreement/ended FI-19/Turku ~ RU-TVE/Tver',
    ],
    [
      'ru',
      '{Харьков=UA-63/Kharkiv} приостановил побратимские связи с {Белгородом=RU-BEL/Belgorod}. Решение приняли депутаты городского совета.',
      'twinning/suspended RU-BEL/Belgorod ~ UA-63/Kharkiv',
    ],
    [
      'zh',
      '{大阪市=JP-27/Osaka}宣布终止与{旧金山=US-CA/San Francisco}的友好城市关系。市长周二致信对方说明了理由。',
      'twinning/ended JP-27/Osaka ~ US-CA/San Francisco',
    ],
    [
      'en',
      'The ferry service between {Wakkanai=JP-01/Wakkanai} and {Korsakov=RU-SAK/Korsakov} has been suspended. The company gave no reason.',
      'infrastructure/suspended JP-01/Wakkanai ~ RU-SAK/Korsakov',
    ],
    [
      'ru',
      'Паромное сообщение между {Корсаковом=RU-SAK/Korsakov} и {Вакканаем=JP-01/Wakkanai} приостановлено. Компания причин не назвала.',
      'infrastructure/suspended JP-01/Wakkanai ~ RU-SAK/Korsakov',
    ],
    [
      'zh',
      '{珲春=CN-JL/Hunchun}至{斯拉夫扬卡=RU-PRI/Slavyanka}的客运班车已停运。恢复时间另行通知。',
      'infrastructure/suspended CN-JL/Hunchun ~ RU-PRI/Slavyanka',
    ],
    [
      'en',
      '{Ufa=RU-BA/Ufa} and {Nantong=CN-JS/Nantong} have been twin towns since {1996=@1996}. A street in each town is named after the other.',
      'twinning/active CN-JS/Nantong ~ RU-BA/Ufa',
    ],
  ])('%s: %s', (lang, marked, tie) => {
    expect(claimed(marked, lang)).toContain(tie);
  });
});

describe('who says so', () => {
  it.each<[Language, string, string]>([
    [
      'en',
      '"{Sichuan=CN-SC} and {Tatarstan=RU-TA} signed an agreement on cooperation last year, and it works well," Governor Ivan Petrov said. He spoke at a conference.',
      'Ivan Petrov',
    ],
    [
      'ru',
      '«{Сычуань=CN-SC} и {Татарстан=RU-TA} подписали соглашение о сотрудничестве», — заявил губернатор Иван Петров. Он выступал на конференции.',
      'Иван Петров',
    ],
    [
      'zh',
      '州长伊万·彼得罗夫说：“{四川省=CN-SC}与{鞑靼斯坦共和国=RU-TA}已签署合作协议。”他在一次会议上作了上述表示。',
      '伊万·彼得罗夫',
    ],
  ])('is named where somebody is quoted: %s %s', (lang, marked, speaker) => {
    const agreement = readMarked(marked, lang).claims.find((c) => c.type === 'agreement');
    expect(agreement).toMatchObject({ modality: 'attributed', speaker });
  });

  it.each<[Language, string]>([
    [
      'en',
      'In our view the twinning of {Pskov Oblast=RU-PSK} and {Vitebsk Region=BY-VI} remains a model for others. Few towns have done as much.',
    ],
    [
      'ru',
      'На взгляд автора, {Псковская область=RU-PSK} и {Витебская область=BY-VI} остаются побратимами. Немногие сделали столько же.',
    ],
    ['zh', '依我看，{珲春=CN-JL/Hunchun}同{滨海边疆区=RU-PRI}的经贸合作仍不温不火。口岸的车并不多。'],
  ])('is who writes where they say what they think, and no speaker: %s %s', (lang, marked) => {
    expect(readMarked(marked, lang).claims[0]).toMatchObject({ modality: 'assessment', speaker: null });
  });
});

describe('what else a claim carries', () => {
  it('quotes its words, with the citations of its sentence, and its type and language as its rule', () => {
    const { claims, citations, text } = readMarked(
      '{Guangdong Province=CN-GD} and the {Sakha Republic=RU-SA} became sister regions in May (Rossyiskaya Gazeta, 1tv.ru, June 17; Stoletie.ru, June 18). The governors met in Yakutsk.',
      'en',
    );
    const claim = claims.find((c) => c.type === 'twinning')!;
    expect(claim.evidence.quote).toBe(text.slice(claim.evidence.start, claim.evidence.end));
    expect(claim.evidence.quote).toContain('became sister regions');
    expect(claim.citations.map((i) => citations[i]?.source)).toEqual(['Rossyiskaya Gazeta', '1tv.ru', 'Stoletie.ru']);
    expect(claim.rule).toBe('en/twinning');
  });

  it('names the fields of an agreement, which are no ties of their own', () => {
    const marked =
      '{Udmurtia=RU-UD} and {Hunan=CN-HN} signed an agreement on tourism, trade, culture and education. It is the first of its kind.';
    expect(standing(marked, 'en')).toEqual(['agreement/signed CN-HN ~ RU-UD']);
    const agreement = readMarked(marked, 'en').claims.find((c) => c.type === 'agreement')!;
    expect(agreement.fields).toEqual(['economy', 'tourism', 'education', 'culture']);
  });

  it('says how sure it is, and stands from the bar on', () => {
    const { claims } = readMarked(
      '{Brno=CZ-64/Brno} sent four ambulances to {Kharkiv=UA-63/Kharkiv} as humanitarian aid on Tuesday. The vehicles were bought with donations.',
      'en',
    );
    expect(claims[0]).toMatchObject({ type: 'assistance', strict: true });
    expect(claims[0]!.score).toBeGreaterThan(0.8);
    expect(claims[0]!.score).toBeLessThanOrEqual(1);
  });
});
