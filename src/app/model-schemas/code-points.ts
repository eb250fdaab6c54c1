/** Places in a text as answers carry them: in Unicode code points. */
import { z } from 'zod';

/** A place in a text. */
export const codePoint = z.int().min(0).meta({ description: 'Unicode code points from the start of the text.' });
/** The fields of a span with its words. */
export const spanShape = { start: codePoint, end: codePoint, text: z.string() };
