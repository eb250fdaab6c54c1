/**
 * The names that papers, agencies, sites and offices print of themselves over (or under) a text: a line, or the first part of one, that is
 * made like such a name. Each language has its own words for them; pages mix languages, so all are tried.
 */
import type { Language } from '../model/languages.ts';

/** How one language makes the name of an outlet. */
interface Naming {
  readonly paper: RegExp;
  /** An office that publishes: a town, a government, its press service. */
  readonly office: RegExp;
  /** What is said of news in general and is no name. */
  readonly common: RegExp;
}

const naming: Readonly<Record<Language, Naming>> = {
  en: {
    paper:
      /^(?:The\s)?(?:\p{Lu}[\p{L}'’&-]*\s(?:(?:of|and|the)\s)?){1,4}(?:News|Times|Post|Herald|Gazette|Courier|Tribune|Clarion|Daily|Weekly|Journal|Press|Wire|News Agency|Agency|Online|Telegraph|Chronicle|Bulletin|Monitor|Observer|Review|Mail|Star|Mirror|Express|Standard|Record|Reporter|Dispatch|Examiner|Sentinel|Argus|Echo|Ledger|Globe|Mercury|Advocate|Register|World|Guardian|Today|Radio|Television|TV|Magazine|Newsroom|Global|NEWS|TIMES|POST|HERALD|GAZETTE|COURIER|TRIBUNE|DAILY|WEEKLY|JOURNAL|PRESS|ONLINE|CHRONICLE|BULLETIN|OBSERVER|REVIEW|MAIL|STAR|TODAY)(?:\s(?:Online|ONLINE|Weekly|Daily|Agency|Service))?$/u,
    office:
      /^(?:(?:City|Town|County|Government|Ministry|Office|Municipality|Province|State)\sof\s(?:the\s)?\p{Lu}[\p{L}'’ -]{2,40}|(?:\p{L}[\p{L}'’-]*\s){1,3}(?:Municipality|City Council|County Council|District Administration|Regional Government|Press Service|Chamber of Commerce))$/u,
    common:
      /^(?:the\s)?(?:local|latest|related|breaking|world|national|regional|business|sports?|other|more|top|city|recent|press|media|general|daily|our|all|in|good|bad|market|weather|corridor)\s(?:and\s\p{L}+\s)?(?:news|press|times|post|today|online|review|mail|daily|weekly|radio|tv|monitor|bulletin|record|newsroom|journal)$/iu,
  },
  ru: {
    paper:
      /^(?:(?:[Гг]азета|[Жж]урнал|[Пп]ортал|[Аа]гентство|ИА|РИА|[Рр]адио|[Тт]елеканал|[Ии]здание)\s[«"](.{3,50})[»"]|(?:\p{Lu}[\p{L}-]+\s){1,3}(?:[Вв]естник|[Гг]азета|[Пп]равда|[Ии]звестия|[Вв]едомости|[Кк]урьер|[Мм]аяк|[Пп]ортал|[Сс]егодня|[Оо]нлайн|[Мм]едиа|ТВ)|(?:РИА|ИА)\s\p{Lu}[\p{L}-]+|ТАСС|Интерфакс|БЕЛТА|БелТА)$/u,
    office:
      /^(?:[Пп]ресс-(?:служба|центр)\s.{3,60}|[Оо]фициальн\p{L}+\s(?:интернет-)?(?:сайт|портал)\s.{3,60}|\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){0,3}\s(?:администрация|райисполком|облисполком|горисполком|райгосадминистрация)|(?:[Аа]дминистрация|[Мм]эрия|[Пп]равительство|[Аа]кимат)\s[\p{L}-]+(?:\s[\p{L}-]+){0,3})$/u,
    common: /^(?:все|главные|последние|другие|свежие|эксклюзив|только)\s/iu,
  },
  zh: {
    paper:
      /^(?=.{3,16}$)[\p{Script=Han}A-Za-z]+(?:[日晚早时時晨商周快导導]报|[日晚早时時晨商周快导導]報|都市报|周刊|週刊|新闻网|新聞網|新闻社|通讯社|通訊社|新华社|中新社|央广网|央廣網|人民网|在线|在線|电视台|電視臺|广播网|融媒(?:体(?:中心)?)?|传媒|傳媒|客户端|观察|[\p{Script=Han}]网|[\p{Script=Han}]網)(?:中文(?:版|网|網)?)?$/u,
    office:
      /^(?=.{4,20}$)[\p{Script=Han}]+(?:政府(?:网|網|门户网站|門戶網站)?|外事办公室|外事辦公室|外办|商务局|官网|官方网站)$/u,
    common: /^(?:友情|相关|本|该|上|互联|因特|官方)/u,
  },
};
const site =
  /^(?:www\.)?[\p{L}\d-]{2,30}(?:\.[\p{L}\d-]{2,20})?\.(?:ru|рф|by|kz|kg|uz|ua|md|com|org|net|info|news|media|cn|jp|kr|eu|fi|no|pl|de|uk|us|ca|in)$/iu;
const copyright =
  /(?:©|\(c\)|copyright|版权所有)\s*(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?)?,?\s*(?:by\s)?(.{3,60}?)(?:[.,。]|\s(?:all rights|все права)|$)/iu;
const parts = /\s*[|｜•·›>/]\s*|\s[»–—-]\s|\s{2,}/u;
const hanParts = /\s*[|｜•·›>»/：:]\s*|\s+/u;
/** A line that says of the name over it what appears when. */
const periodical =
  /^(?:(?:an?\s)?(?:independent|regional|local)\s)?(?:weekly|daily|monthly|newspaper|newsletter)\b|^(?:(?:независимая|районная|городская|областная|общественно-политическая)\s)+(?:газета|еженедельник)|^(?:портал|газета|журнал|еженедельник)$/iu;

/** The outlet that a line over a text names; null for a line that is no name of one. `next` is the line under it. */
export function outletOf(line: string, next = ''): string | null {
  if (line.length > 120) return null;
  if (periodical.test(next) && line.length <= 40 && !/[.!?]$/u.test(line)) return line.trim();
  const [first = '', second] = line
    .split('\n')[0]!
    .trim()
    .split(/\p{Script=Han}/u.test(line) ? hanParts : parts);
  if (second !== undefined && periodical.test(second) && first.length <= 40) return first;
  if (site.test(first)) return first;
  for (const { paper, office, common } of Object.values(naming)) {
    if (common.test(first)) continue;
    const found = paper.exec(first) ?? office.exec(first);
    if (found) return found[1] ?? found[0];
  }
  return null;
}

/** True for a name of an outlet in which a word says so ("Northern Courier"): what stands behind an author's name. */
export const isPaper = (name: string): boolean => Object.values(naming).some(({ paper }) => paper.test(name));

/** True for a town, a government or its press service that publishes: its place is one that acts. */
export const isOffice = (name: string): boolean => Object.values(naming).some(({ office }) => office.test(name));

/** The owner of a page's rights, as its foot names it. */
export function ownerOf(line: string): string | null {
  const owner = copyright.exec(line.trim())?.[1]?.trim();
  return owner !== undefined && (outletOf(owner) !== null || isPaper(owner)) ? owner : null;
}
