/** Where a report was filed: a town that is named but is no party by that alone. */
import type { PlaceMention } from '../../model/reading.ts';
import type { Draft } from '../draft.ts';

const dateline = {
  after:
    /^[^\n.!?。]{0,60}?(?:[—–-]{1,2}\s|\((?:\p{L}|[ /-]){2,20}\)|\/\s?(?:\p{L}|[ -]){2,16}\s?\/|KAZINFORM|日电|日電|讯|訊)/u,
  wire: /^(?:讯)?\d{1,2}月\d{1,2}日(?:电|電|讯|訊)/u,
};

/** True for a digit and for 讯: what a wire's date begins with. */
const opensWire = (unit: number): boolean => (unit >= 48 && unit <= 57) || unit === 0x8baf;

/** The words of the last line. */
const onItsLine = (before: string): string => before.slice(before.lastIndexOf('\n') + 1);

/** True for the town at the head of a report: "LUSAKA, 3 MAR (ZANIS) –", "ПЕКИН, 27 ноября.", 塔什干2月3日电. */
export function isDateline(draft: Draft, place: PlaceMention): boolean {
  const { text } = draft;
  if (opensWire(text.charCodeAt(place.end)) && dateline.wire.test(text.slice(place.end, place.end + 12))) return true;
  if (place.level !== 'city' && place.level !== 'region') return false;
  const lead = onItsLine(text.slice(Math.max(0, place.start - 40), place.start));
  if (!/^(?:date \d{4}-\d\d-\d\d\s*)?(?:[\p{Lu}-]+-)?\s*$/u.test(lead)) return false;
  const word = text.slice(place.start, place.end);
  const shouted = word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
  const tail = text.slice(place.end, place.end + 80);
  return (
    (shouted && (/^[,.\s-]/u.test(tail) || dateline.after.test(tail))) ||
    /^,\s[^\n]{3,24}\s\([\p{L} ]+\)\s?[—–-]/u.test(tail)
  );
}
