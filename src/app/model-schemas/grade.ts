/** The Admiralty scale as answers carry it. */
import { z } from 'zod';
import { credibilities, reliabilities } from '../../model/grade.ts';

/** How reliable a source is. */
export const reliability = z.enum(reliabilities);
/** How credible an item is. */
export const credibility = z.literal(credibilities);
