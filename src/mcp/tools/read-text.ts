/** What Amur's rules read in a text that is given. */
import { z } from 'zod';
import { dateBasis } from '../../app/model-schemas/edtf.ts';
import { evidenceValueShape } from '../../app/model-schemas/evidence.ts';
import { scoreShape } from '../../app/model-schemas/reading.ts';
import { toPartyView } from '../../app/ties/party-view.ts';
import { isEdtf } from '../../model/edtf.ts';
import { InvalidInput } from '../../model/errors.ts';
import { after, fitting, mostRows, next, notice, shortened, untrusted } from '../answers.ts';
import { party } from '../evidence-rows.ts';
import { tool } from '../tool.ts';

/** Characters of a text that is given. */
const longestText = 200_000;

const said = evidenceValueShape;

export const readTextTool = tool({
  title: 'Read a text',
  description:
    'What Amur’s own rules (no language model) read in a text that you give, in English, Russian or Chinese: the ties it claims, each with the verbatim words, parties, stage and date. Nothing is kept. The rules find most ties, not all, and invent a few: compare with your own reading. To keep claims, the document must be held (the user adds it with `amur add`).',
  input: z.strictObject({
    text: z.string().min(1).max(longestText),
    published: z.string().min(1).max(40).optional().meta({
      description: 'When it was published, EDTF (2023-06-16): dates like "last week" are resolved against it.',
    }),
    title: z.string().min(1).max(1000).optional(),
    after,
  }),
  output: z.object({
    notice: untrusted,
    lang: z.string(),
    published: z.string().nullable(),
    total: z.int(),
    items: z.array(
      z.object({
        type: said.type,
        parties: z.array(party),
        stage: said.stage,
        date: said.date,
        basis: dateBasis.nullable(),
        modality: said.modality,
        speaker: z.string().nullable(),
        quote: z.string().meta({ description: 'The words of the text, verbatim.' }),
        cut: z.literal(true).exactOptional(),
        start: z.int(),
        end: z.int(),
        score: scoreShape.score,
        strict: scoreShape.strict,
      }),
    ),
    denied: z.int().meta({ description: 'How many more it denies, conditions or merely wishes; they are no claims.' }),
    next,
  }),
  async answer({ ports }, { text, published, title, after: from = 0 }) {
    if (published !== undefined && !isEdtf(published)) {
      throw new InvalidInput(`"${published}" is not a date that Amur can bound`, {
        hint: 'Write it as EDTF: 2023-06-16, 2023-06, 2023 or 2023-06~.',
      });
    }
    const reading = await ports.readText({
      id: 'given',
      text,
      ...(published === undefined ? {} : { published }),
      ...(title === undefined ? {} : { title }),
    });
    const claims = reading.claims.slice(from, from + mostRows).map((claim) => {
      const { text: quote, ...cut } = shortened(claim.evidence.quote);
      return {
        type: claim.type,
        parties: claim.parties.slice(0, mostRows).map((each) => {
          const { party: code, names } = toPartyView(ports.gazetteer, each);
          return { party: code, names };
        }),
        stage: claim.stage,
        date: claim.date,
        basis: claim.basis,
        modality: claim.modality,
        speaker: claim.speaker,
        quote,
        ...cut,
        start: claim.evidence.start,
        end: claim.evidence.end,
        score: claim.score,
        strict: claim.strict,
      };
    });
    const { rows, next: follows } = fitting(claims, from, from + mostRows < reading.claims.length);
    return {
      notice,
      lang: reading.lang,
      published: reading.published?.edtf ?? null,
      total: reading.claims.length,
      items: rows,
      denied: reading.nonclaims.length,
      next: follows,
    };
  },
});
