/**
 * The scanner for Chinese: one pass over the characters, which keeps numbers (Arabic, full-width, Chinese), marks and the
 * longest words of the lexicon, and cuts a run at any other character. Traditional forms of the words of time are folded
 * one for one, so that offsets hold.
 */
import { numberKind } from './scan-words.ts';
import type { Lexicon, Run, Scan, TenseCue, TenseWeight, Token } from './token.ts';

/** What Chinese adds to the scanner. */
export interface HanScanner {
  readonly lexicon: Lexicon;
  /** Words that set the tense of their sentence. */
  readonly tense: ReadonlyMap<string, TenseWeight>;
}

const folded: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'個个週周號号後后這这禮礼現现時时點点間间紀纪歲岁節节兩两來来過过當当聽听尋寻幾几數数內内將将從从頭头餘余鐘钟歷历誕诞國国慶庆勞劳動动兒儿婦妇舊旧曆历萬万際际親亲軍军復复複复樹树雙双護护農农臘腊緒绪陽阳陰阴慶庆該该還还開开計计預预劃划擬拟屆届聖圣夕夕',
  ].reduce<[string, string][]>((pairs, char, i, all) => {
    if (i % 2 === 0) pairs.push([char, all[i + 1] ?? char]);
    return pairs;
  }, []),
);

const marks: Readonly<Record<string, string>> = {
  ',': 'comma',
  '，': 'comma',
  '、': 'and',
  '.': 'dot',
  '．': 'dot',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '－': 'dash',
  '~': 'dash',
  '～': 'dash',
  '/': 'slash',
  '／': 'slash',
  ':': 'colon',
  '：': 'colon',
  '(': 'open',
  '（': 'open',
  ')': 'close',
  '）': 'close',
};

const numerals: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  廿: 20,
  卅: 30,
  百: 100,
  千: 1000,
  万: 10000,
};

const plain = 0;
const digitClass = 1;
const numeralClass = 2;
const spaceClass = 3;
const markClass = 4;
const wordClass = 5;
const stopClass = 6;

const isNumber = (token: Token | undefined): boolean => token !== undefined && /^J?[NY]\w+$/.test(token.kind);

/** Scans a Chinese text. */
export function scanHan(scanner: HanScanner): (text: string) => Scan {
  const classes = new Uint8Array(65536);
  const fold = new Uint16Array(65536);
  for (let c = 0; c < 65536; c++) fold[c] = c;
  for (const [from, to] of Object.entries(folded)) fold[from.charCodeAt(0)] = to.charCodeAt(0);
  const wordsByFirst = new Map<number, string[]>();
  for (const word of [...scanner.lexicon.keys(), ...scanner.tense.keys()]) {
    const first = word.charCodeAt(0);
    const known = wordsByFirst.get(first) ?? [];
    if (!known.includes(word)) known.push(word);
    wordsByFirst.set(first, known);
  }
  for (const list of wordsByFirst.values()) list.sort((a, b) => b.length - a.length);
  for (const first of wordsByFirst.keys()) classes[first] = wordClass;
  for (let d = 0; d <= 9; d++) classes[0x30 + d] = classes[0xff10 + d] = digitClass;
  for (const char of Object.keys(numerals))
    if (classes[char.charCodeAt(0)] !== wordClass) classes[char.charCodeAt(0)] = numeralClass;
  for (const char of Object.keys(marks)) classes[char.charCodeAt(0)] = markClass;
  for (const c of [9, 13, 32, 0xa0, 0x2002, 0x2003, 0x2009, 0x202f, 0x3000]) classes[c] = spaceClass;
  for (const char of '。！？；!?;\n') classes[char.charCodeAt(0)] = stopClass;
  // Traditional characters begin the same words as their simplified forms.
  for (let c = 0; c < 65536; c++) if (fold[c] !== c) classes[c] = classes[fold[c] ?? c] ?? plain;

  return (text) => {
    const runs: Run[] = [];
    const stops: number[] = [];
    const tenses: TenseCue[] = [];
    let run: Token[] = [];
    let glued = false;
    const length = text.length;
    const push = (kind: string, start: number, end: number, value: number, of = ''): void => {
      run.push({ kind, start, end, value, of, glued });
      glued = true;
    };
    const cut = (): void => {
      if (run.length > 0) {
        runs.push(run);
        run = [];
      }
    };
    /** The longest of the words that stands at an index. */
    const wordAt = (words: readonly string[] | undefined, at: number): string | undefined => {
      if (words === undefined) return undefined;
      for (const word of words) {
        let j = 1;
        while (j < word.length && fold[text.charCodeAt(at + j)] === word.charCodeAt(j)) j++;
        if (j === word.length) return word;
      }
      return undefined;
    };
    let i = 0;
    while (i < length) {
      const c = text.charCodeAt(i);
      let type = classes[c];
      if (type === wordClass) {
        const found = wordAt(wordsByFirst.get(fold[c] ?? c), i);
        if (found === undefined)
          type = numerals[String.fromCharCode(fold[c] ?? c)] === undefined ? plain : numeralClass;
        else {
          const tense = scanner.tense.get(found);
          if (tense !== undefined) tenses.push({ at: i, tense });
          const entry = scanner.lexicon.get(found);
          // 三年中 is a count and a particle, 年中 alone the middle of the year; 三日前 is no 日前, 十来年 no 来年.
          const splits = entry?.[0] === 'edge' || entry?.[0] === 'recently' || found === '来年';
          const first = splits && glued && isNumber(run.at(-1)) ? scanner.lexicon.get(found.slice(0, 1)) : undefined;
          if (first !== undefined) {
            push(first[0], i, i + 1, first[1] ?? 0, first[2]);
            i++;
            continue;
          }
          if (entry === undefined) {
            foreign(i);
            i += found.length;
            continue;
          }
          push(entry[0], i, i + found.length, entry[1] ?? 0, entry[2]);
          i += found.length;
          continue;
        }
      }
      if (type === plain) {
        foreign(i);
        i++;
      } else if (type === digitClass) i = figure(i);
      else if (type === numeralClass) i = numeral(i);
      else if (type === spaceClass) {
        glued = false;
        i++;
      } else if (type === markClass) {
        push(marks[text[i] ?? ''] ?? 'dash', i, i + 1, 0);
        i++;
      } else {
        cut();
        stops.push(i + 1);
        glued = false;
        i++;
      }
    }
    cut();
    return { runs, stops, tenses };

    function foreign(at: number): void {
      if (run.length > 0) {
        push('other', at, at, 0);
        cut();
      }
      glued = true;
    }

    /** Arabic digits, of either width. */
    function figure(from: number): number {
      let end = from;
      let value = 0;
      while (classes[text.charCodeAt(end)] === digitClass) {
        if (end - from < 9) value = value * 10 + ((text.charCodeAt(end) - 0x30) & 0xf);
        end++;
      }
      const digits = end - from;
      const isDigitAt = (at: number): boolean => classes[text.charCodeAt(at)] === digitClass;
      const joins = (at: number): boolean => ',.:/．：／'.includes(text[at] ?? ' ');
      const after = text[end];
      if (after === '%' || after === '％' || text[from - 1] === '$') push('money', from, end, value);
      else {
        const joined = (joins(from - 1) && isDigitAt(from - 2)) || (joins(end) && isDigitAt(end + 1));
        const kind = digits === 2 && value < 10 && value > 0 ? 'N09' : numberKind(value, digits);
        push(joined ? `J${kind}` : kind, from, end, value);
      }
      return end;
    }

    /** Chinese numerals: 一九九六 digit by digit, 二十五 by place. */
    function numeral(from: number): number {
      let end = from;
      let byDigits = true;
      let value = 0;
      let total = 0;
      let section = 0;
      for (; end < length && end - from < 12; end++) {
        const n = numerals[String.fromCharCode(fold[text.charCodeAt(end)] ?? 0)];
        if (n === undefined) break;
        if (n < 10) {
          value = value * 10 + n;
          section = n;
        } else {
          byDigits = false;
          if (n === 20 || n === 30) total += n;
          else total += (section === 0 ? 1 : section) * n;
          section = 0;
        }
      }
      const digits = end - from;
      const meant = byDigits ? value : total + section;
      const width = byDigits ? digits : String(meant).length;
      push(numberKind(meant, byDigits && digits === 1 ? 1 : width), from, end, meant, byDigits ? 'han' : 'place');
      return end;
    }
  };
}
