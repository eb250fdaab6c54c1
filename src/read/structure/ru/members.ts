/** Russian words for what joins several places, which then stand for its members: еврорегион, ассоциация, участники. */
import type { PointerWords } from '../pointer.ts';

/** Joint bodies, their sessions and their members. */
export const russianMembers: readonly PointerWords[] = [
  {
    pattern:
      /(?<![\p{L}-])(?:еврорегион(?:а|у|ом|е)?|ассоциаци(?:я|и|ю|ей)|рабоч(?:ая|ей|ую) групп(?:а|ы|е|у|ой)|(?:комитет|союз|альянс|совет|секретариат|президиум)(?:а|у|ом|е)?|комисси(?:я|и|ю|ей)|конференци(?:я|и|ю|ей)|заседани(?:е|я|ю|ем|и)|участник(?:и|ов|ам|ами)|подписант(?:ы|ов|ам)|делегат(?:ы|ов|ам))(?!\p{L})(?!\s\p{Lu})/giu,
    how: 'members',
    means: 'all',
    kind: 'side',
  },
];
