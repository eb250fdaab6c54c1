/** How Chinese names places that act. */
import type { PlaceMention } from '../../../model/reading.ts';
import type { NameRules } from '../name-rules.ts';

/** Bodies that do not act for the place in their name: outlets, clubs, parties, banks. */
const actForThemselves =
  /^[\p{Script=Han}]{0,9}?(?:日报|日報|晚报|晚報|晨报|时报|時報|报社|电视台|電視台|通讯社|通訊社|广播|廣播|网讯|俱乐部|俱樂部|球队|球隊|铁路|鐵路|银行|銀行|党|黨|法院|航空|时间|時間)/u;

/** 与图林根州邻近的萨克森州: named only to say where its neighbour lies. */
const isBeside = (text: string, { end }: PlaceMention): boolean =>
  /^(?:相邻|相鄰|邻近|鄰近|毗邻|毗鄰|接壤|交界|相望)的/u.test(text.slice(end, end + 3));

/** 札幌辦事處處長: whoever heads an office that another sends to a town does not act for the town. */
const isOfAnothersOffice = (text: string, { end }: PlaceMention): boolean =>
  /^(?:辦事處|办事处|代表處|代表处)[\p{Script=Han}]{0,4}(?:處長|处长|主任|代表)/u.test(text.slice(end, end + 12));

/** A town of one country right after another country or a region of it was taken for its namesake: 韩国江原道东海市, 东方省乔|巴山市, 越南茶陵. */
const isElsewhere = (text: string, place: PlaceMention, before: PlaceMention): boolean =>
  place.start - before.end <= 2 &&
  /^[^\s，,。、；与與和同及跟的至到往在对對向给給—-]*$/u.test(text.slice(before.end, place.start)) &&
  (before.level === 'region' || (before.level === 'country' && before.end - before.start > 1)) &&
  place.level !== 'region' &&
  place.level !== 'country' &&
  before.country !== place.country;

/** 来自釜山的室友 only comes from there; universities, companies and chambers begin with the place they stand for: 大连海事大学. */
export const chineseNames: NameRules = {
  isAside: (text, place, before) =>
    isBeside(text, place) ||
    isOfAnothersOffice(text, place) ||
    (before !== undefined && isElsewhere(text, place, before)),
  isOrigin: (text, { start }) =>
    (text[start - 1] === '自' && text[start - 2] === '来') ||
    /来自[^，。]{1,7}$/u.test(text.slice(Math.max(0, start - 9), start)),
  isVenue: (text, { start }) => /[在于於駐驻]$/u.test(text.slice(Math.max(0, start - 12), start)),
  // Short names are also everyday words: only those of units, and of towns that the text names elsewhere.
  isInBody: (text, { level, name, end }, named) =>
    (level === 'region' || named.has(name)) && !actForThemselves.test(text.slice(end, end + 14)),
  byAdjective: () => [],
  isAdjective: () => true,
  hasSurnames: false,
};
