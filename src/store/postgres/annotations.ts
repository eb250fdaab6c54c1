/** Collections, items, places and names over PostgreSQL. */
import type { Annotation, Annotations } from '../ports/annotations.ts';
import type { Database } from './database.ts';
import { raise } from './next-revision.ts';
import { annotationQueries as q } from './queries/annotations.ts';
import { always } from './read-evidence.ts';

export interface AnnotationRow {
  readonly annotation_id: string;
  readonly version_id: string;
  readonly kind: Annotation['kind'];
  readonly about: string;
  readonly record: Annotation['record'];
  readonly revision: number;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** A row as a version. */
export function versionOf(row: AnnotationRow): Annotation {
  const { annotation_id: id, version_id: version, kind, about, record, recorded_at: at, recorded_by: by } = row;
  // What stands in the row was put there as one of the kinds.
  return { kind, id, version, about, record, at, by } as Annotation;
}

/** The kinds that are asked for together. */
const together: Readonly<Record<Parameters<Annotations['all']>[0], readonly Annotation['kind'][]>> = {
  collection: ['collection'],
  item: ['item'],
  place: ['place', 'place-name'],
};

/** The port of annotations. */
export function postgresAnnotations(database: Database): Annotations {
  return {
    append: ({ id, version, kind, about, record }, stamp) =>
      database.transaction(async (session) => {
        await raise(session, stamp);
        await session.run(q.insert, [id, version, kind, about, JSON.stringify(record), stamp.at, stamp.by]);
      }),
    async all(kind, knownAt = always) {
      return (await database.run<AnnotationRow>(q.all, [together[kind], knownAt])).map(versionOf);
    },
    async countPlaces() {
      return (await database.run<{ versions: number }>(q.count, [together.place]))[0]!.versions;
    },
    async one(id, knownAt = always) {
      return (await database.run<AnnotationRow>(q.one, [id, knownAt])).map(versionOf);
    },
    async about(things, knownAt = always) {
      if (things.length === 0) return [];
      return (await database.run<AnnotationRow>(q.about, [things, knownAt])).map(versionOf);
    },
  };
}
