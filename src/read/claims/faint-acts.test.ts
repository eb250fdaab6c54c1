import { describe, expect, it } from 'vitest';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

function read(marked: string) {
  const draft = readClaims(handMade(marked, 'zh'), bareTools);
  return { ties: draft.claims.map((c) => `${c.type}/${c.stage} ${[...c.parties].sort().join(' ~ ')}`) };
}

describe('trade', () => {
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

describe('clauses without a word for a tie', () => {
  const apprentices = '{丽水=CN-ZJ/Lishui}的石雕师傅教会了{马尼卡兰省=ZW-MA}的几名徒弟。';

  it('are read by their faintest words in a text that tells of ties', () => {
    expect(read(`{浙江省=CN-ZJ}与{开普省=ZA-WC}签署合作协议。${apprentices}`).ties).toContain(
      'exchange/active CN-ZJ/Lishui ~ ZW-MA',
    );
  });

  it('tie nobody where nothing else does', () => {
    expect(read(apprentices).ties).toEqual([]);
  });
});
