import type { Migration } from './migration.ts';

export const step20: Migration = {
  version: 20,
  name: 'year in which a figure was published',
  statements: [`ALTER TABLE amur.observations ADD COLUMN source_published integer`],
};
