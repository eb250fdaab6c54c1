/**
 * 两岸 and 大陆 where a text speaks of Taiwan: both sides of the strait, and the mainland. Elsewhere they are the banks of
 * a river and any land mass.
 */
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { Found } from '../found.ts';
import { placeById, placeReferred } from '../place-memory.ts';

const bothSides = 'macro:cross-strait';
const words = /[两兩]岸|大[陆陸]/g;
/** What makes them banks of a river, another mainland or a part of a longer word. */
const banks = /[江河湖溪渠界水道滩川]$/;
const otherLand = /(?:欧亚|亚欧|美洲|非洲|欧洲|亚洲|南极|南北|新|古|各|板块)$/;
const otherEnd = /^(?:架|性|坡|桥|棚|沿|边|居|群众|村)/;

/** True for a name of Taiwan: the text speaks of the strait. */
const namesTaiwan = ({ places }: Found): boolean => places[0] === 'TW' || places[0] === bothSides;

/** The mentions of both sides of the strait, and of the mainland as China. */
export function findCrossStrait(text: string, found: readonly Found[], gazetteer: Gazetteer): readonly Found[] {
  const out: Found[] = [];
  let told: boolean | null = null;
  for (const match of text.matchAll(words)) {
    told ??= found.some(namesTaiwan);
    if (!told) return out;
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 2), start);
    const sides = match[0].startsWith('大') === false;
    if ((sides ? banks : otherLand).test(before) || otherEnd.test(text.slice(end, end + 2))) continue;
    const place = sides ? placeById(gazetteer, bothSides) : placeReferred(gazetteer, 'CN');
    if (place !== null) out.push({ start, end, places: [place.id], form: 'abbreviation', sure: 0.8 });
  }
  return out;
}
