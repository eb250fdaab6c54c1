/** Russian words for those who hold an office of a place that their sentence does not name, and for bodies that have a home. */
import type { PointerWords } from '../pointer.ts';

/** Offices of a region, of a town, and bodies. */
export const russianOffices: readonly PointerWords[] = [
  {
    pattern: /(?<![\p{L}-])(?:вице-)?(?:губернатор|воевод|аким|раис|хяким|хоким)(?:а|у|ом|е|ы)?(?!\p{L})/giu,
    how: 'official',
    means: 'one',
    kind: 'anyRegion',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:(?:вице-)?мэр(?:а|у|ом|ы)?|мэри(?:я|и|ю|ей)|градоначальник(?:а|у|ом)?|горсовет(?:а|у|ом|е)?|горадминистраци\p{Ll}+|гордум\p{Ll}+|горожан(?:е|ам|ами)?|бургомистр(?:а|у|ом)?)(?!\p{L})/giu,
    how: 'official',
    means: 'one',
    kind: 'city',
  },
  {
    pattern:
      /(?<![\p{L}-])(?:вуз(?:а|у|ом|е)?|университет(?:а|у|ом|е)?|институт(?:а|у|ом|е)?|завод(?:а|у|ом|е)?|компани(?:я|и|ю|ей)|предприяти(?:е|я|ю|ем)|холдинг(?:а|у|ом|е)?|фабрик(?:а|и|е|у|ой)|порт(?:а|у|ом)?|клуб(?:а|у|ом)?|музе(?:й|я|ю|ем|е)|театр(?:а|у|ом|е)?|больниц(?:а|ы|е|у|ей)|фирм(?:а|ы|е|у|ой)|агрохолдинг(?:а|у|ом)?)(?!\p{L})(?!\s[«"„\p{Lu}])/giu,
    how: 'body',
    means: 'one',
    kind: 'side',
  },
];
