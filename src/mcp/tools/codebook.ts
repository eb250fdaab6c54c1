/** What the words of ties mean. */
import { z } from 'zod';
import { codebookView, modality } from '../../app/model-schemas/codebook.ts';
import { codebook, modalities } from '../../model/codebook.ts';
import { tool } from '../tool.ts';

export const codebookTool = tool({
  title: 'Show the codebook',
  description:
    'What each type and stage of a tie means, and the fields and modalities there are. Read it before you interpret `type` and `stage`, and before you code a text. The resource amur://codebook has the same with the rules of coding.',
  input: z.strictObject({}),
  output: z.object({ codebook: codebookView, modalities: z.array(modality) }),
  answer: async () => ({ codebook, modalities }),
});
