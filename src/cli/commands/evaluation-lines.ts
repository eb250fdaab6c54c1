/** An evaluation as lines for a terminal. */
import type { EvaluatedReader } from '../../app/coding/evaluate-reader.ts';
import { type ErrorClass, errorClasses, type ReadingErrorFound } from '../../measure/evaluation/compare-text.ts';
import type { Evaluation } from '../../measure/evaluation/evaluation.ts';
import { type Score, type Share, shareOf } from '../../measure/evaluation/score.ts';
import { counted, oneLine, table } from '../output.ts';

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const whole = (value: number): string => String(Math.round(value));

function scoreRow(name: string, score: Score | null): readonly string[] {
  if (score === null) return [name, 'not coded'];
  const { f1, precision, recall, right, extra, missed } = score;
  return [name, figure(f1), figure(precision), figure(recall), whole(right), whole(extra), whole(missed)];
}

function shareRow(name: string, share: Share): readonly string[] {
  return [name, figure(shareOf(share)), '', '', String(share.right), String(share.of - share.right), ''];
}

function figures(title: string, e: Evaluation): readonly string[] {
  const rows = [
    [title, 'F1/share', 'precision', 'recall', 'right', 'wrong', 'missed'],
    scoreRow('  regions named', e.regions),
    scoreRow('  pairs tied', e.pairs),
    scoreRow('  pairs with the type', e.ties),
    shareRow('  stage', e.stage),
    shareRow('  date', e.date),
    shareRow('  towns', e.city),
    shareRow('  evidence', e.evidence),
    shareRow('  modality', e.modality),
    scoreRow('  told as no plain fact', e.nonFact),
  ];
  return [...table(rows), `  ${e.falseAlarms} of ${counted(e.negatives, 'text')} without a tie got one`];
}

/** What each class of error means, as a heading. */
const headings: Readonly<Record<ErrorClass, string>> = {
  missed: 'Ties that were missed',
  type: 'Pairs tied by another type',
  extra: 'Ties that nobody coded',
  stage: 'Another stage',
  date: 'Another date',
  city: 'Other towns',
  modality: 'Another modality',
  evidence: 'Other words as evidence',
};

function errorLine({ text, pair, type, wanted, got, rule, quote }: ReadingErrorFound): readonly string[] {
  const values = wanted !== null && got !== null ? `${oneLine(wanted, 50)} → ${oneLine(got, 50)}` : '';
  return [`  ${text}`, pair, type, values, rule ?? '', `“${oneLine(quote, 90)}”`];
}

/** The figures of all texts and of each language, then at most so many errors of each class. */
export function evaluationLines({ all, byLanguage }: EvaluatedReader, perClass: number): readonly string[] {
  const languages = Object.entries(byLanguage);
  const lines = [...figures(counted(all.texts, 'text'), all)];
  if (languages.length > 1)
    for (const [lang, e] of languages) lines.push('', ...figures(`${lang}: ${counted(e.texts, 'text')}`, e));
  if (perClass === 0) return lines;
  for (const name of errorClasses) {
    const errors = all.errors[name];
    if (errors.length === 0) continue;
    const shown = errors.slice(0, perClass);
    lines.push('', `${headings[name]}: ${errors.length}`, ...table(shown.map(errorLine)));
    if (shown.length < errors.length)
      lines.push(`  … ${errors.length - shown.length} more (--errors ${errors.length} shows all)`);
  }
  return lines;
}
