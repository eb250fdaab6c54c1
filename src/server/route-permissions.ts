/**
 * What each route needs and what the trail tells of it, in one table. A route that is not in it needs the most, and a test fails.
 */
import type { UseCase } from '../app/use-case.ts';
import { useCases } from '../app/use-cases.ts';
import type { Judgement } from '../model/evidence.ts';
import type { Right } from '../store/people/roles.ts';

/** What is told of an act, out of the answer to it. */
export interface Told {
  readonly target?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface RouteRule {
  /** `nobody`: whoever asks, without having come in. */
  readonly needs: Right | 'nobody';
  /** The word of the trail; without one the route only looks. */
  readonly act?: string;
  /** False for one that changes nothing, whatever its method. */
  readonly records?: false;
  /** Else the target is what the path names. */
  readonly told?: (answer: never) => Told;
}

const judged = ({
  judgement,
}: {
  readonly judgement: { readonly act: string; readonly id: string; readonly target: string };
}): Told => ({
  target: judgement.target,
  detail: { act: judgement.act, judgement: judgement.id },
});

type Reported =
  | { readonly ok: true; readonly document: { readonly id: string } }
  | { readonly ok: true; readonly job: { readonly document: string } }
  | { readonly ok: false };

/** The most ids that an entry lists. */
const longestList = 50;

function added({ items }: { readonly items: readonly Reported[] }): Told {
  const ids = items.flatMap((item) => (item.ok ? ['job' in item ? item.job.document : item.document.id] : []));
  const failed = items.length - ids.length;
  const detail = {
    ...(ids.length > 1 ? { documents: ids.length, ids: ids.slice(0, longestList) } : {}),
    ...(failed > 0 ? { failed } : {}),
  };
  return { target: ids.length === 1 ? ids[0]! : null, detail };
}

const annotated: RouteRule = {
  needs: 'annotate',
  act: 'annotate',
  told: ({ id }: { readonly id: string }): Told => ({ target: id }),
};

const read: RouteRule = { needs: 'read' };
const exported: RouteRule = { needs: 'export', act: 'export' };
const named = ({
  name,
  role,
  active,
}: {
  readonly name: string;
  readonly role: string;
  readonly active: boolean;
}): Told => ({
  target: name,
  detail: { role, active },
});

/** Those of the use cases that read. */
const ofUseCases = Object.fromEntries(
  Object.values<UseCase>(useCases).map(({ path, needs = 'read' }) => [`get ${path}`, { needs }]),
);

/** By method and path below the base, as in the OpenAPI document. */
export const routeRules: Readonly<Record<string, RouteRule>> = {
  ...ofUseCases,
  'get /session': { needs: 'nobody' },
  'post /session': { needs: 'nobody' },
  'delete /session': { needs: 'nobody' },
  'get /words/{language}': { needs: 'nobody' },

  'get /geometry': read,
  'get /geometry/{country}': read,
  'get /health': read,
  'get /language-models': read,

  'get /regions/{region}/brief': exported,
  'get /ties/{id}/brief': exported,
  'get /collections/{id}/brief': exported,
  'get /documents/{id}/original': exported,
  'get /export/forecasts.csv': exported,
  'get /export/ties.csv': exported,
  'get /export/ties.geojson': exported,
  'get /export/ties.json': exported,

  'get /coding/texts': { needs: 'code' },
  'post /codings': {
    needs: 'code',
    act: 'code',
    told: ({ document, id }: { readonly document: string; readonly id: string }): Told => ({
      target: document,
      detail: { coding: id },
    }),
  },
  'post /documents/{id}/address': {
    needs: 'add',
    act: 'address',
    told: ({ id }: { readonly id: string }): Told => ({ target: id }),
  },
  'post /documents/{id}/address/withdrawal': {
    needs: 'add',
    act: 'address withdraw',
    told: ({ id }: { readonly id: string }): Told => ({ target: id }),
  },
  'post /documents/{id}/model-readings': {
    needs: 'add',
    act: 'model read',
    told: ({ id, model, host }: Record<'id' | 'model' | 'host', string>): Told => ({
      target: id,
      detail: { model, host },
    }),
  },
  'post /documents/{id}/description': {
    needs: 'add',
    act: 'describe',
    told: ({ judgement }: { readonly judgement: Judgement }): Told => ({
      target: judgement.target,
      detail: { judgement: judgement.id, ...judgement.describe },
    }),
  },
  'post /documents': { needs: 'add', act: 'add', told: added },
  'post /documents/{id}/claims': {
    needs: 'judge',
    act: 'claim add',
    told: ({ claims }: { readonly claims: readonly { readonly id: string }[] }): Told => ({
      detail: { claims: claims.map(({ id }) => id) },
    }),
  },
  'post /documents/fetch': { needs: 'add', act: 'add', told: added },

  'post /forecasts': {
    needs: 'forecast',
    act: 'forecast add',
    told: ({ forecast }: { readonly forecast: { readonly id: string } }): Told => ({ target: forecast.id }),
  },
  'post /forecasts/check': { needs: 'forecast', records: false },
  'post /forecasts/{id}': { needs: 'forecast', act: 'forecast change' },
  'post /forecasts/{id}/withdrawal': { needs: 'forecast', act: 'forecast withdraw' },
  'post /forecasts/{id}/resolutions': {
    needs: 'judge',
    act: 'forecast resolve',
    told: ({ id, outcome }: { readonly id: string; readonly outcome: string }): Told => ({
      target: id,
      detail: { outcome },
    }),
  },

  'post /jobs/{id}/drop': { needs: 'work', act: 'queue drop' },
  'post /jobs/{id}/retry': { needs: 'work', act: 'queue retry' },
  'post /items': annotated,
  'post /items/{id}': annotated,
  'post /items/{id}/withdrawal': annotated,
  'post /collections': annotated,
  'post /collections/{id}': annotated,
  'post /collections/{id}/withdrawal': annotated,

  'post /judgements': { needs: 'judge', act: 'judge', told: judged },
  'post /judgements/undo': { needs: 'judge', act: 'judge', told: judged },
  'post /judgements/redo': { needs: 'judge', act: 'judge', told: judged },
  'post /reread/questions/{id}': { needs: 'judge', act: 'judge' },
  // It records nothing: what it finds is derived.
  'post /same/refresh': { needs: 'judge' },
  'post /same/{id}': { needs: 'judge', act: 'judge', told: judged },

  // Each person's own line, which says nothing of anything else.
  'post /visits': read,

  'get /people': { needs: 'people' },
  'post /people': { needs: 'people', act: 'people add', told: named },
  'post /people/{name}': { needs: 'people', act: 'people change', told: named },
  'delete /people/{name}/sessions': { needs: 'people', act: 'people sign-out' },
  'get /tokens': { needs: 'people' },
  'post /tokens': {
    needs: 'people',
    act: 'token create',
    told: ({ id, person }: { readonly id: string; readonly person: string }): Told => ({
      target: id,
      detail: { person },
    }),
  },
  'post /tokens/{id}/revoke': { needs: 'people', act: 'token revoke' },
  'get /audit': { needs: 'audit' },
};

/** The rule of a route; one that was forgotten needs the most. */
export function ruleOf(method: string, path: string): RouteRule {
  const key = `${method.toLowerCase()} ${path}`;
  return Object.hasOwn(routeRules, key) ? routeRules[key]! : { needs: 'operate', act: key };
}
