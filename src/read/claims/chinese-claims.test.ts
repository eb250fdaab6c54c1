import { describe, expect, it } from 'vitest';
import { readCitations } from '../citations/read-citations.ts';
import { readSpeech } from '../speech/read-speech.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

function read(marked: string, published: string | null = null) {
  const draft = readClaims(
    readSpeech(readCitations(handMade(marked, 'zh', published), bareTools), bareTools),
    bareTools,
  );
  return {
    ties: draft.claims.map((c) => `${c.type}/${c.stage} ${[...c.parties].sort().join(' ~ ')}`),
    dates: draft.claims.map((c) => `${c.type} ${c.date}`),
    claims: draft.claims,
  };
}

describe('words that stand for a place', () => {
  it('takes 省外办 and 该县 for the places of their kind named before', () => {
    expect(
      read('{静冈县=JP-22}和{浙江省=CN-ZJ}来往已久。茶农协会五月来访。省外办与{该县=JP-22}签署了合作备忘录。').ties,
    ).toContain('agreement/signed CN-ZJ ~ JP-22');
    expect(read('{浙江省=CN-ZJ}春茶上市。{静冈县=JP-22}的茶农很关心。省外办与该县签署了合作备忘录。').ties).toEqual([
      'agreement/signed CN-ZJ ~ JP-22',
    ]);
  });

  it('looks ahead where nothing of the kind was named before, never in the same clause', () => {
    expect(
      read(
        '市委书记会见{日本=JP}{鹿儿岛市=JP-46/Kagoshima}市长一行。{长沙=CN-HN/Changsha}与{鹿儿岛=JP-46/Kagoshima}早已结为友好城市。',
      ).ties,
    ).toContain('visit/signed CN-HN/Changsha ~ JP-46/Kagoshima');
  });

  it('takes 我会 for the place of who writes, 蒙方 for the region named last', () => {
    expect(
      read(
        '我会与{南岛大区=NZ-STL}商会续签合作备忘录。{青岛=CN-SD/Qingdao}会员企业参加签字仪式，{青岛=CN-SD/Qingdao}媒体到场。',
      ).ties,
    ).toContain('agreement/signed CN-SD/Qingdao ~ NZ-STL');
    expect(
      read('{二连浩特=CN-NM/Erenhot}与{东戈壁省=MN-063}共用一条铁路。经与{蒙=MN}方商定，口岸下月起延长通关时间。').ties,
    ).toContain('infrastructure/announced CN-NM/Erenhot ~ MN-063');
  });

  it('takes 吉方 for Jilin where nothing Kyrgyz is named', () => {
    expect(
      read(
        '{吉林省=CN-JL}与{滨海边疆区=RU-PRI}举行视频会谈。{吉=KG}方提议年内召开工作组会议，{俄=RU}方同意。',
      ).ties.filter((t) => t.includes('KG')),
    ).toEqual([]);
  });

  it('takes 两市 for two towns, also where a state was named last', () => {
    expect(
      read(
        '{厦门=CN-FJ/Xiamen}与{宿务市=PH-CEB/Cebu City}举行会谈。{菲律宾=PH}驻{厦门=CN-FJ/Xiamen}总领事出席。两市签署了合作协议。',
      ).ties,
    ).toContain('agreement/signed CN-FJ/Xiamen ~ PH-CEB/Cebu City');
  });

  it('lets a university stand for its town where the text names the town too', () => {
    const marked =
      '{大连=CN-LN/Dalian}海事学院与{符拉迪沃斯托克=RU-PRI/Vladivostok}的高校互派学生。{大连=CN-LN/Dalian}市政府表示支持。';
    const draft = handMade(marked, 'zh');
    const first = draft.places[0]!;
    const inName = { ...draft, places: [{ ...first, in: 'name' as const }, ...draft.places.slice(1)] };
    expect(readClaims(inName, bareTools).claims.map((c) => `${c.type} ${[...c.parties].sort().join(' ~ ')}`)).toEqual([
      'exchange CN-LN/Dalian ~ RU-PRI/Vladivostok',
    ]);
  });
});

describe('lists and subjects', () => {
  it('goes on with the head of the clause before', () => {
    expect(
      read(
        '{烟台=CN-SD/Yantai}是{别府市=JP-44/Beppu}的第三个友城，其余两个是{韩国=KR}的{木浦市=KR-46/Mokpo}、{新西兰=NZ}的{罗托鲁瓦市=NZ-BOP/Rotorua}。',
      ).ties,
    ).toEqual([
      'twinning/active CN-SD/Yantai ~ JP-44/Beppu',
      'twinning/active JP-44/Beppu ~ KR-46/Mokpo',
      'twinning/active JP-44/Beppu ~ NZ-BOP/Rotorua',
    ]);
  });

  it('takes no namesake at home for a town right behind a region or state abroad', () => {
    expect(
      read('{二连浩特=CN-NM/Erenhot}市长访问{东方省=MN-061}乔{巴山市=CN-JX/Bashan}，商谈恢复夏令营。').ties,
    ).toEqual(['visit/signed CN-NM/Erenhot ~ MN-061', 'exchange/proposed CN-NM/Erenhot ~ MN-061']);
  });

  it('takes no party from a place that only says where another lies', () => {
    expect(read('{辽宁省=CN-LN}与和{图林根州=DE-TH}相邻的{萨克森州=DE-SN}签署合作协议。').ties).toEqual([
      'agreement/signed CN-LN ~ DE-SN',
    ]);
  });

  it('reads an umbrella no second time where the text is about two places', () => {
    const { ties } = read(
      '{云南省=CN-YN}与{丰沙里省=LA-PH}签署合作备忘录。{云南省=CN-YN}代表团访问{老挝=LA}，在{丰沙里省=LA-PH}会见省长。',
    );
    expect(ties).toContain('visit/signed CN-YN ~ LA-PH');
    expect(ties.some((t) => t.endsWith('~ LA'))).toBe(false);
  });
});

describe('goods and where somebody comes from', () => {
  it('goes through the partners of the place whose trade is told', () => {
    expect(
      read('{云南省=CN-YN}对{老挝=LA}进出口十八亿元；对{缅甸=MM}进出口九亿元。').ties.filter((t) =>
        t.startsWith('trade'),
      ),
    ).toEqual(['trade/active CN-YN ~ LA', 'trade/active CN-YN ~ MM']);
  });

  it('leaves goods of several places at home to themselves', () => {
    expect(
      read('{广西=CN-GX}自{谅山省=VN-09}进口火龙果。{崇左=CN-GX/Chongzuo}、{钦州=CN-GX/Qinzhou}进出口值居前。').ties,
    ).toEqual(['trade/active CN-GX ~ VN-09']);
  });

  it('takes where somebody comes from for no party', () => {
    expect(read('来自{江苏=CN-JS}的小陈和来自{釜山=KR-26}的同学一起做饭，两人都是留学生。').ties).toEqual([]);
  });
});

describe('what is said besides', () => {
  it('takes frames, means and documents referred to for no acts', () => {
    expect(read('根据备忘录，{黑龙江省=CN-HL}与{阿穆尔州=RU-AMU}将互派教师。').ties).toEqual([
      'exchange/announced CN-HL ~ RU-AMU',
    ]);
    expect(
      read('{黑龙江省=CN-HL}希望同{阿穆尔州=RU-AMU}在中俄地方合作机制框架下扩大经贸往来。').ties.filter((t) =>
        t.startsWith('body'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['网传{贵阳=CN-GZ/Guiyang}将与{内华达州=US-NV}结为友好关系。', 'a rumour'],
    ['{贵阳=CN-GZ/Guiyang}已与{内华达州=US-NV}结为友好关系，查无此事。', 'what is refuted at once'],
    ['{贵阳=CN-GZ/Guiyang}从未就结为友城一事同{内华达州=US-NV}有过接触。', 'what is denied outright'],
    ['{贵阳=CN-GZ/Guiyang}会不会同{内华达州=US-NV}结为友好关系？', 'what is asked'],
  ])('claims nothing of %s (%s)', (marked) => {
    expect(read(marked).ties).toEqual([]);
  });

  it('takes 不断 and 无锡 for no denial', () => {
    expect(read('{无锡=CN-JS/Wuxi}不断扩大与{关丹=MY-06/Kuantan}的友城往来。').ties).toEqual([
      'twinning/active CN-JS/Wuxi ~ MY-06/Kuantan',
    ]);
  });

  it('marks what who writes thinks as their judgement', () => {
    expect(
      read('依我看，{珲春=CN-JL/Hunchun}同{滨海边疆区=RU-PRI}的经贸合作仍不温不火。').claims.map((c) => c.modality),
    ).toEqual(['assessment']);
  });

  it('takes 携手 with its years for a bond', () => {
    expect(read('{汉堡=DE-HH}与{上海=CN-SH}1986年携手。').ties.map((t) => t.split('/')[0])).toEqual(['twinning']);
    expect(read('{汉堡=DE-HH}与{上海=CN-SH}携手保护港区环境。').ties.map((t) => t.split('/')[0])).toEqual([
      'cooperation',
    ]);
  });

  it('leaves two places of one country to each other', () => {
    expect(
      read('{贵阳=CN-GZ/Guiyang}与{苏州=CN-JS/Suzhou}签订协作协议。{内华达州=US-NV}代表团随后到访。').ties.filter((t) =>
        t.startsWith('agreement'),
      ),
    ).toEqual([]);
  });

  it('counts one of several vague words, none beside a clear one', () => {
    expect(read('{大连=CN-LN/Dalian}的医生在{仁川=KR-28}的医院里教汉语。').ties).toHaveLength(1);
    expect(read('{大连=CN-LN/Dalian}口岸从{仁川=KR-28}进口的鲜花上架。').ties).toEqual([
      'trade/active CN-LN/Dalian ~ KR-28',
    ]);
  });

  it('takes a heading in brackets for no act', () => {
    expect(
      read('【{满洲里=CN-NM/Manzhouli}博览会】{满洲里=CN-NM/Manzhouli}市领导会见{布里亚特共和国=RU-BU}代表团。').ties,
    ).toEqual(['visit/signed CN-NM/Manzhouli ~ RU-BU']);
  });

  it('reads the stop of a link and the end of relations as their stage', () => {
    expect(read('{珲春=CN-JL/Hunchun}至{斯拉夫扬卡=RU-PRI/Slavyanka}的客运班车已停运。').ties).toEqual([
      'infrastructure/suspended CN-JL/Hunchun ~ RU-PRI/Slavyanka',
    ]);
    expect(read('{里加=LV-RIX}市议会决定终止与{莫斯科=RU-MOW}的友城关系。').ties).toEqual([
      'twinning/ended LV-RIX ~ RU-MOW',
    ]);
  });

  it.each([
    '{黑龙江青年队=CN-HL}以三比二负于{滨海边疆区=RU-PRI}的少年队，邀请赛小组赛结束。',
    '{湖南=CN-HN}的歌队和{图瓦=RU-TY}的艺人先后登台，冠军将在周日揭晓。',
    '{抚远=CN-HL/Fuyuan}与{哈巴罗夫斯克=RU-KHA/Khabarovsk}同时发布洪峰预警，工作组赴当地指导抗洪。',
  ])('%s', (marked) => {
    expect(read(marked).ties).toEqual([]);
  });
});

describe('how far it has come', () => {
  it('lets a verb of deciding at the end of a clause govern the clauses after it', () => {
    expect(
      read('{广东省=CN-GD}与{乌布苏省=MN-046}举行会谈。双方商定，明年在{乌兰固木=MN-046/Ulaangom}设立代表处。').ties,
    ).toContain('body/announced CN-GD ~ MN-046/Ulaangom');
  });

  it('holds a drill for an event, other cooperation for lasting', () => {
    expect(read('{云南省=CN-YN}与{老街省=VN-02}警方举行联合演练。').ties).toEqual(['cooperation/signed CN-YN ~ VN-02']);
  });
});

describe('when it was', () => {
  it('counts back the years of an anniversary', () => {
    const age = {
      kind: 'date' as const,
      edtf: null,
      timex: 'P30Y',
      type: 'DURATION' as const,
      basis: 'stated' as const,
    };
    const draft = handMade('今年是{苏州=CN-JS/Suzhou}与{池田市=JP-27/Ikeda}结为友好城市30周年。', 'zh', '2011-06-06');
    const at = draft.text.indexOf('30周年');
    const aged = { ...draft, dates: [{ ...age, start: at, end: at + 4, text: '30周年' }] };
    expect(readClaims(aged, bareTools).claims.map((c) => `${c.type}/${c.stage} ${c.date} ${c.basis}`)).toEqual([
      'twinning/active 1981 inferred',
    ]);
  });

  it('gives dates told in turn to the partners in turn', () => {
    expect(
      read('{山西省=CN-SX}{1986年=@1986}和{1999年=@1999}先后同{山形=JP-06}、{德岛=JP-36}两县签署合作协议。').claims.map(
        (c) => `${[...c.parties].sort().join(' ~ ')} ${c.date}`,
      ),
    ).toEqual(['CN-SX ~ JP-06 1986', 'CN-SX ~ JP-36 1999']);
    expect(
      read('{庆尚北道=KR-47}{1995年=@1995}、{全罗南道=KR-46}{2002年=@2002}与{河南=CN-HA}签署合作协议。').claims.map(
        (c) => `${[...c.parties].sort().join(' ~ ')} ${c.date}`,
      ),
    ).toEqual(['CN-HA ~ KR-47 1995', 'CN-HA ~ KR-46 2002']);
  });

  it('counts the years that words name', () => {
    expect(read('{上海=CN-SH}与{汉堡=DE-HH}携手三十七载。', '2023-05-29').dates).toEqual(['twinning 1986']);
    expect(read('今年是{甘肃=CN-GS}同{明斯克州=BY-MI}结好第十二个年头。', '2023-05-29').dates).toEqual([
      'twinning 2012',
    ]);
    expect(read('{烟台=CN-SD/Yantai}与{安山市=KR-41/Ansan}做了二十来年友城。', '2023-05-29').dates).toEqual([
      'twinning 2003~',
    ]);
  });

  it('takes the date that stands alone before the clause', () => {
    expect(read('{去年=@2022}，{山东省=CN-SD}与{科特迪瓦阿比让=CI-AB}贸易额为三亿美元。', '2023-03-03').dates).toEqual([
      'trade 2022',
    ]);
  });

  it('takes the date of the occasion told before', () => {
    expect(
      read(
        '{5月17日=@2024-05-17}，{重庆市=CN-CQ}副市长会见{圣保罗州=BR-SP}农业厅厅长。双方签署合作备忘录。',
        '2024-05-20',
      ).dates,
    ).toEqual(['visit 2024-05-17', 'agreement 2024-05-17']);
  });

  it('takes a month to come for that of last year where the thing has happened', () => {
    expect(read('{11月=@2025-11}，{福州=CN-FJ/Fuzhou}代表团访问{那霸=JP-47/Naha}。', '2025-02-10').dates).toEqual([
      'visit 2024-11',
    ]);
  });
});

it('quotes a short clause with the one beside it', () => {
  expect(
    read(
      '据省外办主任在会上向记者介绍的情况，双方来往密切。{海南省=CN-HI}与{济州道=KR-49}结好，至今已满二十年，民间往来从未因疫情而完全中断。',
    ).claims[0]?.evidence.quote,
  ).toBe('海南省与济州道结好，至今已满二十年');
});
