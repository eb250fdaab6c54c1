/** A brief in English. */
import { briefIdLabels } from '../../model/brief-id.ts';
import type { RestsOn } from '../../model/evidence.ts';

const n = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const english = {
  /** Between the parties of a tie, and between the items of a list. */
  dash: ' – ',
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  /** Between sentences. */
  gap: ' ',
  colon: ': ',
  open: ' (',
  close: ')',

  brief: (name: string) => `Brief: ${name}`,
  subtitle: (day: string, known: string) => `Ties across borders as of ${day}, as known on ${known}`,
  confidence: {
    verified: 'verified',
    probable: 'probable',
    contested: 'contested',
    unverified: 'unverified',
  } as Readonly<Record<string, string>>,

  state: {
    knownAt: 'Known at',
    validAt: 'As of',
    include: 'Evidence',
    all: 'coded, reviewed and unreviewed, each apart',
    reviewed: 'coded and reviewed only',
    versions: 'Versions',
    amur: 'Amur',
    codebook: 'codebook',
    gazetteer: 'gazetteer',
    rules: 'rules of ties',
    id: briefIdLabels.en,
    again: 'The same again',
  },

  glance: {
    title: 'At a glance',
    none: 'Nothing is held on this subject as of this day. That says what has been read and coded, not what there is.',
    held: (ties: number, partners: number, countries: number) =>
      `${n(ties, 'tie')} with ${n(partners, 'partner')} in ${n(countries, 'country', 'countries')} ${ties === 1 ? 'is' : 'are'} held.`,
    heldPlain: (ties: number) => `${n(ties, 'tie')} ${ties === 1 ? 'is' : 'are'} held.`,
    review: (reviewed: number, coded: number, unreviewed: number) =>
      `${coded === 1 ? '1 was' : `${coded} were`} coded, ${reviewed} reviewed here, ${unreviewed} ${unreviewed === 1 ? 'rests' : 'rest'} on claims alone that nobody has reviewed.`,
    counted: (what: string, ties: number) => `${what}: ${ties}`,
    silent: (inForce: string, year: string, silent: number) =>
      `${inForce} (of these, not confirmed since ${year}: ${silent})`,
    standing: (list: string) => `Standing ties on the day: ${list}.`,
    acts: (list: string) => `Acts (visits, forums, trade figures, exchanges, assistance): ${list}.`,
    limits: (list: string) => `Restrictions: ${list}.`,
    evidence: (facts: number, accepted: number, unreviewed: number, sources: number) =>
      `Evidence: ${n(facts, 'coded fact')}, ${n(accepted, 'accepted claim')}, ${n(unreviewed, 'unreviewed claim')}, from ${n(sources, 'source')}.`,
    span: (first: string, last: string) => `The earliest dated step is of ${first}, the latest of ${last}.`,
    disputed: (unit: string, views: string) => `${unit} is disputed: ${views}. Amur takes no side.`,
    ownState: (by: string) => `held for a state of its own by ${by}`,
    inPart: (part: string, country: string) => `in part (${part}) claimed by ${country}`,
    shownAs: (country: string, by: string) => `shown as ${country} by ${by}`,
    star: 'A number in brackets leads to a note with the source and, where a document is held, its exact words. A coded fact stands in its coder’s words and counts as coded unless its note says otherwise. A star marks words that nobody has reviewed.',
  },

  partners: {
    title: 'Partners',
    head: [
      'Partner',
      'Ties',
      'In force',
      'Ended, suspended',
      'Proposed, announced',
      'Acts',
      'Unreviewed only',
      'Years',
    ],
    note: 'A tie with several partners counts under each. “In force” and the columns beside it are standing ties by their stage on the day.',
    several: 'Several partners',
    centre: (name: string) => `${name} (the centre)`,
  },

  ties: {
    title: 'Ties and their history',
    intro:
      'The latest activity first. Each reviewed step stands with its coder’s words, or with the words of a document in quotes. A standing tie stays in force until something ends it; how long nothing was heard of it is told beside it.',
    sources: (count: number) => n(count, 'independent source'),
    withUnreviewed: (count: number) => `${count} with unreviewed claims`,
    oneSided: (stage: string, by: string) => `${stage} by ${by}`,
    differ: 'sources differ, see below',
    noSteps: 'No dated step is held up to this day.',
    named: (body: string) => `“${body}”`,
  },

  conflicts: {
    title: 'Where sources differ',
    intro: 'Every value is kept. The first stands in the history above; a reviewer can prefer another.',
    none: 'No two sources of these ties contradict each other on a date. Contradictions in other respects are not looked for.',
    dates: (stage: string) => `date of “${stage}”`,
    shown: 'shown',
    contested: 'Coded as contested or unverified',
    edited: 'Corrected by a reviewer',
    was: (values: string) => `read or coded as ${values}`,
  },

  centre: {
    title: 'The centre and abroad',
    intro:
      'By date: acts in which their coder names a centre or a foreign state as acting, and events of the cases that concern the subject. Before the colon stands who acted, where the coder tells it.',
    none: 'No act of a centre or of a foreign state, and no event of a case, is coded for this subject.',
    who: {
      region: 'regions',
      centre: 'the home state of the case',
      foreign: 'other states',
    } as Readonly<Record<string, string>>,
    upon: (what: string) => `upon ${what}`,
  },

  lean: {
    title: 'Who leans on whom',
    intro:
      'The share of a region’s trade that is with one country, as a source prints it or as one amount over another of the same span. Nothing is estimated; a year that is not there was not measured.',
    none: 'Not known: no share of trade with one country is held. That is missing, not zero.',
    caveats:
      'Trade seems mostly to stand where the firm that declares it is registered; the goods may be made or used elsewhere. A share is not yet power, which grows faster than the share that a partner controls (Clayton, Maggiori and Schreger, NBER working paper 33309).',
    head: ['Country', 'When', 'Share', 'To mind'],
    year: 'Year',
    more: 'Leans more',
    side: (region: string, country: string) => `${region} on ${country}`,
    unsure: 'sources do not agree',
    alike: 'both alike',
    otherMonths: 'not of the same months',
    noYear: 'In no year were both sides measured with one answer: no lean is known.',
    noTurn: (who: string, from: number, to: number, years: number) =>
      `Leans more: ${who}, in ${years === 1 ? `${from}, the one year` : `all ${years} years from ${from} to ${to}`} measured on both sides; no turn is known.`,
    turned: (before: number, from: number, who: string, years: number) =>
      `It turned between ${before} and ${from}. Since then ${who} leans more, in ${years === 1 ? 'the one year' : `all ${years} years`} measured on both sides.`,
    missing: 'Missing for a lean:',
    lacks: {
      whole: (region: string, country: string) =>
        `${region}: its trade with ${country} is held, its trade with all countries is not`,
      part: (region: string, country: string) =>
        `${region}: its trade with all countries is held, its trade with ${country} is not`,
      share: (region: string, country: string) =>
        `${region}: neither a share nor its trade with ${country} and with all is held`,
      rate: (region: string) =>
        `${region}: its two amounts stand in two currencies, and no rate of these months is held`,
      order: (region: string, country: string) =>
        `${region}: its trade with ${country} is given as larger than that with all`,
    },
    between: (low: string, high: string) => `${low} to ${high}`,
    said: {
      more: (share: string) => `over ${share}`,
      less: (share: string) => `almost ${share}`,
      about: (share: string) => `about ${share}`,
    },
    alone: { exports: 'of exports alone', imports: 'of imports alone' },
    remarks: {
      'part-year': 'part of a year',
      'year-not-over': 'published before the year was over',
      'sources-differ': 'sources differ',
      'two-kinds-of-source': 'two kinds of source',
      converted: 'by the rate of the year',
      'pipeline-oil': 'with the oil of the pipeline',
      note: 'see the note',
    } as Readonly<Record<string, string>>,
  },

  measures: {
    title: 'Measures',
    intro:
      'From reviewed ties and held figures alone. Where less than half of what a formula asks for is known, no value is given; missing is never zero.',
    head: ['Measure', 'Of', 'Value', 'Interval', 'Coverage'],
    names: {
      activity: 'activity (dated acts in the year)',
      'quasi-state': 'quasi-state activity abroad',
      concentration: 'concentration of partners',
      'trade-concentration': 'concentration of trade',
      'trade-share': 'share in trade',
      'trade-dependence': 'dependence on trade',
      salience: 'salience of trade',
      symmetry: 'symmetry of trade',
      interdependence: 'interdependence by trade',
      'log-asymmetry': 'asymmetry of dependence (logarithm)',
      network: 'position in the network',
    } as Readonly<Record<string, string>>,
    noValue: 'too little is known',
    none: 'No measure is worked out for this subject.',
    nothing: (names: string) => `Nothing can be said of: ${names}.`,
    why: 'Why these values',
    whyIntro:
      'Each value with its formula, the numbers in it and where they come from. “Counted” is a count of ties held: it says as much about what was read as about the regions. What stands counts until it is ended or suspended, however long nothing was heard of it.',
    formula: 'Formula',
    weight: (weight: string) => `weight ${weight}`,
    from: 'from',
    andMore: (more: number) => `and ${more} more`,
    missing: 'Not known: ',
    version: (version: string) => `version ${version}`,
    figures: 'Figures held',
    figureHead: ['Figure', 'Of', 'Year', 'Value'],
    noFigures: 'No figure on the subject (population, product, trade) is held.',
    indicators: {} as Readonly<Record<string, string>>,
    how: { observed: 'observed', counted: 'counted', 'by rule': 'by rule', unknown: 'unknown' } as Readonly<
      Record<string, string>
    >,
  },

  forecasts: {
    title: 'Forecasts and plans',
    intro: 'What documents say of the future, as they say it. None of it counts as a tie or as a fact.',
    none: 'No forecast is held for this subject.',
    kinds: { forecast: 'forecast', plan: 'plan' } as Readonly<Record<string, string>>,
    likelihood: (low: number, high: number) => `likelihood ${low}–${high} % as worded`,
    noLikelihood: 'no likelihood given',
    until: (date: string) => `until ${date}`,
    kept: 'Kept forecast',
    unscorable: 'cannot be judged as it is kept',
    outcomes: {
      open: 'open',
      yes: 'came true',
      no: 'did not come',
      void: 'void',
      disputed: 'disputed',
    } as Readonly<Record<string, string>>,
    sides: (on: string, against: string) => `evidence for: ${on}, against: ${against}`,
    resolvable: 'can be judged as written',
    unresolvable: (missing: string) => `cannot be judged as written: ${missing}`,
    gaps: {
      date: 'no date',
      likelihood: 'no likelihood',
      event: 'no event or figure',
      condition: 'hangs on a condition',
    } as Readonly<Record<string, string>>,
  },

  unreviewed: {
    title: 'Not reviewed',
    intro:
      'Claims that the reader took from documents and nobody has accepted or rejected. They bear no stage shown above as reviewed and no measure.',
    none: 'Every claim on these ties is reviewed.',
    left: 'This brief leaves them out.',
    leftOut: (ties: number) =>
      `${n(ties, 'tie')} that only unreviewed claims bear ${ties === 1 ? 'is' : 'are'} left out.`,
    unsure: 'left open by a reviewer',
    noted: (count: number) =>
      `${n(count, 'further unreviewed claim')} ${count === 1 ? 'supports a step' : 'support steps'} that ${count === 1 ? 'is' : 'are'} reviewed on other evidence; ${count === 1 ? 'its note has' : 'their notes have'} a star.`,
  },

  thin: {
    title: 'What is thin',
    oneSource: (count: number, of: number) => `${count} of ${of} ties rest on one independent source.`,
    noQuote: (count: number, of: number) =>
      `${count} of ${of} ties rest on coded facts alone: their notes name a source, but hold no words of it to check.`,
    vague: (count: number, of: number) => `${count} of ${of} dated steps are known to a year or less exactly.`,
    undated: (count: number) => `${n(count, 'step')} ${count === 1 ? 'has' : 'have'} no date.`,
    quiet: (year: string) => `No dated step after ${year} is held.`,
    langs: (list: string) => `Documents quoted, by language: ${list}.`,
    ungraded: 'No outlet of these sources has been graded for reliability.',
    noTrade: 'No figures of trade by region and partner are held; ties are counted instead, and called so.',
    listed: (count: number, of: number) =>
      `${count} of ${of} coded facts rest on a list or a report made from the source; their coder has not read the source itself.`,
    excerpts: (count: number, of: number) =>
      `${count} of ${of} coded facts were seen in an excerpt of their source, not in the whole of it.`,
    weak: (count: number) => `${n(count, 'coded fact')} ${count === 1 ? 'is' : 'are'} contested or unverified.`,
    held: 'What is not here may still exist: the ledger holds what was read and coded.',
    rejected: (count: number) =>
      `${n(count, 'piece')} of evidence that reviewers rejected ${count === 1 ? 'is' : 'are'} left out.`,
    later: (count: number) => `${n(count, 'step')} after the day ${count === 1 ? 'is' : 'are'} left out.`,
    redacted: (count: number) =>
      `The words of ${n(count, 'document')} of the ledger were taken away for legal reasons.`,
  },

  notes: {
    title: 'Notes',
    stop: '. ',
    coded: (confidence: string, restsOn: RestsOn | null) => `Coded fact, ${confidence}${upon(restsOn)}`,
    event: (confidence: string, restsOn: RestsOn | null) => `Case event, ${confidence}${upon(restsOn)}`,
    coder: (name: string) => `coded by ${name}`,
    remark: (text: string) => `Remark: ${text}`,
    characters: (start: number, end: number) => `characters ${start}–${end}`,
    said: (name: string) => `said by ${name}`,
    cites: (list: string) => `citing ${list}`,
    modality: {
      fact: '',
      attributed: 'attributed',
      assessment: 'the author’s assessment',
      forecast: 'forecast',
    } as Readonly<Record<string, string>>,
    accepted: (by: string, day: string) => `accepted by ${by} on ${day}`,
    edited: (by: string, day: string) => `corrected by ${by} on ${day}`,
    preferred: (by: string, day: string) => `preferred by ${by} on ${day}`,
    unsure: (by: string, day: string) => `left open by ${by} on ${day}`,
    unreviewed: 'not reviewed',
    forecast: 'found by the reader, not reviewed',
    credibility: (number: number) => `credibility ${number} of 6`,
    reliability: (letter: string) => `reliability ${letter}`,
    figure: 'Figure',
    redacted: 'the words of this document were taken away',
  },

  sources: {
    title: 'Sources',
    notes: 'notes',
    unpublished: 'no date of publication known',
    notGiven: 'source not given',
  },

  generated: 'Put together by rules from what the ledger holds; nothing in it is written freely.',
  contents: 'Contents',
  missingCharacters: (count: number) =>
    `${n(count, 'character')} that the fonts of this file do not hold ${count === 1 ? 'stands' : 'stand'} as “□”; Markdown and HTML hold them.`,
};

/** The same in every language. */
export type BriefWords = typeof english;

/** What the coder has seen of it. */
function upon(restsOn: RestsOn | null): string {
  if (restsOn === null) return '';
  return { source: ', source read', excerpt: ', source seen in excerpt', list: ', from a list' }[restsOn];
}
