/** Chinese words that stand for places and name nothing: 双方, 两地, 彼此, 其, 那里. */
import type { PointerWords } from '../pointer.ts';

/** Both sides, all of them, one of them. */
export const chinesePronouns: readonly PointerWords[] = [
  {
    pattern:
      /双方|雙方|[两兩](?:地|边|岸|校|港|口岸|侧|头|家)(?!公司签)|[两兩]座?(?:口岸|港口)|彼此|二者|[两兩]者|互[访訪办派设設换換认認通补補市]|相互|互相|双边|宾主|结对|对等/gu,
    how: 'pronoun',
    means: 'sides',
    kind: 'side',
  },
  { pattern: /[两兩双](?:个|座)?(?:城市|市|城)/gu, how: 'pronoun', means: 'sides', kind: 'city' },
  {
    pattern: /[两兩](?:个)?(?:省州|省区|省市|省县|省道|府县|州省|省|州|县|区|道|旗|盟|府|郡|邦)(?!级|委)/gu,
    how: 'pronoun',
    means: 'sides',
    kind: 'anyRegion',
  },
  {
    pattern: /(?:三|四|五|六|七|八|九|十)(?:个)?(?:方|地|省|市|州|省州|县|城|个地方)(?!面|位|级|委|法)/gu,
    how: 'pronoun',
    means: 'all',
    kind: 'side',
    count: ([said]) => '三四五六七八九十'.indexOf(said[0]!) + 3,
  },
  { pattern: /各方|各成员|各地代表|他们|它们/gu, how: 'pronoun', means: 'all', kind: 'side' },
  {
    pattern: /(?<![极尤与及由使莫])其(?![他它余实中次间])|那[里边儿]|那裡|当地|當地|此地/gu,
    how: 'pronoun',
    means: 'one',
    kind: 'side',
  },
];
