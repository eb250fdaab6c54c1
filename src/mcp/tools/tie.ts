/** One tie. */
import { z } from 'zod';
import { showTie, tieView } from '../../app/ties/show-tie.ts';
import { after, builtIn, builtInAt, fitting, mostRows, next, notice, untrusted } from '../answers.ts';
import { evidenceRow, toEvidenceRow } from '../evidence-rows.ts';
import { idInput, whenInput } from '../inputs.ts';
import { shownTie, toShownTie } from '../tie-rows.ts';
import { tool } from '../tool.ts';

/** So many of the newest steps stand beside the evidence. */
const mostSteps = 20;

export const tieTool = tool({
  title: 'Show a tie',
  description:
    'One tie by its id: its history of stages with dates (contested ones side by side), and its evidence, earliest first, each piece with its verbatim words, source and page. Use it before you say when something was signed, suspended or ended.',
  input: z.strictObject({ id: idInput.meta({ description: 'tie_…, from `ties`.' }), ...whenInput, after }),
  output: z.object({
    notice: untrusted,
    tie: shownTie.omit({ words: true }),
    steps: z
      .array(
        z.object({
          stage: z.string(),
          date: z.string().nullable(),
          evidence: z.array(z.string()),
          reviewed: z.boolean(),
          contested: z.array(z.string().nullable()),
        }),
      )
      .meta({ description: `The newest ${mostSteps} of its history; \`contested\`: dates that other evidence gives.` }),
    pieces: tieView.shape.pieces,
    items: z.array(evidenceRow),
    next,
    builtIn,
  }),
  async answer({ ports, links }, { id, validAt, knownAt, after: from = 0 }) {
    const when = { ...(validAt === undefined ? {} : { validAt }), ...(knownAt === undefined ? {} : { knownAt }) };
    const found = await showTie(ports, id, when, from + mostRows);
    const { words: _, ...tie } = toShownTie({ links }, found, {
      validAt: validAt ?? ports.now().slice(0, 10),
      words: null,
    });
    const evidence = found.evidence.slice(from, from + mostRows).map((each) => toEvidenceRow(each, links, 160));
    const { rows, next: follows } = fitting(evidence, from, from + mostRows < found.pieces);
    const steps = found.steps.slice(-mostSteps).map(({ stage, date, evidence: by, reviewed, contested = [] }) => ({
      stage,
      date,
      evidence: by.slice(0, 2),
      reviewed,
      contested: contested.slice(0, 5).map((other) => other.date),
    }));
    return {
      notice,
      tie,
      steps,
      pieces: found.pieces,
      items: rows,
      next: follows,
      builtIn: await builtInAt(ports, when),
    };
  },
});
