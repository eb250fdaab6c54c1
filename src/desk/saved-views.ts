/** Saved views: a page under a filter, by name; one's own or for all. */
import type { ViewRecord } from '../ledger/annotations/annotations-port.ts';
import { type SavedView, savedViewsOf, seenBy } from '../ledger/annotations/saved-views.ts';
import { Conflict, InvalidInput, NotFound } from '../model/errors.ts';
import { contentId } from '../model/ids.ts';
import { knownWhen } from './as-of.ts';
import { knownId } from './known-id.ts';
import type { Desk, KnownFilter } from './ports.ts';

type ViewDesk = Pick<Desk, 'ledger' | 'user'>;
type WritingDesk = ViewDesk & Pick<Desk, 'now'>;

/** What this user may see, by name. */
export async function listSavedViews(desk: ViewDesk, when: KnownFilter = {}): Promise<readonly SavedView[]> {
  const all = savedViewsOf(await desk.ledger.annotations.all('view', knownWhen(when)));
  return seenBy(desk.user, all).filter(({ withdrawn }) => !withdrawn);
}

/** One view, by its id or its name; throws NotFound where this user sees none, Conflict where several have the name. */
export async function showSavedView(desk: ViewDesk, written: string, when: KnownFilter = {}): Promise<SavedView> {
  const seen = seenBy(desk.user, savedViewsOf(await desk.ledger.annotations.all('view', knownWhen(when))));
  const wanted = written.trim().toLowerCase();
  const named = seen.filter(({ name, withdrawn }) => !withdrawn && name.toLowerCase() === wanted);
  if (named.length > 1) {
    throw new Conflict(`Several views have that name: ${named.map(({ id }) => id).join(', ')}`, {
      hint: 'Give the id of the one that is meant.',
    });
  }
  const id = named[0]?.id ?? (await knownId(desk.ledger, written));
  const view = seen.find((each) => each.id === id);
  if (view) return view;
  throw new NotFound(`No view ${written.slice(0, 60)} is saved`, { hint: 'amur views lists them.' });
}

/** Saves a page under a filter; throws Conflict where this user has saved one of that name. */
export async function saveView(desk: WritingDesk, words: string, address: string, shared = true): Promise<SavedView> {
  const record = { name: checkedName(words), address: checkedAddress(address), shared, withdrawn: false };
  const taken = (await listSavedViews(desk)).find(
    ({ name, by }) => by === desk.user && name.toLowerCase() === record.name.toLowerCase(),
  );
  if (taken) throw new Conflict(`You have saved a view “${taken.name}” already (${taken.id})`);
  return put(desk, contentId('vew', record, desk.user, desk.now()), record);
}

/** What may be changed in a view. */
export type ViewChange = Partial<Omit<ViewRecord, 'withdrawn'>>;

/** Changes one's own view. */
export async function changeView(desk: WritingDesk, written: string, change: ViewChange): Promise<SavedView> {
  const view = await own(desk, written);
  const { name, address, shared } = { ...view, ...change };
  return put(desk, view.id, { name: checkedName(name), address: checkedAddress(address), shared, withdrawn: false });
}

/** Withdraws one's own view; its history stays. */
export async function withdrawView(desk: WritingDesk, written: string): Promise<SavedView> {
  const { id, name, address, shared, withdrawn } = await own(desk, written);
  if (withdrawn) throw new Conflict(`The view “${name}” has been withdrawn already`);
  return put(desk, id, { name, address, shared, withdrawn: true });
}

async function own(desk: ViewDesk, written: string): Promise<SavedView> {
  const view = await showSavedView(desk, written);
  if (view.by === desk.user) return view;
  throw new Conflict(`${view.by} has saved this view; only they change it`, { hint: 'Save one of your own.' });
}

async function put(desk: WritingDesk, id: string, record: ViewRecord): Promise<SavedView> {
  const stamp = { by: desk.user, at: desk.now() };
  const version = contentId('vew', id, record, stamp.by, stamp.at);
  await desk.ledger.annotations.append({ kind: 'view', id, version, about: '', record }, stamp);
  const [view] = savedViewsOf(await desk.ledger.annotations.one(id));
  return view!;
}

function checkedName(words: string): string {
  const name = words.replace(/\s+/g, ' ').trim();
  if (name !== '' && name.length <= 200) return name;
  throw new InvalidInput('A view has a name of 1 to 200 characters');
}

/** Path and query of a page of Amur, so that a saved view leads nowhere else. */
function checkedAddress(written: string): string {
  const address = written.trim();
  if (/^\/(?![/\\])[^\s\\]*$/.test(address) && address.length <= 4000) return address;
  throw new InvalidInput(`"${address.slice(0, 60)}" is no page of Amur`, {
    hint: 'Write path and query as the address line shows them, e.g. /map?t=2019-06-17&type=twinning.',
  });
}
