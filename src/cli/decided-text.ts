/** Who decided what stands, and why, as the commands print it. */
import type { Judgement } from '../model/evidence.ts';
import { oneLine } from './output.ts';

/** ` (by ann, 2026-11-29: named in the contract)`; nothing where nobody has decided. */
export function decidedText(decision: Judgement | null): string {
  if (decision === null) return '';
  const { by, at, reason } = decision;
  return ` (by ${by}, ${at.slice(0, 10)}${reason === null ? '' : `: ${oneLine(reason, 80)}`})`;
}
