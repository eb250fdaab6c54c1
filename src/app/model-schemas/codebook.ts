/** The codes of the codebook as answers carry them. */
import { z } from 'zod';
import { type Modality, modalities } from '../../model/codebook.ts';

/** How a text says a thing. */
export const modality = z.enum(modalities as readonly [Modality, ...Modality[]]);
