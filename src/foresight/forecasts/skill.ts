/** Skill: how much better than always saying the base rate. 1 is perfect, 0 no better, below 0 worse. */

/** 1 − Brier / UNC; null where all came out the same, since then the base rate alone is perfect. */
export function skill(brier: number, uncertainty: number): number | null {
  return uncertainty === 0 ? null : 1 - brier / uncertainty;
}
