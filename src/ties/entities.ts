/** Entities, which may go by two names: documents, claims (as statements), ties, towns, bodies, people, outlets; and how each is referred to. */
import { InvalidInput } from '../model/errors.ts';
import { countryOf } from '../model/place.ts';
import { plainName } from './founding-key.ts';
import { outletOf } from './sources/outlets.ts';

export type EntityKind = 'document' | 'claim' | 'tie' | 'town' | 'body' | 'person' | 'outlet';

/** An entity as judgements name it. */
export interface Entity {
  readonly kind: EntityKind;
  /** `doc_…`, `clm_…`, `tie_…`, `CN-HL/Harbin`, `body:<plain name>`, `person:<name>`, `site:<host>`, `name:<plain name>`. */
  readonly ref: string;
}

const forms: readonly (readonly [EntityKind, RegExp])[] = [
  ['document', /^doc_[0-9a-f]{32}$/],
  ['claim', /^clm_[0-9a-f]{32}$/],
  ['tie', /^tie_[0-9a-f]{32}$/],
  ['body', /^body:\s*\S/],
  ['person', /^person:\s*\S/],
  ['outlet', /^(site|name):\s*\S/i],
  ['town', /^[A-Z]{1,2}(-[A-Z0-9]{1,8}){1,3}\/[^~\s][^~]*$/],
];

/** The entity that a reference names; null where it names none. */
export function parseEntity(written: string): Entity | null {
  const kind = forms.find(([, form]) => form.test(written))?.[0];
  if (kind === undefined) return null;
  if (kind === 'body') return { kind, ref: `body:${plainName(written.slice(5))}` };
  if (kind === 'person') return { kind, ref: `person:${written.slice(7).replace(/\s+/g, ' ').trim()}` };
  if (kind === 'outlet') {
    const ref = outletOf(written);
    return ref === null ? null : { kind, ref };
  }
  return { kind, ref: written };
}

/** Two entities that may be one; throws InvalidInput where they cannot be. */
export function comparable(target: string, into: string): readonly [Entity, Entity] {
  const [a, b] = [parseEntity(target), parseEntity(into)];
  const strange = a === null ? target : b === null ? into : null;
  if (a === null || b === null) {
    throw new InvalidInput(
      `"${(strange ?? target).slice(0, 60)}" is no document, claim, tie, town, body, person or outlet`,
      {
        hint: 'Write doc_…, clm_… or tie_…, a town as CN-HL/Harbin, a body as body:NAME, a person as person:NAME, an outlet as site:HOST or name:NAME.',
      },
    );
  }
  if (a.kind !== b.kind) throw new InvalidInput(`A ${a.kind} and a ${b.kind} are not the same thing`);
  if (a.ref === b.ref) throw new InvalidInput(`Both names mean the same ${a.kind} already: ${a.ref}`);
  if (a.kind === 'town' && countryOf(a.ref) !== countryOf(b.ref)) {
    throw new InvalidInput(`${a.ref} and ${b.ref} lie in two countries; a tie between them would join nothing`);
  }
  return [a, b];
}
