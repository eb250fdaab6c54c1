/**
 * Foreign names in Han characters against their letters: 普京 and Putin, 特鲁特涅夫 and Trutnev. Characters give syllables,
 * syllables and letters give classes of consonants that Chinese does not keep apart (r and l, t and d, v and f); what is
 * left is compared in order. Rough, so its scores stay below those of spellings.
 */
import { chineseReadings } from './chinese-syllables.ts';
import { letterKey } from './letter-key.ts';

/** The class of a consonant as Chinese ears part them. */
const classes: Readonly<Record<string, string>> = {
  p: 'p',
  b: 'p',
  t: 't',
  d: 't',
  k: 'k',
  g: 'k',
  f: 'f',
  v: 'f',
  w: 'f',
  l: 'l',
  r: 'l',
  m: 'm',
  n: 'n',
  s: 's',
  z: 's',
  c: 's',
  x: 's',
  q: 't',
  j: 't',
  h: 'h',
};

/** The skeleton of a key of letters: "trutnev" gives t l t n f. */
function ofLetters(key: string): string {
  return key
    .replace(/shch|sh|zh|ch/gu, 's')
    .replace(/ts/gu, 's')
    .replace(/[aeiou]/gu, '')
    .replace(/[^a-z]/gu, '')
    .replace(/./gu, (c) => classes[c] ?? '');
}

function ofSyllables(syllables: readonly string[]): string {
  return syllables
    .map((s) => {
      const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsw])?/u.exec(s)?.[0] ?? '';
      // wei, wa stand for v; er and the nasal finals for r and n.
      const head = initial.length === 2 ? 's' : (classes[initial] ?? '');
      return head + (s === 'er' ? 'l' : /ng?$/u.test(s) ? 'n' : '');
    })
    .join('');
}

/** The syllables of a transcription, whatever its length. */
function syllablesOf(part: string): readonly string[] | null {
  const out: string[] = [];
  for (const c of part) {
    // One character at a time: a second one keeps it from being read as a surname.
    const reading = chineseReadings(`一${c}`)[0]?.words[1]?.[0];
    if (reading === undefined) return null;
    out.push(reading);
  }
  return out;
}

/** How well a transcription in Han characters fits a name in letters, 0 to 0.85. */
export function transcriptionSimilarity(han: string, letters: string): number {
  const syllables = syllablesOf(han);
  if (!syllables) return 0;
  const a = ofSyllables(syllables);
  const b = ofLetters(letterKey(letters));
  if (a.length < 2 || b.length < 2) return 0;
  const distance = editDistance(a, b);
  return Math.max(0, 0.85 * (1 - distance / Math.max(a.length, b.length)));
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j * 0.8);
  for (let i = 1; i <= a.length; i++) {
    const row = [i * 0.8];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      // тин is 京, ци 齐: t before a front vowel sounds like j and q, which are in its class already; s and t meet in ц, ч.
      const close = /^(?:st|ts|hk|kh|hf|fh|nm|mn)$/u.test(a[i - 1]! + b[j - 1]!);
      row.push(Math.min(above[j]! + 0.8, row[j - 1]! + 0.8, above[j - 1]! + (same ? 0 : close ? 0.5 : 1)));
    }
    above = row;
  }
  return above[b.length]!;
}
