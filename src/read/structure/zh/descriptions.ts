/** Chinese words for a kind of place or for a part in the text: 该市, 我省, 州政府, 对方, 对岸. */
import type { Kind } from '../kinds-of-units.ts';
import type { PointerWords } from '../pointer.ts';

const kinds: Readonly<Record<string, Kind>> = {
  市: 'city',
  城: 'city',
  省: 'province',
  州: 'state',
  县: 'district',
  縣: 'district',
  区: 'district',
  區: 'district',
  旗: 'district',
  道: 'province',
  府: 'prefecture',
};
const kindOf = (match: RegExpMatchArray): Kind => kinds[match[1]!] ?? 'side';
const office =
  '(?:委|政府|人民政府|外办|外事办|外事侨务|领导|里|方|商务局|商务厅|文旅局|文旅厅|议会|政厅|人大|政协|发展改革委|卫健委|卫生局|卫生厅|杜马|长(?![\\p{Script=Han}]{0,1}(?:江|春|沙)))';

/** Places by their kind and their offices, the other side by its part. */
export const chineseDescriptions: readonly PointerWords[] = [
  {
    pattern: /[我本全]([市省州县縣区區旗])(?!的?大约|球|国)/gu,
    how: 'description',
    means: 'one',
    kind: kindOf,
    ours: true,
  },
  {
    // 吉方, 黑方: the side of Jilin, of Heilongjiang.
    pattern:
      /(?![双雙对對地东東西南北官警军校资院店买卖甲乙各多一两兩三四五六七八九十百千万下上立平处處药配良何此彼该我他她你中前后後远遠远])([\p{Script=Han}])方(?![面案式法便向形程圆块言略米])/gu,
    how: 'description',
    means: 'one',
    kind: 'side',
    initial: (match) => match[1]!,
  },
  { pattern: /[该這这此]座?([市省州县縣区區旗城道府])/gu, how: 'description', means: 'one', kind: kindOf },
  {
    pattern: new RegExp(`(?<![\\p{Script=Han}])([市省州县縣旗])${office}`, 'gu'),
    how: 'description',
    means: 'one',
    kind: kindOf,
  },
  { pattern: /(?<![\p{Script=Han}])自治区|该自治区/gu, how: 'description', means: 'one', kind: 'autonomousRegion' },
  { pattern: /(?<![\p{Script=Han}])(?:该)?边疆区(?:政府)?/gu, how: 'description', means: 'one', kind: 'krai' },
  {
    pattern: /我[校会厅局院馆司港厂处办委园所]|本[厅局校馆司港办委所]|我(?:公司|集团|中心|协会|商会|方)|校方/gu,
    how: 'body',
    means: 'one',
    kind: 'side',
    ours: true,
  },
  {
    pattern: /该[校院公企厂港馆司]|(?:这家|该)(?:公司|企业|工厂|医院|大学|学校|集团|港口)/gu,
    how: 'body',
    means: 'one',
    kind: 'side',
  },
  {
    pattern: /对方|對方|对岸|對岸|彼岸|邻[居邦市]|客人|来宾|友方|[外]方|代表团|访问团|来访者/gu,
    how: 'description',
    means: 'other',
    kind: 'side',
  },
];

/** 哈方, 蒙方, 越南一侧, 日方代表: a side by its country. */
export const chineseSides = {
  before: /^/u,
  after: /^(方|一侧|一方|侧|客人|代表团|友人)/u,
  from: /来自$/u,
  plural: /^$/u,
  city: /^城市$/u,
} as const;
