/**
 * How pages in the three languages mark what is not the article: captions, lists of related news, menus, counters,
 * credits. One list for all languages, since pages mix them. Only openings and whole lines are tested, so that a sentence
 * of the article that happens to hold a cue is not lost.
 */

/** Opens a caption. */
export const captionOpening =
  /^(?:[[(【（]\s*)?(?:(?:file |stock )?(?:photos?|images?|pictures?|picture caption|illustration|video)(?:\s+(?:by|credit|courtesy)\b|\s*[:：])|фото(?:графия)?(?:\s*[:：.]|\s+автора)|на (?:снимке|фото)\b|иллюстрация\s*[:：]|(?:видео|снимок)\s*[:：]|图片说明|圖片說明|图为|圖為|资料图|資料圖|[图圖](?:片)?\s*[:：]|摄影\s*[:：]|攝影\s*[:：]|© ?(?:sputnik|flickr|afp|reuters|ap\b|тасс|риа))/i;

/** A short line that ends with its source in brackets: "Border post (Source: RT)". */
export const captionClosing =
  /[(（]\s*(?:source|photo|image|credit|источник|фото|图|图片|来源|圖|來源)\s*[:：][^()（）]{1,80}[)）]\.?$/i;

/** A caption run together with the first paragraph: everything up to its bracket. */
export const captionRunIn = /^[^.!?。\n]{0,150}?[(（](?:photo|source|фото|图|圖)\s*[:：][^()（）\n]{1,80}[)）]/i;

/** Opens a list of other news; everything after it in the paragraph, and the list under it, is related news. */
export const relatedOpening =
  /(?:^|[\s.。)）|])(?:\[?(?:read (?:also|more|next)|see also|related(?: (?:news|articles|stories|links))?|most (?:viewed|read|popular)|more (?:news|stories)|latest (?:news|articles))\]?(?:\s*[:：\]]|$)|\[related\]|(?:читайте (?:также|ещё|еще)|по теме|похожие (?:видео|новости|материалы)|(?:другие )?новости по теме|материалы по теме|ранее по теме|популярное)(?:\s*[:：]|$)|(?:相[关關](?:阅读|閱讀|新闻|新聞|链接|鏈接|文章|报道|報道)|延伸阅读|延伸閱讀|推荐阅读|热门(?:新闻|文章))(?:\s*[:：]|$|\s))/im;

/** Whole lines of page furniture. */
const menuLines: readonly RegExp[] = [
  /^placeholder canvas$/i,
  /^(?:advertisement|advertising|реклама|广告|廣告)$/i,
  /^(?:share|поделиться|分享)\b.{0,60}$/i,
  /^-? ?share on\b/i,
  /^\d{1,2}\+$/,
  /^(?:print|print version|back to\b.{0,60}|user login|user name|password|subscribe|search|menu|home|contact us|редактор:.{0,30}|наверх|архив новостей|подписаться|добавить комментарий|关注|關注|分享到.{0,20}|返回.{0,6}|打印|新闻时间线|新聞時間線|相關文章|相关文章|网站地图|0)$/i,
  /^(?:просмотры|комментарии|размер шрифта|цветовая схема|реакции отключены|контакты для сми|views|comments|text size|font size|total page|file type|size)\b.{0,120}$/i,
  /^(?:责编|責編|责任编辑|編輯|编辑|版权所有|版權所有|备案号|办公时间|扫一扫|使用手机|手机.{2,6}网$|关键字|[(（]关键字)/,
  /^.{2,12}版权作品/,
  /^(?:reporter's e-mail|©|\(c\)\s|all rights reserved|unauthorized|prices without vat|a message from .{0,40}:$|dear readers)/i,
  /^(?:中文|english|русский|français|español|[a-z]{2})(?:\s+(?:中文|english|русский|français|español|[a-z]{2}))+$/i,
  /^(?:us|europe|africa|asia|world|中文)(?:\s+(?:us|europe|africa|asia|world|中文))+$/i,
];

/** Furniture that a line opens with, whatever follows. */
const breadcrumb = /^[\p{L}\d. ]{1,40}(?:\s*[>›»]\s*[^>›»]{1,90}){1,6}>?$/u;
const slashes = /^[\p{L} ]{2,25}(?:\s+\/\s+[\p{L}& ]{2,25}){1,5}$/u;

/** True for a line that is a menu, a breadcrumb, a counter, a credit: page furniture. */
export function isMenuLine(line: string): boolean {
  if (menuLines.some((cue) => cue.test(line))) return true;
  if (line.length > 200) return false;
  if (breadcrumb.test(line) || slashes.test(line)) return true;
  const bars = line.split(/\s*[|｜·•]\s*/).filter((part) => part !== '');
  return bars.length >= 3 && bars.every((part) => part.length <= 40) && !/[.!?。]\s/.test(line);
}

/** A line of a masthead: date lines, volume and issue, bylines, "Updated:", sources. */
export const mastheadLine =
  /^(?:publication\s*:|vol(?:ume|\.)?\s*\d|issue\s*\d|(?:last )?updated?\b|published\b|posted\b|date\b|time\s*[:：]|resource\s*[:：]|source\s*[:：]|editor\s*[:：]|by (?:our|staff|[A-Z])|источник\s*[:：]|тег\s*[:：]|автор\s*[:：]|дата\s*[:：]|опубликовано|пресс-служба\s|发布时间|發佈時間|来源|來源|作者|记者|時間|时间|(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,\s|(?:воскресенье|понедельник|вторник|среда|четверг|пятница|суббота),\s)/i;

/** A short line that is little else than a date or a clock time. */
export const dateLine =
  /^(?:[\p{L}«»"“”\-\s.,№()|•·/]{0,60}?)(?:\d{4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}日?|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}:\d{2}|\d{1,2}\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+\p{L}{3,9}$).{0,45}$/u;

/** A credit at the foot: prepared by, from materials of, correspondents. */
export const creditLine =
  /^(?:[(（]?(?:记者|見習記者|见习记者|综合报道|综合|通讯员|本报记者|编辑|供稿|海外网|责编)|по материалам|материал подготовил|подготовлено|наши? корреспондент|соб\. ?корр|литература\b|the views expressed|last update)/i;
