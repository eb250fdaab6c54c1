/** The Chinese words of time, in simplified characters (the scanner folds traditional ones). */
import type { Entry, Lexicon, TenseWeight } from '../../../dates/token.ts';

const entries: [string, Entry][] = [];
const put = (words: string, kind: string, value = 0, of = ''): void => {
  for (const word of words.split(' ')) entries.push([word, [kind, value, of]]);
};

put('年', 'year');
put('年度', 'year');
put('月 月份', 'month');
put('元月', 'firstMonth');
put('日', 'day');
put('号', 'number');
put('天', 'unit', 0, 'day');
put('周 星期 礼拜', 'unit', 0, 'week');
put('个月', 'unit', 0, 'month');
put('季度', 'quarter');
put('小时 钟头', 'unit', 0, 'hour');
put('分钟', 'unit', 0, 'minute');
put('世纪', 'century');
put('年代', 'decadeMark');
put('周年', 'anniversary');
put('个 个多', 'piece');
put('第', 'rank');
put('的', 'of');
put('余 多', 'odd');
put('半', 'half');
put('近 约 大约', 'about');
put('几 数 多 若干 好几', 'some');
put('多', 'odd');
put('几十 数十 几百 数百 上百 数千 几千 上千', 'tens');
put('财年 财政年度 会计年度 学年 学年度 赛季 年版', 'kindOfYear');
put('同期', 'samePeriod');
put('每', 'every');

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const weeks = ['周', '星期', '礼拜'];
const weekPrefixes: readonly (readonly [string, number])[] = [
  ['上', -1],
  ['上个', -1],
  ['上一', -1],
  ['下', 1],
  ['下个', 1],
  ['本', 0],
  ['这', 0],
  ['这个', 0],
  ['今', 0],
  ['上上', -2],
  ['下下', 2],
];
for (const week of weeks) {
  [...weekdays, '天'].forEach((day, i) => {
    if (day === '天' && week === '周') return;
    put(week + day, 'weekday', Math.min(i, 6) + 1);
    for (const [prefix, by] of weekPrefixes) put(prefix + week + day, 'weekdayOf', Math.min(i, 6) + 1, String(by));
    put(`每${week}${day}`, 'setDay', Math.min(i, 6) + 1);
  });
  for (const [prefix, by] of weekPrefixes) put(prefix + week, 'relative', by, 'week');
  put(`每${week} 每个${week}`, 'set', 0, 'P1W');
}
put('周末', 'weekend', 0);
put('本周末 这周末', 'relative', 0, 'weekend');
put('上周末', 'relative', -1, 'weekend');
put('下周末', 'relative', 1, 'weekend');

// Days, months, years that count from the publication date (relative) or from the last date named (told).
put('今天 今日 今儿', 'relative', 0, 'day');
put('昨天 昨日 寻日 琴日 昨儿', 'relative', -1, 'day');
put('前天 前日', 'relative', -2, 'day');
put('大前天 大前日', 'relative', -3, 'day');
put('明天 明日 听日 明儿', 'relative', 1, 'day');
put('后天 后日', 'relative', 2, 'day');
put('大后天 大后日', 'relative', 3, 'day');
put('今晚 今夜', 'relativeTime', 0, 'EV');
put('昨晚 昨夜', 'relativeTime', -1, 'NI');
put('明晚', 'relativeTime', 1, 'EV');
put('今早 今晨', 'relativeTime', 0, 'MO');
put('明早', 'relativeTime', 1, 'MO');
put('当天 当日 同日 同一天 这天 这一天 该日 即日', 'told', 0, 'day');
put('当晚', 'toldTime', 0, 'EV');
put('次日 翌日 第二天 隔天 隔日', 'told', 1, 'day');
put('前一天 前一日', 'told', -1, 'day');
put('本月 这个月 这月 今月', 'relative', 0, 'month');
put('上月 上个月', 'relative', -1, 'month');
put('上上个月', 'relative', -2, 'month');
put('下月 下个月', 'relative', 1, 'month');
put('下下个月', 'relative', 2, 'month');
put('当月 同月 该月', 'told', 0, 'month');
put('次月 翌月', 'told', 1, 'month');
put('今年 本年 这一年 这年 本年度 今年度 年内', 'relative', 0, 'year');
put('去年 旧年 上年度', 'relative', -1, 'year');
put('上年', 'relative', -1, 'year');
put('前年', 'relative', -2, 'year');
put('大前年', 'relative', -3, 'year');
put('明年 下年 来年', 'relative', 1, 'year');
put('后年', 'relative', 2, 'year');
put('当年 同年 该年 那一年 那年 全年', 'told', 0, 'year');
put('次年 翌年 第二年', 'told', 1, 'year');
put('前一年', 'told', -1, 'year');
put('本季度 这个季度', 'relative', 0, 'quarter');
put('上季度 上个季度', 'relative', -1, 'quarter');
put('下季度 下个季度', 'relative', 1, 'quarter');
put('本世纪', 'relative', 0, 'century');
put('上世纪 上个世纪', 'relative', -1, 'century');
put('上半年', 'halfYear', 1);
put('下半年', 'halfYear', 2);
put('春天 春季', 'season', 0, 'SP');
put('夏天 夏季', 'season', 0, 'SU');
put('秋天 秋季', 'season', 0, 'FA');
put('冬天 冬季', 'season', 0, 'WI');
put('春', 'seasonChar', 0, 'SP');
put('夏', 'seasonChar', 0, 'SU');
put('秋', 'seasonChar', 0, 'FA');
put('冬', 'seasonChar', 0, 'WI');
put('首季', 'quarterWord', 1);

put('中叶 中后期 初叶 末叶 上半叶 下半叶', 'shade');
put('初 中 末 底 上旬 中旬 下旬 中期 前期 后期 初期 末期 早期 晚期 末年 伊始 前后 左右', 'shade');
put('初夏 盛夏 仲夏', 'season', 0, 'SU');
put('初春 早春 阳春', 'season', 0, 'SP');
put('初秋 深秋 金秋', 'season', 0, 'FA');
put('初冬 隆冬 严冬', 'season', 0, 'WI');
for (const [prefix, by] of [
  ['今', 0],
  ['去', -1],
  ['明', 1],
] as const) {
  put(`${prefix}春`, 'seasonOf', by, 'SP');
  put(`${prefix}夏`, 'seasonOf', by, 'SU');
  put(`${prefix}秋`, 'seasonOf', by, 'FA');
  put(`${prefix}冬`, 'seasonOf', by, 'WI');
}
put('年初 年底 年末 年中 岁末', 'edge', 0, 'year');
put('月初 月底 月末', 'edge', 0, 'month');
put('至 到 和 与 及 或', 'and');
put('从 自', 'from');
put('前 以前 之前', 'before');
put('后 以后 之后', 'after');
put('来 以来 间 内 里 期间 之内 之间', 'within');
put('过去 最近 近 未来 今后 此后 随后 接下来 前', 'stretch');
put('前', 'before');
put('近', 'about');

put('目前 现在 当前 如今 眼下 现今 当今 现时 而今', 'now');
put('日前 近日 近期 不久前 前不久 最近 近来 新近', 'recently');
put('近年 近年来 近几年 近几年来 近些年 最近几年', 'recentYears');
put('将来', 'future');
put('未来', 'ahead');
put('今后', 'ahead');

put('凌晨', 'daypart', 0, 'MO');
put('清晨 早晨 早上 上午', 'daypart', 0, 'MO');
put('中午', 'daypart', 0, 'MI');
put('下午', 'daypart', 12, 'AF');
put('傍晚 晚上 晚间 夜间 晚', 'daypart', 12, 'EV');
put('深夜 午夜', 'daypart', 12, 'NI');
put('时 点 点钟', 'hourMark');
put('分', 'minuteMark');

put('每年 每一年', 'set', 0, 'P1Y');
put('每月 每个月', 'set', 0, 'P1M');
put('每天 每日 天天', 'set', 0, 'P1D');
put('每季度 每个季度', 'set', 0, 'P3M');
put('每小时', 'set', 0, 'PT1H');

// Lunar months and days: 正月初一, 五月初五, 腊月二十三.
put('农历 阴历 旧历 夏历', 'lunar');
put('正月', 'lunarMonth', 1);
put('冬月', 'lunarMonth', 11);
put('腊月', 'lunarMonth', 12);
[...'一二三四五六七八九十'].forEach((n, i) => {
  put(`初${n}`, 'lunarDay', i + 1);
  put(`月初${n}`, 'monthLunarDay', i + 1);
});

// The year before the first of an era, where years are still written by it.
const eras: readonly (readonly [string, number])[] = [
  ['民国', 1911],
  ['洪武', 1367],
  ['永乐', 1402],
  ['嘉靖', 1521],
  ['万历', 1572],
  ['崇祯', 1627],
  ['顺治', 1643],
  ['康熙', 1661],
  ['雍正', 1722],
  ['乾隆', 1735],
  ['嘉庆', 1795],
  ['道光', 1820],
  ['咸丰', 1850],
  ['同治', 1861],
  ['光绪', 1874],
  ['宣统', 1908],
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
];
for (const [name, before] of eras) {
  put(name, 'era', before);
  put(`${name}元年`, 'eraFirst', before + 1);
}

put('公元前', 'bc');
put('公元', 'ad');
put('最后一个', 'lastOne', -1);
put('最后', 'last', -1);

const feasts: Readonly<Record<string, string>> = {
  'new-year': '元旦',
  'spring-festival': '春节 大年初一 农历新年',
  'spring-festival-eve': '除夕 大年三十',
  lantern: '元宵节 元宵',
  'dragon-boat': '端午节 端午',
  'mid-autumn': '中秋节 中秋',
  'double-ninth': '重阳节 重阳',
  qixi: '七夕节 七夕',
  'ghost-festival': '中元节',
  laba: '腊八节 腊八',
  qingming: '清明节',
  'youth-day-cn': '五四青年节 青年节',
  'singles-day': '双十一 双11 光棍节',
  'arbor-day-cn': '植树节',
  'nurses-day': '护士节 国际护士节',
  'double-ten': '双十节',
  'national-day-cn': '国庆节 国庆 十一国庆节 十一黄金周 十一假期 十一长假',
  'labour-day': '劳动节 五一劳动节 五一国际劳动节 国际劳动节 五一节 五一假期 五一小长假 五一黄金周 五一期间',
  'children-day': '儿童节 六一儿童节 国际儿童节 六一国际儿童节',
  'women-day': '妇女节 三八妇女节 国际妇女节 三八国际妇女节 三八节',
  valentine: '情人节',
  christmas: '圣诞节 圣诞',
  'christmas-eve': '平安夜',
  'teachers-day-cn': '教师节',
  'army-day-cn': '建军节',
  'party-day-cn': '建党节',
  thanksgiving: '感恩节',
  halloween: '万圣节',
  'mother-day': '母亲节',
  'father-day': '父亲节',
  easter: '复活节',
  'april-fools': '愚人节',
  'earth-day': '世界地球日',
};
for (const [name, words] of Object.entries(feasts)) put(words, 'feast', 0, name);
[...'二三四五六七八'].forEach((n, i) => {
  put(`大年初${n}`, 'feast', 0, `lunar-1-${i + 2}`);
});

// Longer words that hide a word of time.
put('前天津 今日头条 后天性 后天因素 靠近日本 邻近日本 接近日本 临近日本', 'none');

/** Chinese words of time. */
export const zhLexicon: Lexicon = new Map(entries);

/** Words that set the tense of their sentence. */
export const zhTense: ReadonlyMap<string, TenseWeight> = new Map<string, TenseWeight>([
  ...'将 拟 计划 预计 即将 届时 有望 将于 定于'.split(' ').map((word) => [word, 1] as const),
  ...'已 曾 了 已经 举行了 表示 说 称 据悉'.split(' ').map((word) => [word, -1] as const),
]);
