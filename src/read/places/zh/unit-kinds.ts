/** The kinds of units and waters that a Chinese name may be followed by, and the levels they call for. */
import type { PlaceLevel } from '../../../model/place.ts';

interface UnitKind {
  readonly pattern: RegExp;
  readonly levels: readonly PlaceLevel[];
}

const kind = (pattern: RegExp, ...levels: readonly PlaceLevel[]): UnitKind => ({ pattern, levels });

const kinds: readonly UnitKind[] = [
  kind(/^(?:自治区|特别行政区|边疆区|邊疆區|共和国|共和國)/, 'region', 'country'),
  kind(/^(?:自治州|自治县|地区(?![性])|盟(?!国|友|约|军|员))/, 'district', 'city', 'region'),
  kind(/^省(?!长|略|心|力|钱|事|悟)/, 'region'),
  kind(/^州(?!立|际|长)/, 'region', 'district'),
  kind(/^市(?!长|民|场|區|区|值|面|价|井|容)/, 'city', 'region', 'district'),
  kind(/^(?:县|縣)(?!长)/, 'district', 'city'),
  kind(/^(?:区|區)(?!长|域|别|分|间|块|號|号)/, 'district', 'city', 'region'),
  kind(/^(?:镇|鎮|乡|鄉|村)(?!压|静|定|守|民|土|亲|落|里|村)/, 'city'),
  kind(/^(?:半岛|半島|群岛|群島|岛|島)(?!屿|国)/, 'relief', 'region', 'city', 'macro', 'country'),
  kind(/^(?:河|江|湖|海峡|海峽|湾|灣|运河|運河)(?!口|北|南|边|岸|畔|流|道|水|上|面|堤|西|东)/, 'water'),
  kind(/^(?:山|山脉|高原|平原|盆地|沙漠)(?!区|村|水|上|下|东|西|庄|城|河)/, 'relief', 'water'),
];

const firstCharacters = '自特边邊共地盟省州市县縣区區镇鎮乡鄉村半群岛島河江湖海湾灣运運山高平盆沙';
/** 1 for what a kind begins with: most names are followed by none. */
const begins = new Uint8Array(0x10000);
for (const character of firstCharacters) begins[character.charCodeAt(0)] = 1;

const ownKinds = new Map<number, readonly PlaceLevel[] | null>();

/** The levels of a kind of one character that names end with; 黑龙江 and 香山 are units before they are waters and hills. */
function ownLevels(unit: number): readonly PlaceLevel[] | null {
  if (begins[unit] === 0) return null;
  let levels = ownKinds.get(unit);
  if (levels === undefined) {
    const text = `${String.fromCharCode(unit)}。`;
    const own = kinds.find(
      (each) => !each.levels.includes('water') && !each.levels.includes('relief') && each.pattern.test(text),
    );
    levels = own?.levels ?? null;
    ownKinds.set(unit, levels);
  }
  return levels;
}

/** How names of countries end. */
const countryLike = '国國亚亞斯';

/** How far a name reaches with the kind of unit after it, and the levels that the kind calls for. */
export interface Grown {
  readonly end: number;
  readonly levels: readonly PlaceLevel[] | null;
}

/** Names that end so have their kind: no 镇 or 村 is a part of 武汉市, but 柳州 may be a city. */
const whole = /[省市县縣区區盟旗]$/;
/** Kinds that are also the beginning of other names: 浙江|湖州. */
const alsoBegins = '江河湖海山岛镇村';

/** True where what follows is no kind of the name: it has one, or another name begins there. */
const isClosed = (text: string, start: number, end: number, names: Uint8Array): boolean =>
  (end - start > 2 && whole.test(text[end - 1]!) && text[end] !== text[end - 1]) ||
  (names[end] === 1 && alsoBegins.includes(text[end]!));

/**
 * The name from `start` to `end` with the kind of unit after it, where one follows, or the kind that it ends with;
 * `names` is 1 where a listed name begins, which is not cut.
 */
export function grown(text: string, start: number, end: number, names: Uint8Array): Grown {
  if (end < text.length && begins[text.charCodeAt(end)] === 1 && !isClosed(text, start, end, names)) {
    const after = text.slice(end, end + 5);
    for (const { pattern, levels } of kinds) {
      const match = pattern.exec(after);
      if (match === null) continue;
      // 韩国江原道: no river is called after a whole country.
      if (levels.includes('water') && countryLike.includes(text[end - 1]!)) continue;
      // 北京市市长: the name has its kind already.
      return { end: match[0] === text[end - 1] ? end : end + match[0].length, levels };
    }
  }
  return { end, levels: end - start > 2 ? ownLevels(text.charCodeAt(end - 1)) : null };
}
