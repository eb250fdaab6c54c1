/** Forecasts as they stand: out of their versions and resolutions. */
import type { ForecastEvidence, ForecastRecord, Outcome } from '../../model/forecast.ts';
import type { ForecastRecords, StoredForecastVersion, StoredResolution } from '../ports/forecasts.ts';

/** A forecast as it stands. */
export interface StandingForecast {
  readonly id: string;
  readonly record: ForecastRecord;
  /** The version it stands in. */
  readonly version: string;
  readonly withdrawn: boolean;
  readonly reason: string | null;
  /** Who entered it, and when. */
  readonly by: string;
  readonly at: string;
  /** The last version. */
  readonly changed: { readonly by: string; readonly at: string };
  readonly versions: number;
  /** `open` until it is resolved, and again once that is taken back. */
  readonly outcome: Outcome;
  /** The last one is in force, unless it says `open`. */
  readonly resolutions: readonly StoredResolution[];
}

/** The forecasts that some records add up to, withdrawn ones included, in the order in which they were entered. */
export function standingForecasts({ versions, resolutions }: ForecastRecords): readonly StandingForecast[] {
  const byId = new Map<string, StoredForecastVersion[]>();
  for (const version of versions) byId.set(version.id, [...(byId.get(version.id) ?? []), version]);
  const resolved = new Map<string, StoredResolution[]>();
  for (const each of resolutions) resolved.set(each.forecast, [...(resolved.get(each.forecast) ?? []), each]);
  return [...byId.values()].map((all): StandingForecast => {
    const [first, last] = [all[0]!, all.at(-1)!];
    const own = resolved.get(first.id) ?? [];
    return {
      id: first.id,
      record: withoutProposal(last.record),
      version: last.version,
      withdrawn: last.withdrawn,
      reason: last.reason,
      by: first.by,
      at: first.at,
      changed: { by: last.by, at: last.at },
      versions: all.length,
      outcome: own.at(-1)?.outcome ?? 'open',
      resolutions: own,
    };
  });
}

/**
 * A record without the proposal that those of before may hold in the place of their evidence: what it said of its reasons and of what would
 * settle the question is a part of the note.
 */
function withoutProposal(record: ForecastRecord & { readonly proposal?: FormerProposal }): ForecastRecord {
  const { proposal, ...rest } = record;
  if (proposal === undefined) return record;
  const note = [rest.note, proposal.why, proposal.settles].filter((part) => part !== null).join(' ');
  return { ...rest, note, ...(proposal.evidence.length === 0 ? {} : { evidence: proposal.evidence }) };
}

interface FormerProposal {
  readonly why: string;
  readonly settles: string | null;
  readonly evidence: readonly ForecastEvidence[];
}
