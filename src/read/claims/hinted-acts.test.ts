import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/languages.ts';
import { bareTools, handMade } from './hand-made.ts';
import { readClaims } from './read-claims.ts';

const ties = (marked: string, lang: Language): string[] =>
  readClaims(handMade(marked, lang), bareTools).claims.map(
    (c) => `${c.type}/${c.stage} ${[...c.parties].sort().join(' ~ ')}`,
  );

describe.each<[Language, string, string, string]>([
  [
    'en',
    'In summer {Tambov=RU-TAM/Tambov} received melons from {Khujand=TJ-SU/Khujand}.',
    '{Ryazan=RU-RYA/Ryazan} bought two hundred tractors from {Minsk=BY-HM} for its farms.',
    'trade/active RU-TAM/Tambov ~ TJ-SU/Khujand',
  ],
  [
    'zh',
    '{丽水=CN-ZJ/Lishui}的石雕师傅教会了{马尼卡兰省=ZW-MA}的几名徒弟。',
    '{浙江省=CN-ZJ}与{开普省=ZA-WC}签署合作协议。',
    'exchange/active CN-ZJ/Lishui ~ ZW-MA',
  ],
])('words that only hint at a tie (%s)', (lang, hint, clear, tie) => {
  it('tie nobody alone', () => {
    expect(ties(hint, lang)).toEqual([]);
  });

  it('count where the text tells a clear tie too', () => {
    expect(ties(`${clear} ${hint}`, lang)).toContain(tie);
  });
});
