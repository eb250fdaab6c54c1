/** Who made a reading, in SQL: the rules, a person, a language model, an assistant that proposed claims; and who has a claim. */
import { byAssistant } from '../../../model/by-assistant.ts';
import { byHand } from '../../../model/by-hand.ts';
import { byModel } from '../../../model/reader-kinds.ts';

/** True of a reading (`n`) by a language model. */
export const ofModel = (n: string): string => `starts_with(${n}.reader, '${byModel}:')`;

/** True of the claims that an assistant proposed: no reading of a whole text. */
export const ofAssistant = (n: string): string => `starts_with(${n}.reader, '${byAssistant}')`;

/** True of a reading by the rules: the newest of these is what is called the newest reading of a document. */
export const ofRules = (n: string): string =>
  `(${n}.reader <> '${byHand}' AND NOT ${ofAssistant(n)} AND NOT ${ofModel(n)})`;

const units = (c: string): string =>
  `ARRAY(SELECT DISTINCT split_part(p, '/', 1) FROM unnest(${c}.parties) AS p ORDER BY 1)`;
const modelRule = (v: string): string => `starts_with(${v}.rule, '${byModel}/')`;

/** Claims (`e`, read as `w`) that a reading of the other kind, not followed by one of its kind, has of what `c`, read as `v`, claims, as model/agreement.ts has it. */
const alsoRead = `FROM amur.claims e JOIN amur.claim_readings w ON w.document_id = e.document_id AND w.claim_id = e.claim_id
      WHERE e.document_id = c.document_id AND e.type = c.type AND e.span_start < c.span_end AND c.span_start < e.span_end
        AND w.superseded_in IS NULL AND w.rule <> '${byHand}' AND ${modelRule('w')} <> ${modelRule('v')}
        AND ${units('e')} = ${units('c')}`;

/**
 * Who has a claim (`c`, read as `v`) by the newest readings: `both`, `rules`, `model`, which an assistant that proposed it counts as too; null
 * of what a person took out, and where no language model has read the document.
 */
export const agreement = `CASE WHEN v.rule = '${byHand}' THEN NULL WHEN EXISTS (SELECT ${alsoRead}) THEN 'both' WHEN ${modelRule('v')} THEN 'model'
      WHEN EXISTS (SELECT FROM amur.readings n WHERE n.document_id = c.document_id AND ${ofModel('n')}) THEN 'rules' END`;

const saysElse = `(w.stage, w.date_edtf) IS DISTINCT FROM (v.stage, v.date_edtf)`;
/** True where a person decided on the rules' claim before the model had said what it says: that was not seen then. */
const decidedUnseen = `EXISTS (SELECT FROM amur.judgements j WHERE j.subject = e.claim_id AND j.act IN ('accept', 'reject', 'edit', 'prefer')
        AND j.revision < (SELECT min(x.revision) FROM amur.claim_readings x WHERE x.document_id = c.document_id AND x.claim_id = c.claim_id
          AND (x.stage, x.date_edtf) IS NOT DISTINCT FROM (v.stage, v.date_edtf)))`;

/**
 * Of a model's claim that the rules have too: those claims of theirs on whose cards it stands, so that one statement is asked about once. One that
 * was ever judged by itself stands by itself, and so does one that says another stage or date than what was decided on before.
 */
export const foldedUnder = `CASE WHEN ${modelRule('v')} AND NOT EXISTS (SELECT FROM amur.judgements j WHERE j.subject = c.claim_id)
      THEN ARRAY(SELECT e.claim_id ${alsoRead} AND NOT (${saysElse} AND ${decidedUnseen}) ORDER BY e.span_start, e.claim_id)
      ELSE '{}'::text[] END`;
