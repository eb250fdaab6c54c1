/** The Russian words of time in all their forms, ё written as е. */
import type { Entry, Lexicon, TenseWeight } from '../../../dates/token.ts';

/** The value of a unit in the plural. */
export const manyOf = 9;

const entries: [string, Entry][] = [];
const put = (words: string, kind: string, value = 0, of = ''): void => {
  for (const word of words.split(' ')) entries.push([word, [kind, value, of]]);
};
/** A stem with each of its endings; `_` is no ending. */
const forms = (stem: string, endings: string): string =>
  endings
    .split(' ')
    .map((ending) => stem + (ending === '_' ? '' : ending))
    .join(' ');

const softMonth = 'ь я ю ем е';
const hardNoun = '_ а у ом е ы ов ам ами ах';
const hardAdjective = 'ый ая ое ые ого ой ую ому ым ом ых ыми';
const endedAdjective = 'ой ая ое ые ого ую ому ым ом ых ыми';
const softAdjective = 'ий яя ее ие его ей юю ему им ем их ими';
const hushAdjective = 'ий ая ее ие его ей ую ему им ем их ими';

['январ', 'феврал', 'апрел', 'июн', 'июл', 'сентябр', 'октябр', 'ноябр', 'декабр'].forEach((stem, i) => {
  put(forms(stem, softMonth), 'month', [1, 2, 4, 6, 7, 9, 10, 11, 12][i]);
});
put(forms('март', '_ а у ом е'), 'month', 3);
put('май мая маю маем мае', 'month', 5);
put(forms('август', '_ а у ом е'), 'month', 8);
'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' ').forEach((word, i) => {
  if (word !== 'май') put(word, 'monthShort', i + 1);
});
put('февр', 'monthShort', 2);
put('сент', 'monthShort', 9);
put('нояб', 'monthShort', 11);

put(forms('понедельник', hardNoun.replace('ы', 'и')), 'weekday', 1);
put(forms('вторник', hardNoun.replace('ы', 'и')), 'weekday', 2);
put('среда среду среды среде средой', 'environment', 3);
put(forms('четверг', '_ а у ом е и ов ам ами ах'), 'weekday', 4);
put('пятница пятницу пятницы пятнице пятницей', 'weekday', 5);
put('суббота субботу субботы субботе субботой', 'weekday', 6);
put('воскресенье воскресенья воскресенью воскресеньем воскресеньям', 'weekday', 7);
'понедельникам вторникам средам четвергам пятницам субботам воскресеньям'.split(' ').forEach((word, i) => {
  put(word, 'weekdays', i + 1);
});
'пн вт ср чт пт сб вс'.split(' ').forEach((word, i) => {
  put(word, 'weekdayShort', i + 1);
});

const cardinals: readonly (readonly [number, string])[] = [
  [1, 'один одна одно одну одного одной одному одним одном'],
  [2, 'два две двух двум двумя'],
  [3, 'три трех трем тремя'],
  [4, 'четыре четырех четырем четырьмя'],
  [5, 'пять пяти пятью'],
  [6, 'шесть шести шестью'],
  [7, 'семь семи семью'],
  [8, 'восемь восьми восемью'],
  [9, 'девять девяти девятью'],
  [10, 'десять десяти десятью'],
  [11, 'одиннадцать одиннадцати'],
  [12, 'двенадцать двенадцати'],
  [13, 'тринадцать тринадцати'],
  [14, 'четырнадцать четырнадцати'],
  [15, 'пятнадцать пятнадцати'],
  [16, 'шестнадцать шестнадцати'],
  [17, 'семнадцать семнадцати'],
  [18, 'восемнадцать восемнадцати'],
  [19, 'девятнадцать девятнадцати'],
  [100, 'сто ста'],
];
for (const [value, words] of cardinals) put(words, 'W', value);
[
  'двести двухсот',
  'триста трехсот',
  'четыреста четырехсот',
  'пятьсот пятисот',
  'шестьсот шестисот',
  'семьсот семисот',
  'восемьсот восьмисот',
  'девятьсот девятисот',
].forEach((words, i) => {
  put(words, 'W', 200 + i * 100, 'hundred');
});
put(forms('тысяч', 'а и у е ей _ ам ами ах'), 'thousand', 1000);
put(forms('двухтысячн', hardAdjective), 'Y4', 2000);
put('двадцать двадцати', 'W', 20, 'tens');
put('тридцать тридцати', 'W', 30, 'tens');
put('сорок сорока', 'W', 40, 'tens');
put('пятьдесят пятидесяти', 'W', 50, 'tens');
put('шестьдесят шестидесяти', 'W', 60, 'tens');
put('семьдесят семидесяти', 'W', 70, 'tens');
put('восемьдесят восьмидесяти', 'W', 80, 'tens');
put('девяносто девяноста', 'W', 90, 'tens');
put('полтора полторы полутора', 'oneAndHalf');
put('пол половина половину половины', 'halfWord');
put('пара пару', 'pair', 2);
put('несколько нескольких нескольким несколькими много многие многих', 'some');

const ordinals: readonly (readonly [number, string])[] = [
  [1, forms('перв', hardAdjective)],
  [2, forms('втор', endedAdjective)],
  [3, 'третий третья третье третьи третьего третьей третью третьему третьим третьем третьих третьими'],
  [4, forms('четверт', hardAdjective)],
  [5, forms('пят', hardAdjective)],
  [6, forms('шест', endedAdjective)],
  [7, forms('седьм', endedAdjective)],
  [8, forms('восьм', endedAdjective)],
  [9, forms('девят', hardAdjective)],
  [10, forms('десят', hardAdjective)],
];
for (const [value, words] of ordinals) put(words, 'O', value);
['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].forEach((stem, i) => {
  put(forms(`${stem}надцат`, hardAdjective), 'O', 11 + i);
});
[
  ['двадцат', 20],
  ['тридцат', 30],
  ['сороков', 40],
  ['пятидесят', 50],
  ['шестидесят', 60],
  ['семидесят', 70],
  ['восьмидесят', 80],
  ['девяност', 90],
].forEach(([stem, value]) => {
  put(forms(stem as string, hardAdjective), 'O', value as number);
  put(forms(stem as string, 'ые ых ым ыми'), 'decadeWord', value as number);
});

put(forms('нулев', 'ые ых ым ыми'), 'decadeWord', 0);

const unit = (words: string, of: string): void => put(words, 'unit', 0, of);
unit(`${forms('секунд', 'а ы у е ам')} секунд`, 'second');
unit(`${forms('минут', 'а ы у е ам ами ах')} минут`, 'minute');
unit(forms('час', hardNoun), 'hour');
unit('день дня дню днем дне дни дней дням днями днях сутки суток суткам сутками сутках', 'day');
unit(forms('недел', 'я и ю е ей ь ям ями ях'), 'week');
unit('выходные выходных выходным', 'weekend');
unit(forms('месяц', '_ а у ем е ы ев ам ами ах'), 'month');
unit(forms('квартал', hardNoun), 'quarter');
unit(forms('полугоди', 'е я ю ем и й ям ях'), 'half');
unit(`${forms('год', hardNoun)} лет`, 'year');
unit(forms('десятилети', 'е я ю ем и й ям ями ях'), 'decade');
unit(forms('век', '_ а у ом е и ов ам ах'), 'century');
unit(forms('столети', 'е я ю ем и й ям ями ях'), 'century');
// Plural forms: an unnamed number of them.
put('дни дней днями', 'unit', manyOf, 'day');
put('недель неделями', 'unit', manyOf, 'week');
put('месяцы месяцев месяцами', 'unit', manyOf, 'month');
put('годы годам годами годах годов лет', 'unit', manyOf, 'year');
put('полгода', 'halfYear');
put('полвека', 'halfCentury');
put('полдень полудня', 'noon', 0, '12:00');
put('полночь полуночи', 'noon', 0, '24:00');
put('г', 'yearMark');
put('кв', 'quarterShort');
put('мес', 'unit', 0, 'month');
put('гг', 'yearsMark');
put('вв', 'centuryMark');
put('н', 'letterN');
put('э', 'letterE');
'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ').forEach((word, i) => {
  put(word, 'roman', i + 1);
});

// Cyrillic letters in the place of Latin ones, as typists write them.
[
  ['х', 10],
  ['хi хі', 11],
  ['хv', 15],
  ['хvi хvі', 16],
  ['хvii хvіі', 17],
  ['хviii хvііі', 18],
  ['хiх хіх хix', 19],
  ['хх', 20],
  ['ххi ххі', 21],
].forEach(([words, value]) => {
  put(words as string, 'roman', value as number);
});

put('весна весны весне весну весной весною', 'season', 0, 'SP');
put('лето летом лету', 'season', 0, 'SU');
put('лета лете', 'summerCase', 0, 'SU');
put('осень осени осенью', 'season', 0, 'FA');
put('зима зимы зиме зиму зимой зимою', 'season', 0, 'WI');
put('утро утром утра утру', 'daypart', 0, 'MO');
put('вечер вечером вечера вечеру', 'daypart', 0, 'EV');
put('ночь ночью ночи', 'daypart', 0, 'NI');

put('сегодня', 'deicticDay', 0);
put('вчера', 'deicticDay', -1);
put('завтра', 'deicticDay', 1);
put('послезавтра', 'deicticDay', 2);
put('позавчера', 'deicticDay', -2);
put('позапозавчера', 'deicticDay', -3);
put('послепослезавтра', 'deicticDay', 3);
put(`${forms('сегодняшн', softAdjective)}`, 'todayAdj', 0);
put(`${forms('вчерашн', softAdjective)}`, 'todayAdj', -1);
put(`${forms('завтрашн', softAdjective)}`, 'todayAdj', 1);
put('накануне', 'eve', -1);
put('недавно', 'recently');
put('сейчас теперь ныне', 'now');
put('настоящее настоящем', 'present');
put('время времени', 'time');
put('днях', 'unit', 1, 'day');

put(forms('прошл', hardAdjective), 'last');
put(forms('минувш', hushAdjective), 'last');
put(forms('прошедш', hushAdjective), 'last');
put(forms('истекш', hushAdjective), 'last');
put(forms('позапрошл', hardAdjective), 'beforeLast');
put(forms('последн', softAdjective), 'latest');
put(forms('предыдущ', hushAdjective), 'previous');
put(forms('предшествующ', hushAdjective), 'previous');
put(forms('следующ', hushAdjective), 'next');
put(forms('будущ', hushAdjective), 'next');
put(forms('грядущ', hushAdjective), 'next');
put(forms('наступающ', hushAdjective), 'next');
put(forms('наступивш', hushAdjective), 'this');
put(forms('уходящ', hushAdjective), 'this');
put(forms('ушедш', hushAdjective), 'last');
put(forms('ближайш', hushAdjective), 'coming');
put(forms('предстоящ', hushAdjective), 'coming');
put(forms('нынешн', softAdjective), 'this');
put(forms('текущ', hushAdjective), 'this');
put('этот эта эту этого этой этому этим этом эти этих сего', 'this');
put('тот то та ту того той тому тем том', 'that');
put('же', 'same');
put('сам самый самого самом', 'very');
put(forms('кажд', hardAdjective), 'every');
put(forms('ежедневн', `${hardAdjective} о`), 'adverbSet', 0, 'P1D');
put(forms('еженедельн', `${hardAdjective} о`), 'adverbSet', 0, 'P1W');
put(forms('ежемесячн', `${hardAdjective} о`), 'adverbSet', 0, 'P1M');
put(forms('ежеквартальн', `${hardAdjective} о`), 'adverbSet', 0, 'P3M');
put(forms('ежегодн', `${hardAdjective} о`), 'adverbSet', 0, 'P1Y');
put('раз раза дважды трижды', 'times');

put(
  `${forms('финансов', hardAdjective)} ${forms('бюджетн', hardAdjective)} ${forms('учебн', hardAdjective)} ${forms('календарн', hardAdjective)}`,
  'kindOfYear',
);
put('начало начала начале началу началом', 'edge');
put('конец конца конце концу концом', 'edge');
put('середина середины середине середину серединой', 'edge');
put('половине половину половиной', 'halfWord');
put('числа числах', 'monthDay');
put('декада декаде декады декаду', 'tenDays');
put('рубеже рубежа', 'edge');
put(`${forms('ранн', softAdjective)} рано`, 'early');
put(`${forms('поздн', softAdjective)} поздно`, 'early');
put('назад', 'ago');
put('тому', 'that');
put('спустя', 'after');
put('через', 'in');
put('позже позднее', 'later');
put('ранее раньше', 'earlier');
put('до', 'until');
put('после', 'afterPrep');
put('с со', 'from');
put('по', 'to');
put('к ко', 'by');
put('на', 'on');
put('в во', 'at');
put('за', 'for');
put('от', 'of');
put('между', 'between');
put('и', 'and');
put('или', 'or');
put('около почти более свыше менее примерно ровно уже', 'about');
put('течение протяжении', 'course');

put('рождество рождества рождеству рождеством рождестве', 'feast', 0, 'christmas-orthodox');
put('пасха пасхи пасху пасхе пасхой', 'feast', 0, 'easter-orthodox');
put('новый нового новому новым новом', 'new');
put('победы', 'feastDay', 0, 'victory-day');
put('россии', 'feastDay', 0, 'russia-day');
put('единства', 'feastDay', 0, 'unity-day');
put('знаний', 'feastDay', 0, 'knowledge-day');
put('отечества', 'feastDay', 0, 'defender-day');
put('космонавтики', 'feastDay', 0, 'cosmonautics-day');
put('конституции', 'feastDay', 0, 'constitution-day-ru');
put('влюбленных', 'feastDay', 0, 'valentine');
put('труда', 'feastDay', 0, 'labour-day');
put('матери', 'feastDay', 0, 'mother-day-ru');
put('смеха', 'feastDay', 0, 'april-fools');
put('хэллоуин хеллоуин', 'feast', 0, 'halloween');
put('католическое католического католическому католическим католическом', 'catholic');
put('старый старого старому старым', 'old');
put('страстная страстную страстной', 'goodFriday');
put('вербное вербного вербному вербным', 'palmSunday');
put('канун кануна кануну кануне', 'eveOf');
put('народного защитника защитников', 'ofFeast');
put('женский женского женскому женским', 'womens');
put('валентина', 'valentine');
put('святого', 'saint');

/** Russian words of time by their lower-case form. */
export const ruLexicon: Lexicon = new Map(entries);

/** Latin letters count as Roman numerals in capitals only; "Победы" and "России" as days with theirs. */
export const ruCapitalised: ReadonlySet<string> = new Set([
  ...'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' '),
  ...'х хi хі хv хvi хvі хvii хvіі хviii хvііі хiх хіх хix хх ххi ххі'.split(' '),
  'победы',
  'россии',
  'матери',
  'труда',
]);

/** Words that set the tense of their sentence. */
export const ruTense: ReadonlyMap<string, TenseWeight> = new Map<string, TenseWeight>([
  ...'будет будут пройдет пройдут состоится состоятся планируется планируют планирует намерен намерена намерены запланирован запланирована запланировано ожидается начнется начнутся откроется откроются откроет откроют примет примут станет станут приедет посетит предстоит назначен назначена назначено назначены хотят собираются собирается завтра'
    .split(' ')
    .map((word) => [word, 1] as const),
  ...'был была было были прошел прошла прошло прошли состоялся состоялась состоялось состоялись подписал подписали подписала подписано сообщил сообщила сообщили заявил заявила заявили рассказал рассказала отметил начал началась начался начались открыл открылся открылась открыли стал стала стали вступил вступило принял приняли провел провели встретился встретились посетил посетила приехал прибыл завершился завершилась побывал вчера назад'
    .split(' ')
    .map((word) => [word, -1] as const),
]);
