/**
 * Gifts told by a plain verb: "gave Cherkasy nine trams", "handed over 300 tents to Osh". A verb of giving
 * counts where a number of useful things follows it; to give status, an impulse or a concert is no assistance.
 */
import type { Cue } from './lexicon/cue-trie.ts';
import { cuesOfKind, type Scene } from './scenes.ts';

/** How far behind the verb the thing may be named, in characters. */
const reach = 70;
const quantity =
  /(?:^|\s)(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a dozen|dozens of|hundreds of|thousands of|several|a batch of|a consignment of|a set of|sets of|a load of|a truckload of|truckloads of|another)\s/iu;
const things =
  /(?:masks?|gloves|gowns|suits|thermometers|respirators|ventilators|medicines?|medical|drugs|vaccines?|tests?|kits|beds|wheelchairs|stretchers|ambulances?|fire (?:engines|trucks)|trolleybus\p{L}*|trams?|bus(?:es)?|minibus\p{L}*|vans?|cars|vehicles|tractors?|excavators?|pumps?|generators?|boilers?|transformers?|stoves|heaters|tents?|blankets|mattresses|sleeping bags|clothes|clothing|coats|shoes|boots|food|rice|flour|grain|wheat|sugar|milk|water|oil|fuel|coal|seeds?|seedlings|saplings|books|textbooks|computers?|laptops|tablets|furniture|desks|equipment|tools|instruments|bicycles|toys|presents|boats|barriers|sandbags|purifi\p{L}+|filters|radios|drones|helmets|vests|cattle|cows|sheep|livestock|euros?|dollars?|yuan|roubles|rubles|yen|won|tenge|francs|pounds|zlotys?|hryvnias?|rupees|crowns|kronor|forints)(?!\p{L})/iu;
const nothingGiven =
  /(?:parcels|letters?|containers?|troops|soldiers|delegat\p{L}+|students|officials|athletes|concerts?|lectures?|speech|talk|interview|performance|status|impulse|impetus|push|boost|priority|advantage|chance|opportunit\p{L}+|rise|way|birth|permission|consent|rights?|approval|attention|invitations?|votes?|points?|goals?|names?|orders?|exports?|trade|passengers|tourists|visitors|guests|investment|profit|tax|taxes|revenue)(?!\p{L})/iu;

/** The verbs of giving in a scene that something was given by, as cues of a tie. */
export function giftsOf(scene: Scene, text: string): readonly Cue[] {
  const verbs = cuesOfKind(scene, 'giving');
  if (verbs.length === 0) return verbs;
  return verbs.flatMap((verb) => {
    const after = text.slice(verb.end, Math.min(scene.end, verb.end + reach));
    const object = after.slice(0, /[;:.](?:\s|$)|\s(?:while|which|who|when|after|before)\s/u.exec(after)?.index);
    const number = quantity.exec(object);
    const thing = number && things.exec(object.slice(number.index));
    if (!number || !thing || nothingGiven.test(object.slice(0, number.index + thing.index))) return [];
    return [{ start: verb.start, end: verb.end, kind: 'tie', value: 'assistance', strong: false }];
  });
}
