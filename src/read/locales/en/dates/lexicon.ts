/** The English words of time, and those that join them. */
import type { Entry, Lexicon, TenseWeight } from '../../../dates/token.ts';

const entries: [string, Entry][] = [];
const put = (words: string, kind: string, value = 0, of = ''): void => {
  for (const word of words.split(' ')) entries.push([word, [kind, value, of]]);
};
const number = (words: string, kind: string, from: number, step = 1, of = ''): void => {
  words.split(' ').forEach((word, i) => {
    put(word, kind, from + i * step, of);
  });
};

number('january february march april may june july august september october november december', 'month', 1);
number('jan feb mar apr', 'monthShort', 1);
number('jun jul aug sep oct nov dec', 'monthShort', 6);
put('sept', 'monthShort', 9);
number('monday tuesday wednesday thursday friday saturday sunday', 'weekday', 1);
number('mondays tuesdays wednesdays thursdays fridays saturdays sundays', 'weekdays', 1);
number('mon tue wed thu fri sat sun', 'weekdayShort', 1);
put('tues', 'weekdayShort', 2);
put('thur thurs', 'weekdayShort', 4);

number(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'W',
  1,
);
number('twenty thirty forty fifty sixty seventy eighty ninety', 'W', 20, 10, 'tens');
put('hundred', 'W', 100, 'hundred');
put('thousand', 'W', 1000, 'hundred');
put('dozen', 'W', 12, 'hundred');
put('first', 'O', 1);
put('second', 'second', 2);
number(
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'O',
  3,
);
put('thirtieth', 'O', 30);
number('twenties thirties forties fifties sixties seventies eighties nineties', 'decadeWord', 20, 10);

for (const unit of ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade'] as const) {
  put(unit, 'unit', 0, unit);
  put(`${unit}s`, 'units', 0, unit);
}
put('seconds', 'units', 0, 'second');
put('min mins', 'units', 0, 'minute');
put('hr hrs', 'units', 0, 'hour');
put('yr', 'unit', 0, 'year');
put('yrs', 'units', 0, 'year');
put('wk', 'unit', 0, 'week');
put('weekend', 'unit', 0, 'weekend');
put('weekends', 'units', 0, 'weekend');
put('century', 'century', 0, 'century');
put('centuries', 'units', 0, 'century');
put('fortnight', 'fortnight', 2, 'week');
put('fortnights', 'fortnight', 2, 'week');
put('days', 'units', 0, 'day');

put('spring springtime', 'season', 0, 'SP');
put('summer summertime', 'season', 0, 'SU');
put('autumn', 'season', 0, 'FA');
put('fall', 'fall', 0, 'FA');
put('winter wintertime', 'season', 0, 'WI');
put('morning', 'daypart', 0, 'MO');
put('dawn sunrise daybreak', 'twilight', 0, 'MO');
put('mornings', 'dayparts', 0, 'MO');
put('noon midday', 'noon', 0, '12:00');
put('afternoon', 'daypart', 0, 'AF');
put('afternoons', 'dayparts', 0, 'AF');
put('evening', 'daypart', 0, 'EV');
put('sunset dusk', 'twilight', 0, 'EV');
put('evenings', 'dayparts', 0, 'EV');
put('night nighttime', 'daypart', 0, 'NI');
put('nights', 'dayparts', 0, 'NI');
put('overnight', 'overnight', 0, 'NI');
put('daytime', 'daypart', 0, 'DT');
put('midnight', 'noon', 0, '24:00');

put('today', 'deicticDay', 0);
put('todays', 'deicticDay', 0);
put('yesterday yesterdays', 'deicticDay', -1);
put('tomorrow tomorrows', 'deicticDay', 1);
put('tonight', 'tonight', 0, 'NI');

put('now nowadays currently presently', 'now');
put('present', 'present');
put('current', 'current');
put('recently lately', 'recently');
put('recent', 'recent');
put('formerly', 'formerly');
put('future', 'future');
put('moment', 'moment');
put('being', 'being');
put('right', 'right');
put('date', 'date');
put('up', 'up');

put('early', 'early');
put('late', 'late');
put('earlier', 'earlier');
put('later', 'later');
put('mid', 'mid');
put('beginning start end close middle midst outset turn eve onset', 'edge');
put('part', 'part');
put('half halves', 'half');
put('latter', 'latter');
put('rest remainder', 'rest');
put('last', 'last');
put('past', 'past');
put('previous preceding prior', 'previous');
put('next', 'next');
put('following subsequent succeeding ensuing', 'following');
put('coming upcoming', 'coming');
put('this', 'this');
put('that', 'that');
put('these', 'these');
put('those', 'those');
put('same', 'same');
put('ago', 'ago');
put('before', 'before');
put('after', 'after');
put('afterwards afterward', 'afterwards');
put('previously', 'previously');
put('hence', 'hence');
put('since', 'since');
put('every each', 'every');
put('other', 'alternate');
put('per', 'per');
put('once', 'once', 1);
put('twice', 'once', 2);
put('daily everyday', 'adverbSet', 0, 'P1D');
put('nightly', 'adverbSet', 0, 'P1D');
put('hourly', 'adverbSet', 0, 'PT1H');
put('weekly', 'adverbSet', 0, 'P1W');
put('biweekly fortnightly', 'adverbSet', 0, 'P2W');
put('monthly', 'adverbSet', 0, 'P1M');
put('quarterly', 'adverbSet', 0, 'P3M');
put('yearly annually annual', 'adverbSet', 0, 'P1Y');
put('biennial biannual', 'adverbSet', 0, 'P2Y');
put('few', 'few');
put('several some many numerous', 'some');
put('couple', 'couple');
put('old', 'old');
put('age', 'age');
put('long', 'long');
put('fiscal', 'fiscal');
put('fy', 'fiscal');
put('h', 'h');
put('period', 'period');
put('corresponding comparable', 'comparable');
put('latest', 'latest');
put('worst best highest lowest biggest largest strongest weakest', 'other', 0, 'super');
put(
  'page pages route flight room chapter section article highway channel box suite model version number figure table',
  'other',
  0,
  'label',
);
put('take takes took taken spend spent', 'takes');
put('consecutive straight successive full solid additional', 'whole');
put('lunar chinese', 'Other', 0, 'lunar');
put('time times', 'time');
put('q', 'q');
// What is counted in thousands: "1800 soldiers" is no year.
put(
  'people persons men children soldiers troops tonnes tons kilometers kilometres km miles meters metres feet dollars euros rubles yuan yen pounds students pupils workers employees jobs homes houses families residents members voters votes copies seats acres hectares barrels cars vehicles trucks ships aircraft visitors tourists patients cases deaths points items companies firms participants delegates guests passengers officers prisoners refugees migrants protesters inhabitants households shares bonds yards bushels watts volts megawatts kilowatts calories horsepower words apartments beds rooms positions stores branches villages tanks missiles rounds civilians prisoners tickets bottles units books letters applications complaints',
  'counted',
);

put('women', 'counted', 0, 'women');

put('the', 'the');
put('a an', 'a');
put('of', 'of');
put('in', 'in');
put('on', 'on');
put('at', 'at');
put('by', 'by');
put('from', 'from');
put('to', 'to');
put('until till', 'until');
put('through', 'through');
put('between', 'between');
put('during throughout', 'during');
put('within', 'within');
put('for', 'for');
put('over', 'over');
put('and', 'and');
put('or', 'or');
put('about around circa approximately roughly nearly almost just only', 'about');
put('than', 'than');
put('as', 'as');
put('not', 'not');
put('s', 's');
put('bc bce', 'bc');
put('ad ce', 'ad');
put('b', 'letterB');
put('c', 'letterC');
put('e', 'letterE');
put('p', 'letterP');
put('m', 'letterM');
put('d', 'letterD');
put('am', 'am');
put('pm', 'pm');
put('o', 'letterO');
put('clock', 'clock');
put('gmt est edt pst pdt utc cet cst', 'zone');

put('christmas xmas', 'feast', 0, 'christmas');
put('easter', 'feast', 0, 'easter');
put('thanksgiving', 'feast', 0, 'thanksgiving');
put('halloween', 'feast', 0, 'halloween');
put('pentecost whitsun', 'feast', 0, 'pentecost');
put('new', 'new');
put('valentine valentines', 'feastDay', 0, 'valentine');
put('independence', 'feastDay', 0, 'independence-us');
put('labor', 'feastDay', 0, 'labor-day-us');
put('memorial', 'feastDay', 0, 'memorial-day');
put('veterans', 'feastDay', 0, 'veterans-day');
put('boxing', 'feastDay', 0, 'boxing-day');
put('columbus', 'feastDay', 0, 'columbus-day');
put('mother mothers', 'feastDay', 0, 'mother-day');
put('father fathers', 'feastDay', 0, 'father-day');
put('presidents', 'feastDay', 0, 'presidents-day');
put('ascension', 'feastDay', 0, 'ascension');
put('fool fools', 'fools');
put('patrick patricks', 'feastDay', 0, 'st-patrick');
put('king jr', 'king');
put('earth', 'feastDay', 0, 'earth-day');
put('groundhog', 'feastDay', 0, 'groundhog-day');
put('saints', 'feastDay', 0, 'all-saints');
put('souls', 'feastDay', 0, 'all-souls');
put('armistice remembrance', 'feastDay', 0, 'veterans-day');
put('bastille', 'feastDay', 0, 'bastille-day');
put('canada', 'feastDay', 0, 'canada-day');
put('fawkes', 'feastDay', 0, 'guy-fawkes');
put('juneteenth', 'feast', 0, 'juneteenth');
put('epiphany', 'feast', 0, 'epiphany');
put('cyber', 'cyber');
put('shrove', 'shrove');
put('orthodox', 'orthodox');
put('may', 'month', 5);
put('good', 'good');
put('palm', 'palm');
put('ash', 'ash');
put('black', 'black');
put('ides', 'ides');

/** English words of time by their lower-case form. */
export const enLexicon: Lexicon = new Map(entries);

/** Words that count only with a capital: otherwise they are verbs, nouns or pieces of other words. */
export const enCapitalised: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'mon',
  'wed',
  'sat',
  'sun',
  'sep',
  'jun',
  'jan',
  'dec',
  'q',
  'h',
  'king',
  'earth',
  'saints',
  'souls',
  'canada',
  'epiphany',
  'remembrance',
  'armistice',
  'patrick',
  'patricks',
  'chinese',
  'bc',
  'ad',
  'ce',
  'fy',
  'memorial',
  'independence',
  'labor',
  'boxing',
  'columbus',
  'mother',
  'mothers',
  'father',
  'fathers',
  'presidents',
  'ascension',
  'good',
  'palm',
  'ash',
  'veterans',
  'new',
  'black',
  'est',
  'fri',
  'thu',
  'tue',
]);

/** Words that set the tense of their sentence. */
export const enTense: ReadonlyMap<string, TenseWeight> = new Map<string, TenseWeight>([
  ...'will ll shall scheduled plans planned planning due expected expects expect promises promise predicts predict forecasts visits upcoming intends going set slated would forthcoming begins hopes starting arrive arrives resume resumes reopen reopens expire expires meets depart departs convene convenes tomorrow wants deadline ahead'
    .split(' ')
    .map((word) => [word, 1] as const),
  ...'was were had did has have been held took came went made got became began met won lost fell rose gave saw found left since ago yesterday'
    .split(' ')
    .map((word) => [word, -1] as const),
  ...'said told reported announced added according says'.split(' ').map((word) => [word, -2] as const),
]);
