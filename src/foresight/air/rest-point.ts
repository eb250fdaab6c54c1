/** What the equations say in closed form: where the flow turns, and where a side comes to rest. */
import type { Parameters } from './parameters.ts';
import { portableExp, portableLn } from './portable-functions.ts';

/**
 * The relative power at which net leverage is 0: `π* = ln(d_p / d_r) / κ`. Above it the partner’s side leads. Not finite where
 * one of the dependences is 0.
 */
export function turningPower(
  { sharpness }: Pick<Parameters, 'sharpness'>,
  dependenceHome: number,
  dependencePartner: number,
): number {
  return portableLn(dependencePartner / dependenceHome) / sharpness;
}

/** Constant conditions of one side. */
export interface RestConditions {
  readonly bandwidth: number;
  /** π as this side sees it: that of the other side over its own. */
  readonly power: number;
  readonly dependence: number;
  readonly transfers: number;
}

/** The shares at which a side rests without restriction. */
export interface RestPoint {
  readonly attachment: number;
  readonly stock: number;
  readonly own: number;
}

/** `u* = 1 / (1 + αL/δ + γT/(ωb))`, `s* = (αL/δ) u*`, `a* = (γT/(ωb)) u*`; for a bandwidth above 0. */
export function restPoint(
  { uptake, decay, centrePull, awakening, sharpness }: Parameters,
  { bandwidth, power, dependence, transfers }: RestConditions,
): RestPoint {
  const leverage = (bandwidth * dependence) / (1 + portableExp(-sharpness * power));
  const stocks = (uptake * leverage) / decay;
  const attachments = (centrePull * transfers) / (awakening * bandwidth);
  const own = 1 / (1 + stocks + attachments);
  return { attachment: attachments * own, stock: stocks * own, own };
}
