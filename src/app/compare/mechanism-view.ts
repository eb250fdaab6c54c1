/** Cases side by side by the chain of what is claimed of them: asymmetry, direct structures, turn, the centre's reaction, outcome. */
import { z } from 'zod';
import { caseAbout } from '../cases/case-row.ts';
import type { Infer } from '../infer.ts';
import { finding, sinceView } from '../lean/lean-view.ts';
import { bounds, day, edtf, instant } from '../model-schemas/edtf.ts';
import { restsOn } from '../model-schemas/evidence.ts';
import { tieState } from '../model-schemas/tie.ts';
import { tieType } from '../model-schemas/tie-types.ts';
import { actedView } from '../review/acted-view.ts';
import { sourceView } from '../sources/source-view.ts';
import { names, partyView } from '../ties/party-view.ts';
import { cutters } from './acts-of-centres.ts';
import { fates } from './structures.ts';

const years = z
  .tuple([z.int(), z.int()])
  .nullable()
  .meta({ description: 'Least and most years from year 0; null where the date or year 0 is not known.' });

const inForce = z
  .object({ certain: z.int(), atMost: z.int() })
  .meta({ description: 'Certainly in force, and at most: vague dates leave it open for some.' });

/** A record that a cell rests on. */
const mechanismRecord = z
  .object({
    id: z.string(),
    kind: z.enum(['fact', 'event']),
    date: edtf.nullable(),
    statement: z.string(),
    parties: z.array(partyView),
    acted: actedView.nullable(),
    confidence: z.string().nullable(),
    restsOn: restsOn.nullable(),
    sources: z.array(sourceView),
  })
  .meta({ id: 'MechanismRecord' });
export type MechanismRecord = Infer<typeof mechanismRecord>;

const depth = z
  .object({
    facts: z.int(),
    events: z.int(),
    sources: z.int(),
    restsOn: z.object({ source: z.int(), excerpt: z.int(), list: z.int(), untold: z.int() }).meta({
      description: 'Facts and events by what their coder has seen.',
    }),
    from: z.int().nullable().meta({ description: 'The first year that a record surely falls into.' }),
    until: z.int().nullable(),
    years: z.int().meta({ description: 'Years with a record that surely falls into them.' }),
    about: caseAbout.nullable(),
  })
  .meta({
    id: 'MechanismDepth',
    description: 'How much evidence stands behind a case: said first, since it is unequal.',
  });

const share = z
  .object({ region: partyView, country: partyView, ...finding.shape })
  .meta({ id: 'MechanismShare', description: 'A country’s share of the trade of a region, first and last measured.' });
export type MechanismShare = Infer<typeof share>;

const difference = z.number().min(-1).max(1);

const asymmetry = z
  .object({
    home: z.array(share).meta({ description: 'Regions of the case’s own side; the largest newest share first.' }),
    partner: z.array(share).meta({ description: 'Regions of the other side.' }),
    pairs: z
      .array(
        z.object({
          pair: z.string(),
          first: partyView,
          second: partyView,
          year: z.int(),
          lean: z.object({ value: difference.nullable(), low: difference, high: difference }),
          since: sinceView.nullable(),
        }),
      )
      .meta({ description: 'Pairs joined by a tie whose both sides were measured in one year, the newest.' }),
    without: z.int().meta({ description: 'Regions of the case of which no share with the other side is held.' }),
  })
  .meta({ id: 'MechanismAsymmetry', description: 'By figures alone, up to the last year of the case.' });

const structure = z
  .object({
    id: z.string().meta({ description: 'The tie.' }),
    type: tieType,
    parties: z.array(partyView),
    body: z.string().nullable(),
    began: z
      .object({ date: edtf.nullable(), bounds })
      .nullable()
      .meta({ description: 'Null where no beginning is coded.' }),
    state: tieState.nullable().meta({ description: 'At the end of the case.' }),
    withState: z
      .boolean()
      .meta({ description: 'Whether a side is in it by its state alone, not by a region or a town.' }),
  })
  .meta({ id: 'MechanismStructure' });

const structures = z
  .object({
    kinds: z.array(
      z.object({
        type: tieType,
        known: z.int().meta({ description: 'Ties of the type that were ever in force.' }),
        first: z.object({ tie: z.string(), date: edtf.nullable(), bounds, years }).nullable(),
        atEnd: inForce,
      }),
    ),
    byYear: z
      .array(z.object({ year: z.int(), years: z.int().nullable(), institutions: inForce, works: inForce }))
      .meta({
        description: 'At the end of each year, from the first beginning to the end of the case.',
      }),
    ties: z.array(structure),
    others: z.int().meta({ description: 'Standing ties of the case that do not join its two sides.' }),
  })
  .meta({ id: 'MechanismStructures' });

const turn = z
  .object({
    date: edtf.nullable(),
    years,
    sure: z.boolean(),
    says: z.string(),
    records: z.array(z.string()),
  })
  .meta({
    id: 'MechanismTurn',
    description: 'When the leaning turned, from dated facts; without a date it is not known.',
  });

const act = z
  .object({
    id: z.string().meta({ description: 'Its record.' }),
    by: z.enum(['home', 'partner', 'both']),
    against: z.boolean().nullable().meta({
      description: 'Whether it limits or ends what crosses the border, or opens it; null of what does neither.',
    }),
    days: bounds.nullable().meta({ description: 'The days on which it may have begun.' }),
    years,
    lag: z.tuple([z.int(), z.int()]).nullable().meta({
      description: 'Least and most days from what it answers; null where that, or a date, is not coded.',
    }),
    precision: z.enum(['day', 'month', 'year', 'range', 'unknown']).nullable().meta({
      description: 'How finely the coarser of the two dates is known.',
    }),
    answersTies: z.boolean().nullable().meta({
      description: 'Whether it answers a tie between regions or what came of one; null where no trigger is coded.',
    }),
    within: z
      .object({ before: inForce, cut: z.array(z.string()), begun: z.array(z.string()) })
      .nullable()
      .meta({
        description:
          'Of an act that limits or ends something: the ties in force the day before, and those surely ended or suspended, and begun, in the year after it.',
      }),
  })
  .meta({ id: 'MechanismAct' });
export type MechanismAct = Infer<typeof act>;

const outcome = z
  .object({
    after: z.object({ act: z.string(), since: day, until: day }).nullable().meta({
      description: 'The first dated act of the own centre against ties in or after year 0; null where none is coded.',
    }),
    fates: z.array(z.object({ fate: z.enum(fates), ties: z.array(z.string()) })).meta({
      description: 'What became of the ties that were, or may have been, in force the day before.',
    }),
    cuts: z
      .array(z.object({ by: z.enum(cutters), ties: z.array(z.string()), records: z.array(z.string()) }))
      .meta({ description: 'Ties that were ended or suspended at any time, by who did so first.' }),
    answered: z
      .array(z.object({ what: z.string().nullable(), ties: z.int() }))
      .meta({ description: 'In answer to what these were ended or suspended; null where no trigger is coded.' }),
  })
  .meta({ id: 'MechanismOutcome' });

const mechanismCase = z
  .object({
    id: z.string(),
    names,
    depth,
    zero: z
      .object({ year: z.int(), date: edtf.nullable(), why: z.string(), record: z.string() })
      .nullable()
      .meta({ description: 'The year that years are counted from; null where the case does not name one.' }),
    asymmetry: asymmetry
      .nullable()
      .meta({ description: 'Null where the file of the case does not name its two sides.' }),
    structures: structures
      .nullable()
      .meta({ description: 'Null where the file of the case does not name its two sides.' }),
    turn: turn.nullable(),
    acts: z.array(act),
    outcome: outcome.nullable(),
    records: z.array(mechanismRecord).meta({ description: 'What the cells rest on.' }),
  })
  .meta({ id: 'MechanismCase' });
export type MechanismCase = Infer<typeof mechanismCase>;

/** Cases in the order asked for. */
export const mechanismView = z
  .object({ cases: z.array(mechanismCase), validAt: day, knownAt: instant })
  .meta({ id: 'Mechanism' });
export type MechanismView = Infer<typeof mechanismView>;
