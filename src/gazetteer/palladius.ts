/**
 * Chinese names in Russian spelling: pinyin to Cyrillic by the system of Archimandrite Palladius, as Russian maps and
 * papers write them (Hunchun, Хуньчунь; Shenzhen, Шэньчжэнь). A closed n is нь, ng is н, with ъ before a vowel.
 */

function table(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [pinyin = '', cyrillic = ''] = pair.split('=');
        return [pinyin, cyrillic] as const;
      }),
  );
}

const initials = table('b=б p=п m=м f=ф d=д t=т n=н l=л g=г k=к h=х j=цз q=ц x=с zh=чж ch=ч sh=ш r=ж z=цз c=ц s=с');

const finals = table(`
  a=а o=о e=э i=и u=у ü=юй v=юй ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун
  ia=я ie=е iao=яо iu=ю ian=янь in=инь iang=ян ing=ин iong=юн
  ua=уа uo=о uai=уай ui=уй uan=уань un=унь uang=уан üe=юэ ue=юэ üan=юань ün=юнь
`);

/** After j, q and x the letter u is ü. */
const rounded = table('u=юй ue=юэ uan=юань un=юнь');

const whole = table(`
  a=а ai=ай an=ань ang=ан ao=ао e=э ei=эй en=энь eng=эн er=эр o=о ou=оу
  wa=ва wo=во wai=вай wei=вэй wan=вань wen=вэнь wang=ван weng=вэн wu=у
  ya=я ye=е yao=яо you=ю yan=янь yin=инь yang=ян ying=ин yong=юн yi=и yu=юй yue=юэ yuan=юань yun=юнь yo=йо
  hui=хуэй zi=цзы ci=цы si=сы
`);

/** All syllables with their Cyrillic, about four hundred and some that no word has. */
const syllables = new Map(whole);
for (const [initial, head] of initials) {
  for (const [final, tail] of finals) {
    const syllable = initial + final;
    if (syllables.has(syllable)) continue;
    const soft = 'jqx'.includes(initial);
    if (soft && /^[aoe]|^ong|^u(?:a|o|ai|i|ang)$/.test(final)) continue;
    syllables.set(syllable, head + ((soft ? rounded.get(final) : undefined) ?? tail));
  }
}

const longest = 6;

/** Splits a run of pinyin into syllables; no syllable but the first begins with a vowel, as the spelling rules ask. */
function split(run: string): readonly string[] | null {
  const dead = new Set<number>();
  function from(start: number): readonly string[] | null {
    if (start === run.length) return [];
    if (dead.has(start)) return null;
    if (start === 0 || !/[aeo]/.test(run[start] ?? '')) {
      for (let length = Math.min(longest, run.length - start); length > 0; length--) {
        const syllable = run.slice(start, start + length);
        if (!syllables.has(syllable)) continue;
        const rest = from(start + length);
        if (rest) return [syllable, ...rest];
      }
    }
    dead.add(start);
    return null;
  }
  return from(0);
}

/** The Russian spelling of one pinyin word or name; null where it is not pinyin. */
export function palladius(name: string): string | null {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const words = plain.split(/[ -]/);
  const written: string[] = [];
  for (const word of words) {
    const parts = word.split(/['’ʼ]/).map(split);
    let cyrillic = '';
    let previous = '';
    for (const part of parts) {
      if (!part || part.length === 0) return null;
      for (const syllable of part) {
        const next = syllables.get(syllable) ?? '';
        cyrillic += previous.endsWith('ng') && /^[аеиоуэюя]/u.test(next) ? `ъ${next}` : next;
        previous = syllable;
      }
    }
    if (cyrillic === '') return null;
    written.push(cyrillic.charAt(0).toUpperCase() + cyrillic.slice(1));
  }
  return written.join(' ');
}
