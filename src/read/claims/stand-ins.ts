/**
 * Words that stand for a place named elsewhere in a Chinese text: 该市, 我省, 省外办, 州政府. Each becomes a party: the place of
 * its kind named last before it, else the first one after it (a report of a provincial paper names its province late).
 */

import type { Draft } from '../draft.ts';
import { isCityUnitCode } from '../structure/city-units.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import { standingFor } from '../structure/standing-for.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { headOf } from './memory.ts';

/** Countries whose first-level units are called 省. */
const provinces = new Set('CN VN MN LA KH TH KP TR IR AF PH ID NL BE CA CU AR ES IT'.split(' '));
/** Countries whose first-level units are called 州. */
const states = new Set('US DE AU IN BR MY MX KZ UZ KG RU BY UA CH AT NG ET SD'.split(' '));
const autonomous = new Set(['CN-NM', 'CN-GX', 'CN-XJ', 'CN-NX', 'CN-XZ']);
const krais = new Set('RU-PRI RU-KHA RU-ZAB RU-KAM RU-KYA RU-ALT RU-PER RU-KDA RU-STA'.split(' '));

type Fits = (mention: PartyMention, name: string) => boolean;

const isRegion: Fits = (m) => m.scale === 'region' && !isCityUnitCode(m.unit);

/** Whether a place can be meant by a word of the kind; the kinds are the keys of `here` in the lexicon. */
const kinds: Readonly<Record<string, Fits>> = {
  市: (m, name) => (m.scale === 'local' ? !/[县縣区區旗州镇鎮]$/u.test(name) : isCityUnitCode(m.unit)),
  省: (m, name) =>
    isRegion(m, name) && provinces.has(m.country) && !autonomous.has(m.unit) && !/州$/u.test(name.slice(2)),
  州: (m, name) =>
    (isRegion(m, name) && m.country !== 'CN' && (states.has(m.country) || name.endsWith('州')) && !krais.has(m.unit)) ||
    /自治州$/u.test(name),
  县: (m, name) => (isRegion(m, name) && m.country === 'JP') || (m.scale === 'local' && /[县縣旗]$/u.test(name)),
  旗: (m, name) => m.scale === 'local' && /旗$/u.test(name),
  区: (m, name) => (m.scale === 'local' && /[区區]$/u.test(name)) || autonomous.has(m.unit),
  边疆区: (m) => m.scale === 'region' && krais.has(m.unit),
  自治区: (m) => m.scale === 'region' && autonomous.has(m.unit),
  道: (m, name) => isRegion(m, name) && (m.country === 'KR' || m.country === 'KP' || m.unit === 'JP-01'),
  共和国: (m, name) => m.scale === 'region' && /共和[国國]$/u.test(name),
};

/** A place named right before the word is the one it belongs to (山东|省委): nothing stands for anything. */
const nextTo = 3;
/** So many places back are looked through. */
const patience = 40;
/** What makes the word part of another one (城市政府) or of a plural (两省政府). */
const otherwise = /[城都两兩二三四五各多几幾中]$/u;

/** The parties of a text with those meant by words that stand for them; all in order of start. */
export function withStandIns(
  draft: Draft,
  cues: readonly Cue[],
  named: readonly PartyMention[],
): readonly PartyMention[] {
  if (draft.lang !== 'zh') return named;
  const out: PartyMention[] = sides(draft.text, named);
  const home = homeOf(named);
  let next = 0;
  for (const cue of cues) {
    if (cue.kind === 'here' && cue.value === ours) {
      if (home) out.push(standingFor(home, cue, 'description'));
      continue;
    }
    const fits = cue.kind === 'here' ? kinds[cue.value] : undefined;
    if (!fits) continue;
    while (next < named.length && named[next]!.start < cue.start) next++;
    const before = named[next - 1];
    const after = named[next];
    if (
      (before && cue.start - before.end <= nextTo && joined.test(draft.text.slice(before.end, cue.start))) ||
      (after && after.start < cue.end)
    )
      continue;
    if (otherwise.test(draft.text.slice(Math.max(0, cue.start - 1), cue.start))) continue;
    const meant = referent(draft.text, cue, fits, named, next);
    if (meant) out.push(standingFor(meant, cue, 'description'));
  }
  if (out.length === 0) return named;
  const at = new Set(out.map((p) => p.start));
  return [...named.filter((p) => !at.has(p.start)), ...out].sort((a, b) => a.start - b.start);
}

/** The words by which who writes names their own house: 我校, 我会, 我公司. */
const ours = '家';

/** The Chinese place that a text names most: where the house that writes it stands. */
function homeOf(named: readonly PartyMention[]): PartyMention | undefined {
  const own = named.filter((p) => p.country === 'CN' && !p.adjective);
  const head = headOf(own);
  return own.find((p) => p.party === head);
}

/** How far back 哈方 points, in characters. */
const sideReach = 600;

/**
 * 哈方, 蒙方: of the places of that state the one named last before, where the text has named one. Where it names nothing
 * of that state, the side is called by the first character of a place it does name: 吉方 is Jilin, not Kyrgyzstan.
 */
function sides(text: string, named: readonly PartyMention[]): PartyMention[] {
  return named.flatMap((side, i) => {
    if (side.scale !== 'centre' || side.end - side.start > 2 || text[side.end] !== '方' || text[side.start] === '中')
      return [];
    const before = named.slice(Math.max(0, i - patience), i);
    const ofState = before.some((p) => p.country === side.country && p.end - p.start > 1);
    const meant = ofState
      ? before.findLast((p) => p.country === side.country && p.scale !== 'centre' && side.start - p.end <= sideReach)
      : before.findLast((p) => p.scale !== 'centre' && text[p.start] === text[side.start]);
    return meant ? [standingFor(meant, side, 'description')] : [];
  });
}

/** What may stand between a place and the body or office of it. */
const joined = /^[^，。；、是为和与同在]{0,3}$/u;
const clauseMark = /[，,。；;：:！？\n]/u;

function referent(
  text: string,
  cue: Cue,
  fits: Fits,
  named: readonly PartyMention[],
  next: number,
): PartyMention | null {
  // What a clause names besides is not what it points back to: 三亚是该市的友城.
  const beside = new Set<string>();
  for (let i = next - 1; i >= Math.max(0, next - patience); i--) {
    const one = named[i]!;
    if (one.adjective) continue;
    if (!clauseMark.test(text.slice(one.end, cue.start))) {
      beside.add(one.party);
      continue;
    }
    if (!beside.has(one.party) && fits(one, text.slice(one.start, one.end))) return one;
  }
  for (let i = next; i < Math.min(named.length, next + patience); i++) {
    const one = named[i]!;
    if (one.adjective) continue;
    if (!clauseMark.test(text.slice(cue.end, one.start))) beside.add(one.party);
    else if (!beside.has(one.party) && fits(one, text.slice(one.start, one.end))) return one;
  }
  return null;
}
