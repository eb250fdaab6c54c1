/**
 * Which Chinese hedges speak of the future. 将 is a preposition as often as a future, 可能 stands in 可能性, 尽可能 and
 * guesses at what is: those are left out.
 */
import type { ForecastCue } from './forecast-words.ts';

/** What follows 将 where it is no future: the object it fronts, or the rest of a word. */
const fronted =
  /^(?:将|將)(?:近|军|軍|士|领|帅|其|此|该|这|那|它|他|她|我|你|自己|自身|本|各|所|有关|相关|中国|中方|俄|双方|两国|两地|友谊|友好|合作|企业|产品|货物|商品|责任|目光|一个|一些|一批|《|“|信|心|错|就|计|来(?![自访到华京俄中往]))/u;
/** 将 with an object and a verb of turning or placing after it is a preposition. */
const turns =
  /^(?:将|將)[^，。；,;]{1,18}?(?:作为|视为|視為|纳入|列为|列入|转交|转化为|变为|改为|打造成|建成|建设成|定为|命名为|推向|推上|引向|送往|送到|运往|运到|交给|带到|带入|归还|提升到|划归|译成|连接起来|结合起来)/u;
const present =
  /^(?:很|极有|大概率|较|有)?可能(?:是|已|曾|正|因|由于|源于|源自|出于|来自|在于|属于|存在|与[^，。]{1,10}有关|和[^，。]{1,10}有关)/u;

/** True for a cue that makes its sentence one about the future. */
export function isFutureZh(cue: ForecastCue, word: string, before: string, after: string, hasFuture: boolean): boolean {
  if (word === '将' || word === '將') {
    if (/[麻名干小大上中少武猛主]$/u.test(before) || fronted.test(after) || turns.test(after)) return false;
    return true;
  }
  if (word === '可能') {
    if (/[不尽盡]$/u.test(before) || /^可能(?:性|的|之)/u.test(after)) return false;
  }
  if (/可能$/u.test(word) && (/^[^，。]{0,8}可能(?:性|的话)/u.test(after) || (present.test(after) && !hasFuture)))
    return false;
  if (/^(?:还会|仍会|就会|会给|会更)$/u.test(word) && /[了过]/u.test(after.slice(0, 20))) return false;
  return !cue.needsFuture || hasFuture || futureSignsZh.test(before.slice(-20) + after);
}

/** Words by which a clause speaks of the future. */
export const futureSignsZh =
  /会(?!议|谈|见|晤|员|长|场|展|同|馆|址|所|上|后|期)|将(?:来|要|会)|未来|今后|明年|后年|下(?:个月|周|半年)|明天|以后|到20\d\d年/u;
