/**
 * 我省, 我市, 本市: the region or the town of whoever publishes the text. Known where the publisher is named with its place
 * (四川日报, 黑河市人民政府); else the unit of that kind named last before it.
 */
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { PlaceLevel } from '../../../model/place.ts';
import type { Found } from '../found.ts';
import { placeById } from '../place-memory.ts';

const own = /(?:我|本)(省|市|州|县|區|区|縣)(?!长|内外|民|场|委员)/g;
const publisher =
  /^(?:日报|晚报|早报|晨报|新闻网|日報|晚報|广播电视台|电视台|省人民政府|市人民政府|人民政府|外办|外事)/;
/** A publisher stands in the head or the foot of a page. */
const edge = 400;

const levels: Readonly<Record<string, readonly PlaceLevel[]>> = {
  省: ['region'],
  州: ['region', 'district'],
  市: ['city', 'region'],
  县: ['district', 'city'],
  縣: ['district', 'city'],
  区: ['district', 'city'],
  區: ['district', 'city'],
};

/** The mentions of the publisher's own unit, with the place they stand for. */
export function findOwnPlaces(text: string, found: readonly Found[], gazetteer: Gazetteer): readonly Found[] {
  const out: Found[] = [];
  /** The level of a name's likeliest place in China; null for any other name. */
  const levelOf = ({ places }: Found): PlaceLevel | null => {
    const place = places[0] === undefined ? null : placeById(gazetteer, places[0]);
    return place?.country === 'CN' ? place.level : null;
  };
  let heads: readonly Found[] | null = null;
  // The index of the name of each level that stands last, kept while walking through both lists.
  const last = new Map<PlaceLevel, number>();
  let next = 0;
  for (const match of text.matchAll(own)) {
    const kind = levels[match[1]!]!;
    for (; next < found.length && found[next]!.end <= match.index; next++) {
      const level = levelOf(found[next]!);
      if (level !== null) last.set(level, next);
    }
    heads ??= found.filter(
      (one) => (one.end < edge || one.start > text.length - edge) && publisher.test(text.slice(one.end, one.end + 8)),
    );
    const head = heads.find((one) => kind.some((level) => level === levelOf(one)));
    const meant = head ?? found[Math.max(...kind.map((level) => last.get(level) ?? -1))];
    if (meant === undefined) continue;
    out.push({
      start: match.index,
      end: match.index + match[0].length,
      places: meant.places,
      form: 'abbreviation',
      sure: head === undefined ? 0.6 : 0.8,
    });
  }
  return out;
}
