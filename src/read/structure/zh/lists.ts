/** Lists of places in Chinese. */
import type { ListWords } from '../list-words.ts';

const kind =
  '(?:[省市州县縣区區府道旗盟邦郡镇鎮]|自治区|自治州|地区|边疆区|共和国|两[省市州县地]|等(?:地|[省市州县地国])?|人民政府|政府)';
const land =
  '(?:的|中国|中方|俄罗斯|日本|韩国|蒙古国?|越南|老挝|缅甸|哈萨克斯坦|德国|法国|美国|朝鲜|泰国|[\\p{Script=Han}]{2,6}的)';

/** 、 and 和 within a list; 与, 同 and dashes join sides. */
export const chineseLists: ListWords = {
  also: new RegExp(`^${kind}?(?:[、/／；;]|，|,|和|及|以及|与|與|暨|还有|並|并)${land}{0,2}$`, 'u'),
  joins: new RegExp(
    `^${kind}{0,2}(?:[—–－-]{1,2}|[:：|]|[^，。；、]{0,6}(?:与|與|同|跟|对|向|至|到|赴|往))${land}{0,2}$`,
    'u',
  ),
  among: /(?:连接|联通|往返|串联|由)$/u,
  mutual: /相互|互相|彼此|之间|三方|多边|共同/u,
  together: /会议|会晤|协会|联盟|论坛|机制|签署|签订|峰会|商定|共同|联合|联席|成员|发起|成立|俱乐部/u,
  guests: /(?:来自|在|赴)$/u,
  inStep: /分别|分別|依次|各自/u,
};
