/** The one table of use cases that read, by name. A new one is a line in the table of its feature: every door is made from it. */
import { annotationUseCases } from './annotations/use-cases.ts';
import { caseUseCases } from './cases/use-cases.ts';
import { codingUseCases } from './coding/use-cases.ts';
import { documentUseCases } from './documents/use-cases.ts';
import { forecastUseCases } from './forecasts/use-cases.ts';
import { jobUseCases } from './jobs/use-cases.ts';
import { leanUseCases } from './lean/use-cases.ts';
import { pictureUseCases } from './map/use-cases.ts';
import { measureUseCases } from './measures/use-cases.ts';
import { regionUseCases } from './regions/use-cases.ts';
import { reviewUseCases } from './review/use-cases.ts';
import { sameUseCases } from './same/use-cases.ts';
import { scenarioUseCases } from './scenarios/use-cases.ts';
import { tieUseCases } from './ties/use-cases.ts';

export const useCases = {
  ...tieUseCases,
  ...pictureUseCases,
  ...caseUseCases,
  ...regionUseCases,
  ...measureUseCases,
  ...leanUseCases,
  ...documentUseCases,
  ...reviewUseCases,
  ...sameUseCases,
  ...annotationUseCases,
  ...forecastUseCases,
  ...scenarioUseCases,
  ...codingUseCases,
  ...jobUseCases,
} as const;
