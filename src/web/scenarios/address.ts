/** What the page of scenarios shows, as keys of the address: the pair with its home side first, the knobs that are set, the case replayed. */
import { type KnobName, knobBounds, knobNames, type SetKnobs } from '../../foresight/scenario/run-tie.ts';

/** `tie=RU-AMU~CN-HL&power=1.5&replay=euroregions` */
export interface ScenarioState {
  readonly home: string;
  readonly partner: string;
  readonly set: SetKnobs;
  /** The case that is replayed; null for the first. */
  readonly replay: string | null;
}

/** What is shown where the address names no pair. */
const firstPair = ['RU-AMU', 'CN-HL'] as const;
const unit = /^[A-Z]{1,2}(-[A-Z0-9]{1,8}){0,3}$/;
const keys: ReadonlySet<string> = new Set(['tie', 'replay', ...knobNames]);

type Pairs = readonly (readonly [string, string])[];

/** Reads the state out of the keys that the shared grammar of views does not know; what cannot be read is as if it were not there. */
export function scenarioFrom(pairs: Pairs): ScenarioState {
  const of = (key: string): string | undefined => pairs.find(([each]) => each === key)?.[1];
  const codes = (of('tie') ?? '').split('~');
  const [home, partner] = codes.length === 2 && codes.every((code) => unit.test(code)) ? codes : firstPair;
  const set = knobNames.flatMap((name): readonly (readonly [KnobName, number])[] => {
    const text = of(name) ?? '';
    const [least, most] = knobBounds[name];
    const value = Number(text);
    return /^-?\d/.test(text) && value >= least && value <= most ? [[name, value]] : [];
  });
  const replay = of('replay') ?? '';
  return {
    home: home!,
    partner: partner!,
    set: Object.fromEntries(set),
    replay: /^[a-z0-9-]{1,80}$/.test(replay) ? replay : null,
  };
}

/** The keys of a state; other keys stay as they came, behind. */
export function withScenario(pairs: Pairs, { home, partner, set, replay }: ScenarioState): Pairs {
  return [
    ['tie', `${home}~${partner}`],
    ...knobNames.flatMap((name) => (set[name] === undefined ? [] : [[name, String(set[name])] as const])),
    ...(replay === null ? [] : [['replay', replay] as const]),
    ...pairs.filter(([key]) => !keys.has(key)),
  ];
}
