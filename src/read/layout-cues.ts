/**
 * How pages in the three languages mark what is not the article: captions, lists of related news, menus, counters,
 * credits. One list for all languages, since pages mix them. Only openings and whole lines are tested, so that a sentence
 * of the article that happens to hold a cue is not lost.
 */

/** Opens a caption. */
export const captionOpening =
  /^(?:[[(【（]\s*)?(?:(?:file |stock )?(?:photos?|images?|pictures?|picture caption|illustration|video)(?:\s+(?:by|credit|courtesy)\s|\s*[:：])|фото(?:графия)?(?:\s*[:：.]|\s+автора)|на (?:снимке|фото)(?![\p{L}])|иллюстрация\s*[:：]|(?:видео|снимок)\s*[:：]|图片说明|圖片說明|图为|圖為|资料图|資料圖|[图圖](?:片)?\s*[:：]|摄影\s*[:：]|攝影\s*[:：]|© ?(?:sputnik|flickr|afp|reuters|ap|getty|тасс|риа)(?![\p{L}]))/iu;

/** A short line that ends with its source in brackets: "Border post (Source: RT)". */
export const captionClosing =
  /[(（[]\s*(?:(?:source|photo|image|credit|источник|фото|图|图片|来源|圖|來源)\s*[:：]|photo by\s)[^()（）\]]{1,80}[)）\]]\.?$/i;

/** A caption run together with the first paragraph: everything up to its bracket. */
export const captionRunIn = /^[^.!?。\n]{0,150}?[(（](?:photo|source|фото|图|圖)\s*[:：][^()（）\n]{1,80}[)）]/i;

/** Opens a list of other news; everything after it in the paragraph, and the list under it, is related news. */
export const relatedOpening =
  /(?:^|[\s.。)）|【▼])(?:\[?(?:read (?:also|more|next)|see also|related(?: (?:news|articles|stories|links|content|topics|posts))?|most (?:viewed|read|popular)|more (?:news|stories)|latest (?:news|articles))\]?(?:\s*[:：\]]|$)|\[related\]|(?:читайте (?:также|ещё|еще)|(?:ещё |еще )?по теме|похожие (?:видео|новости|материалы)|(?:другие )?новости по теме|материалы по теме|ранее по теме|популярное)(?:\s*[:：]|$)|(?:相[关關](?:阅读|閱讀|新闻|新聞|链接|鏈接|文章|报道|報道)|延伸阅读|延伸閱讀|推荐阅读|热门(?:新闻|文章))(?:\s*[:：】]|$|\s))|^(?:you (?:may|might) also (?:like|enjoy|be interested in)|also (?:on|in|from) .{2,30}$|also (?:worth )?read(?:ing)?|keep reading|suggested for you|recommended(?: for you)?|trending(?: now)?|top stories|ranking|other news|more from .{2,30}$|in other news|самое (?:читаемое|популярное|обсуждаемое|интересное)|смотрите также|см\. также|ещё новости|другие новости|последние новости|новости партн[её]ров|рекомендуем|вам может понравиться|главное за (?:день|неделю)|[【[▼]?\s?(?:相[关關](?:推荐|推薦)?|更多(?:新闻|新聞|内容|阅读|文章)?|猜你(?:喜欢|想搜)|热点推荐|猜您喜欢|下一篇|上一篇|接下[来來][读讀]|热门|热榜|排行榜|精彩推荐|今日热点|最新(?:消息|资讯)|其他新闻|往期回顾)[】\]]?(?=\s*[:：《]|$|】))/im;

/** Whole lines of page furniture. */
const menuLines: readonly RegExp[] = [
  /^placeholder canvas$/i,
  /^[【[]?(?:advertisement|advertising|реклама|广告|廣告)[】\]]?(?:$|\s*[:：]?\s)/i,
  /^(?:share|поделиться|分享)(?:[\s|:：].{0,60})?$/i,
  /^-? ?share on\s/i,
  /^\d{1,2}\+$/,
  /^(?:print(?: (?:this )?page)?|print version|skip to (?:main )?content|back to .{0,60}|user login|user name|password|subscribe|search|menu|home|contact us|show original|редактор:.{0,30}|наверх|назад к .{0,30}|архив новостей|подписаться|добавить (?:комментарий|новость)|читать все комментарии|обновить страницу|关注|關注|分享到.{0,20}|返回.{0,6}|打印|新闻时间线|新聞時間線|网站地图|搜 ?索|微博|qzone|创建日期|点击数|单号:|app|0)$/i,
  /^(?:просмотр|комментари|посетител|прочитал|размер шрифта|цветовая схема|реакции отключены|контакты для сми|views|text size|font size|adjust font size|total page|file type|size|print mail|listen to this|listen$|log in|sign (?:up|in)|load more|newsletter\s?[:—–-]|register to|download (?:pdf|app|the app)|tags?\s?[:：]|(?:save|print|e-mail) \||next question|was this page useful|comment on this|join the conversation|accessibility|версия для (?:печати|слабовидящих)|распечатать|отписаться|подпи(?:шись|шитесь|сывайтесь|ска )|скачать (?:pdf|программу|приложение|\.ics)|ошибка в тексте|нашли (?:ошибку|опечатку)|не нашли ответ|при использовании материалов|официальный информационный ресурс|написать (?:в редакцию|нам)|контакт(?:ы|ный телефон)|телефон\s?[:：]|теги\s?[:：]|рубрики?\s?[:：]|меню(?:$|\s))(?![\p{L}]|\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+).{0,140}$/iu,
  /^(?:we use cookies|cookies? (?:settings|policy)|we value your privacy|this (?:web)?site uses cookies|by continuing to|сайт использует (?:файлы )?cookie|мы используем (?:файлы )?cookie|используя (?:этот )?сайт)/i,
  /^\d+\s(?:comments?|views?|likes?|shares?|комментари\p{L}+|просмотр\p{L}*)(?!\p{L}).{0,40}$/iu,
  /^[\d ]+(?:тыс\. |млн )?(?:подписчик|просмотр)\p{L}*$/iu,
  /^(?:facebook|twitter|x|vk|вк|whatsapp|telegram|instagram|linkedin|email|e-mail|copy link|微信|微博|qq空间|tweet|like|love|angry|одноклассники|вконтакте)(?:(?:\s+|\s*[|·•,/]\s*)(?:\(?\d+\)?\s+)?(?:facebook|twitter|x|vk|вк|whatsapp|telegram|instagram|linkedin|email|e-mail|copy link|微信|微博|qq空间|tweet|like|love|angry|одноклассники|вконтакте)){1,6}(?:\s\(?\d+\)?)?$/iu,
  /^(?:责编|責编|责任编辑|責任編輯|編輯|编辑|审核|终审|版权所有|版權所有|备案号|办公时间|扫一扫|使用手机|手机.{2,6}网$|关键字|[(（]关键字|您?当前的?位置|目前位置|打印本文|关闭窗口|加入收藏|设为首页|字号|字體|点击数|阅读量|关于我们|關於我們|友情链接|免责声明|风险提示|满意度|[【[]?(?:换一换|cookie|侧栏|广告)|登录|登錄|注册|扫码|更新时间\s*[:：]?\s*浏览)/i,
  /[\u4e00-\u9fff]ICP备/,
  /^.{2,12}版权作品/,
  /^(?:reporter's e-mail|©|\(c\)\s|copyright|all rights reserved|unauthorized|prices without vat|a message from .{0,40}:$|dear readers|you (?:are receiving|receive) this|unsubscribe|advertise with us|developed by|(?:the )?site was (?:created|developed|made)|privacy (?:policy|notice)|terms (?:of use|and conditions))/i,
  /^(?:you are (?:here|viewing)|вы здесь)\s*[:：]/i,
  /^(?:\[[^\]\n]{1,30}\]\s*){2,}$/,
  /^[☰🔍🔔🍪🔎]|\s☰\s/u,
  /^(?:中文|english|русский|français|español|suomeksi|polski|deutsch|қазақша|беларуская|українська|lat|rus|eng|[a-z]{2})(?:(?:\s+|\s*[|/·]\s*)(?:中文|english|in english|русский|français|español|på svenska|polski|deutsch|қазақша|беларуская|українська|lat|rus|eng|[a-z]{2})){1,5}$/i,
  /^(?:us|europe|africa|asia|world|中文)(?:\s+(?:us|europe|africa|asia|world|中文))+$/i,
  /^(\p{Script=Han}{3,8})(?:\s+\1)+/u,
];

const breadcrumb = /^[\p{L}\d. ]{1,40}(?:\s*[>›»]\s*[^>›»]{1,90}){1,6}>?$/u;
const slashes = /^[\p{L} ]{2,25}(?:\s+\/\s+[\p{L}& -]{2,25}){1,5}$/u;

const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x1680 ||
  unit === 0xfeff;

/** What a line has that lists and paths are written with: most lines have none of it, and need no closer look. */
interface Separators {
  readonly arrow: boolean;
  readonly slash: boolean;
  readonly bars: number;
  /** Runs of two or more white spaces. */
  readonly gaps: number;
}

function separatorsOf(line: string): Separators {
  let arrow = false;
  let slash = false;
  let bars = 0;
  let gaps = 0;
  let spaces = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (isSpace(unit)) {
      if (++spaces === 2) gaps++;
      continue;
    }
    spaces = 0;
    if (unit === 0x3e || unit === 0x203a || unit === 0xbb) arrow = true;
    else if (unit === 0x2f) slash = true;
    else if (unit === 0x7c || unit === 0xff5c || unit === 0xb7 || unit === 0x2022) bars++;
  }
  return { arrow, slash, bars, gaps };
}

const isList = (parts: readonly string[]): boolean => parts.length >= 3 && parts.every((part) => part.length <= 40);

/** True for a line that is a menu, a breadcrumb, a counter, a credit: page furniture. */
export function isMenuLine(line: string): boolean {
  if (menuLines.some((cue) => cue.test(line))) return true;
  if (line.length > 200) return false;
  const { arrow, slash, bars, gaps } = separatorsOf(line);
  if ((arrow && breadcrumb.test(line)) || (slash && slashes.test(line))) return true;
  if ((bars < 2 && gaps < 2) || /[.!?。]\s/.test(line)) return false;
  return (
    (bars >= 2 && isList(line.split(/\s*[|｜·•]\s*/).filter((part) => part !== ''))) ||
    (gaps >= 2 && isList(line.split(/\s{2,}/)))
  );
}

/** A line of a masthead: date lines, volume and issue, bylines, "Updated:", sources. */
export const mastheadLine =
  /^(?:publication\s*:|vol(?:ume|\.)?\s*\d|issue\s*\d|\(.{2,30}\) updated|(?:last )?updated?(?![a-z])|published(?![a-z])|posted(?![a-z])|date\s|time\s*[:：]|resource\s*[:：]|source\s*[:：]|editor\s*[:：]|by (?:our|staff)\s|by \(|источник(?: новости)?\s*[:：]|тег\s*[:：]|автор\s*[:：]|дата\s*[:：]|опубликовано|пресс-служба\s|наши? корреспондент|发布时间|發佈時間|发布日期|最后更新|来源|來源|作者|[(（]?(?:见习|見習|本报)?记者|時間|时间|(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,\s|(?:воскресенье|понедельник|вторник|среда|четверг|пятница|суббота),\s|.{2,10}(?:通讯社|通訊社|日报|日報|晚报|电视台|新闻社)$)/i;

/** The number of an issue: "Vol. 16 No. 95", "№ 8 (412)", 第8期. */
export const numberedIssue = /(?:№\s?\d|\b(?:volume|vol\.|issue|no\.)[:\s]\s?\d|第\s?\d+\s?期)/i;

/** A byline: "By Anna Ivanova". */
export const byline = /^By [A-Z][\p{L}.'-]+(?: [A-Z][\p{L}.'-]+){0,3}(?:[,|].{0,40})?$/u;

/** Holds a full date or a clock time: on a short line above the article, a date line. */
export const holdsDate =
  /\d{4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|(?<!\d)\d{1,2}:\d{2}(?!\d)|\d{1,2}\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|^\p{L}{0,20}[.,]?[^.]{0,20}\s\d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/iu;

/** A headline that the page ran together with its date line. */
export const headlineRunIn = /^(.{12,120}?)\s+(?:发布时间|發佈時間|发布日期|来源\s*[:：]|updated?:|published:)/i;

/** A credit at the foot: prepared by, from materials of, correspondents. */
export const creditLine =
  /^(?:[(（]?(?:(?:本报|见习|見習)?记者|综合报道|通讯员|编辑|供稿|市?外事办)|[(（].{2,12}[\s ](?:供稿|摄|报道)|по материалам|материал подготовил|подготовлено|соб\. ?корр|литература(?![\p{L}])|the views expressed|last update)/iu;
