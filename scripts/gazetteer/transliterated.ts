/**
 * Russian names of towns that no source gives, by the rules of practical transcription from the language of their
 * country: Spanish, Portuguese, Italian, German, Polish, Czech and Slovak, Hungarian, Romanian, Turkish and Azeri, Finnish
 * and Estonian, Swedish, Norwegian and Danish, Latvian, Lithuanian, the South Slavic ones, Uzbek, Japanese; the common
 * romanisations of Asia and Africa by one table. English, French and Dutch names are left out: they are not read as spelt.
 */

/** What is written, longest first, to what is said; a context may stand before (lookbehind) or after it (lookahead). */
type Rules = readonly (readonly [RegExp, string])[];

/** Rules from a line each: `from=to`, where `from` is the source of a regular expression. */
function rules(text: string): Rules {
  return text
    .trim()
    .split(/\s+/)
    .map((rule) => {
      const at = rule.lastIndexOf('=');
      return [new RegExp(rule.slice(0, at), 'uy'), rule.slice(at + 1)] as const;
    });
}

const letters = `
  a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=й k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=и z=з
`;

const front = '(?=[eiyéíèìäöü])';

const spanish = rules(`
  ch=ч lla=лья llá=лья llo=льо lló=льо llu=лью lle=лье llé=лье lli=льи ll=ль ña=нья ño=ньо ñó=ньо ñu=нью ñ=нь ciu=сью
    qu(?=[eiéí])=к gu(?=[eiéí])=г güe=гуэ c${front}=с g${front}=х j=х z=с h= x=кс v=в y(?=[aáoóuúeé])=й y=и
  (?<=[aeiouáéíóú])e=э ^e=э á=а é=е í=и ó=о ú=у ü=у ${letters}
`);
const portuguese = rules(`
  nha=нья nhos$=ньюс nho$=нью nho=ньо nh=нь lha=лья lhos$=льюс lho$=лью lho=льо lh=ль ch=ш ção=сан ão=ан ãe=айн ões=ойнс ç=с qu(?=[eiéíê])=к
  gu(?=[eiéíê])=г c${front}=с g${front}=ж j=ж x=ш h= z$=с s$=с (?<=[aeiouáéíóúâêôã])s(?=[aeiouáéíóúâêôã])=з o$=у os$=ус ^e=э
  á=а â=а ã=ан à=а é=е ê=е í=и ó=о ô=о õ=о ú=у ü=у ${letters}
`);
const italian = rules(`
  glia=лья glio=льо gli=льи gna=нья gno=ньо gne=нье gni=ньи gn=нь ia$=ия sc${front}=ш sch=ск ch=к gh=г cci(?=[aou])=чч ci(?=[aou])=ч
  gi(?=[aou])=дж cc${front}=чч gg${front}=дж c${front}=ч g${front}=дж qu=ку zz=цц z=ц (?<=[aeiou])s(?=[aeiou])=з h= ^e=э
  j=й à=а è=е é=е ì=и ò=о ù=у ${letters}
`);
const german = rules(`
  tsch=ч sch=ш chs=кс ch=х ck=к tz=ц ph=ф th=т ^sp=шп ^st=шт eu=ой äu=ой ei=ай ai=ай ie=и ^j(?=a)=я ja=я jo=йо ju=ю j=й
  (?<=[aeou])h= ß=сс z=ц v=ф w=в ä=е ^ö=э ö=ё ü=ю ^e=э (?<=[aeiouäöü])s(?=[aeiouäöü])=з ^s(?=[aeiouäöü])=з y=и x=кс ${letters}
`);
const polish = rules(`
  szcz=щ sz=ш cz=ч rz=ж ch=х dź=дзь dż=дж dzi(?=[aeou])=дз ci(?=[aeou])=ц si(?=[aeou])=с zi(?=[aeou])=з ni(?=[aeou])=н
  (?<=[kgbpwfmlncsz])ia=я (?<=[kgbpwfmlncsz])ie=е (?<=[kgbpwfmlncsz])ią=ён (?<=[kgbpwfmlncsz])io=ё (?<=[kgbpwfmlncsz])iu=ю
  ja=я je=е jo=йо ju=ю ją=ён ję=ен la=ля lo=лё lu=лю l(?=[^aeiouyąęó])=ль l$=ль ła=ла ł=л ą=он ę=ен ć=ць ń=нь ś=сь ź=зь ż=ж ó=у
  ^e=э j=й w=в y=ы c=ц h=х ${letters}
`);
const czech = rules(`
  ch=х ja=я já=я je=е jí=йи jo=йо ju=ю ě=е ň=нь ť=ть ď=дь ľ=ль ř=рж š=ш č=ч ž=ж ô=уо ä=е á=а é=е í=и ó=о ú=у ů=у ý=и y=и
  ňa=ня ťa=тя ďa=дя la=ла c=ц j=й ^e=э h=г ĺ=л ŕ=р ${letters}
`);
const hungarian = rules(`
  cs=ч sz=с zs=ж gyö=дьё gyo=дьо gya=дья gyá=дья gyu=дью gye=дье gyé=дье gyi=дьи gy=дь nya=нья nyá=нья nyo=ньо nye=нье ny=нь
  tya=тья ty=ть lya=йя lyá=йя ly=й ja=я já=я je=е jé=е jo=йо jó=йо jö=йё ju=ю s=ш c=ц h=х ö=ё ő=ё ü=ю ű=ю á=а ^e=э ^é=э é=е í=и ó=о ú=у j=й
  ${letters}
`);
const romanian = rules(`
  che=ке chi=ки ghe=ге ghi=ги ce=че ci(?=[aou])=ч ci$=ч ci=чи ge=дже gi(?=[aou])=дж gi=джи ea=я ia=ия ie=ие ă=э â=ы î=ы ş=ш ș=ш ţ=ц ț=ц j=ж ^e=е h=х x=кс
  ${letters}
`);
const turkish = rules(`
  ya=я ye=е yo=йо yu=ю yü=ю yö=йо ya=я ç=ч ş=ш ğ= ı=ы ö=ё ü=ю j=ж c=дж ^e=э (?<=[aıou])e=э y=й h=х x=х q=г ə=а â=а î=и û=у
  ${letters}
`);
const finnish = rules(`
  jä=я ja=я jö=йё jo=йо ju=ю jy=ю je=е ^ä=э ^ö=э ^e=э ^y=ю (?<=[aeiouyäö])e=э ä=я ö=ё õ=ы y=ю ü=ю å=о j=й h=х ${letters}
`);
const swedish = rules(`
  skj=ш sj=ш stj=ш tj=ч kj=х sk${front}=ш ck=к ch=к ph=ф hj=й ^k(?=[eiyäö])=ч ja=я jä=е jo=ю jö=йё ju=ю je=е ^ä=э ^e=э ^ö=э ^ø=э
  ä=е ö=ё ø=ё æ=е å=о aa=о y=ю j=й w=в x=кс z=с c${front}=с h=х ${letters}
`);
const baltic = rules(`
  ijai=ияй ija=ия ai=ай ei=ей ia=я ie=ие io=ё iu=ю ja=я jā=я je=е jo=йо ju=ю jū=ю ch=х š=ш č=ч ž=ж c=ц ģ=г ķ=к ļ=ль ņ=нь ā=а ē=е ī=и ū=у ą=а ę=е ė=е į=и ų=у y=и ^e=э ^ė=э h=х j=й
  ${letters}
`);
const slavic = rules(`
  ija=ия lja=ля lje=ле lj=ль nja=ня nje=не nj=нь ja=я je=е jo=йо ju=ю đ=дж dž=дж č=ч ć=ч š=ш ž=ж c=ц h=х ^e=э j=й q=ч x=дж xh=дж ë=е ç=ч ${letters}
`);
const uzbek = rules(`
  sh=ш ch=ч o[‘’'ʻ]=у g[‘’'ʻ]=г ŭ=у ya=я ye=е yo=ё yu=ю ^e=э (?<=[aiou])e=э j=дж x=х h=х q=к y=й o=о [’'‘ʻ]= ${letters}
`);
const japanese = rules(`
  shi=си sha=ся shu=сю sho=сё chi=ти cha=тя chu=тю cho=тё tsu=цу ja=дзя ju=дзю jo=дзё ji=дзи za=дза zu=дзу zo=дзо ze=дзэ fu=фу kya=кя kyu=кю ky[oō]=кё
  ry[oō]=рё ry[uū]=рю gy[oō]=гё hyo=хё myo=мё nyu=ню ya=я yu=ю yo=ё ^e=э (?<=[^aiou])e=э (?<=[aiou])i=й (?<=[aiou])e=э ō=о ū=у ou=о oo=о uu=у wa=ва h=х
  n(?=[bpm])=м ${letters}
`);
/** What romanisations of Asia and Africa share. */
const romanised = rules(`
  shch=щ sh=ш ch=ч zh=ж kh=х gh=г th=т ph=пх dh=дх bh=бх ts=ц oo=у ee=и ya=я ye=е yo=йо yu=ю ny=нь ^e=э (?<=[aeiou])e=э j=дж q=к x=кс w=в (?<=[aeou])y=й (?<=[aeou])i=й y$=и
  y=й h=х c${front}=с ā=а ē=е ī=и ō=о ū=у ḩ=х ţ=т ş=с ḑ=д á=а é=е í=и ó=о ú=у ñ=нь [’'‘ʻ]= ${letters}
`);

const of = (countries: string, table: Rules): readonly (readonly [string, Rules])[] =>
  countries.split(' ').map((country) => [country, table] as const);

const tables: ReadonlyMap<string, Rules> = new Map([
  ...of('ES MX CO AR PE VE CL EC GT CU BO DO HN PY SV NI CR PA UY PR GQ', spanish),
  ...of('BR PT AO MZ CV GW ST', portuguese),
  ...of('IT SM', italian),
  ...of('DE AT LI', german),
  ...of('PL', polish),
  ...of('CZ SK', czech),
  ...of('HU', hungarian),
  ...of('RO MD', romanian),
  ...of('TR AZ', turkish),
  ...of('FI EE', finnish),
  ...of('SE NO DK', swedish),
  ...of('LV LT', baltic),
  ...of('HR SI BA RS ME XK AL MK', slavic),
  ...of('UZ', uzbek),
  ...of('JP', japanese),
  ...of(
    'IN PK BD NP LK ID MY PH NG KE TZ UG RW BI ET SO SD SS GH ZM ZW MW IR AF IQ SY JO LB SA YE OM KW BH QA EG LY KG TJ TM KZ',
    romanised,
  ),
]);

/** Parts of names that stay in small letters within. */
const small = new Set('де дель дела ла лас лос эль ду да дос ди дел над под ан де-ла на пе сул о и'.split(' '));

/** Names of fewer letters are too like words. */
const shortest = 5;

const said = (word: string, table: Rules): string | null => {
  let out = '';
  for (let at = 0; at < word.length; ) {
    const rule = table.find(([from]) => {
      from.lastIndex = at;
      return from.test(word);
    });
    if (rule === undefined) return null;
    const [from, to] = rule;
    out += to;
    if (from.lastIndex === at) return null;
    at = from.lastIndex;
  }
  return out;
};

/** The Russian name by the rules of the country's language; null for names that have none or are too short. */
export function transliterated(name: string, country: string): string | null {
  const table = tables.get(country);
  if (table === undefined || !/^\p{Lu}[\p{L}'’‘ʻ -]+$/u.test(name)) return null;
  const words = name.normalize('NFC').toLowerCase().split(/[ -]/);
  const parts = words.map((word) => said(word, table));
  if (parts.some((part) => part === null || part === '')) return null;
  const written = parts
    .map((part, i) => (i > 0 && small.has(part!) ? part! : part!.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())))
    .join('-');
  return written.length < shortest || !/^[А-ЯЁ][А-Яа-яЁё-]+$/u.test(written) ? null : written;
}
