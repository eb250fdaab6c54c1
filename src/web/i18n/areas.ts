/** The areas of the page's messages: each is one JSON file a language, `en/review.json` and so on. */

/** The keys of each area, as the English file has them. A new area is a line here. */
interface Areas {
  readonly adding: keyof typeof import('./en/adding.json');
  readonly annotations: keyof typeof import('./en/annotations.json');
  readonly app: keyof typeof import('./en/app.json');
  readonly brief: keyof typeof import('./en/brief.json');
  readonly cases: keyof typeof import('./en/cases.json');
  readonly compare: keyof typeof import('./en/compare.json');
  readonly count: keyof typeof import('./en/count.json');
  readonly filter: keyof typeof import('./en/filter.json');
  readonly forecasts: keyof typeof import('./en/forecasts.json');
  readonly history: keyof typeof import('./en/history.json');
  readonly known: keyof typeof import('./en/known.json');
  readonly lean: keyof typeof import('./en/lean.json');
  readonly map: keyof typeof import('./en/map.json');
  readonly measures: keyof typeof import('./en/measures.json');
  readonly method: keyof typeof import('./en/method.json');
  readonly network: keyof typeof import('./en/network.json');
  readonly palette: keyof typeof import('./en/palette.json');
  readonly picture: keyof typeof import('./en/picture.json');
  readonly reading: keyof typeof import('./en/reading.json');
  readonly regions: keyof typeof import('./en/regions.json');
  readonly review: keyof typeof import('./en/review.json');
  readonly same: keyof typeof import('./en/same.json');
  readonly scenarios: keyof typeof import('./en/scenarios.json');
  readonly search: keyof typeof import('./en/search.json');
  readonly sources: keyof typeof import('./en/sources.json');
  readonly start: keyof typeof import('./en/start.json');
  readonly terms: keyof typeof import('./en/terms.json');
  readonly ties: keyof typeof import('./en/ties.json');
  readonly timeline: keyof typeof import('./en/timeline.json');
  readonly why: keyof typeof import('./en/why.json');
}

/** The name of a message, `area.key`. */
export type MessageKey = { [A in keyof Areas]: `${A}.${Areas[A]}` }[keyof Areas];

/** Messages in ICU MessageFormat by their names. */
export type Messages = Readonly<Record<string, string>>;

/** The messages of a language by their names, from its files by their paths: `./en/review.json`. */
export function messagesIn(files: Readonly<Record<string, Messages>>): Messages {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, messages]) => {
      const area = path.split('/').at(-1)?.replace('.json', '');
      return Object.entries(messages).map(([key, text]) => [`${area}.${key}`, text]);
    }),
  );
}
