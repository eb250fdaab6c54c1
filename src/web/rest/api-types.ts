/** The REST interface in types, made from its OpenAPI document: `npm run docs:api`. Not to be edited. */
export interface paths {
    readonly "/api/v1/agreement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far two coders agree, and where they do not */
        readonly get: operations["getAgreement"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The cases held */
        readonly get: operations["listCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/mechanism": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Cases side by side: asymmetry, direct structures, turn, the centre’s reaction, outcome */
        readonly get: operations["compareCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All of one case: facts, events, the ties they bear, sources, regions */
        readonly get: operations["getCase"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The dated events of a case */
        readonly get: operations["listCaseEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/lean": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The regions of a case on the countries of their counterparts: one row a region, country and span */
        readonly get: operations["getCaseLean"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of the ties between two days of knowledge */
        readonly get: operations["listChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/codebook": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The vocabularies with their definitions */
        readonly get: operations["getCodebook"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/codebook/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The versions of the codebook, and what is to be coded again */
        readonly get: operations["listCodebookVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/coding/texts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Texts to code blind: without what was read or coded in them */
        readonly get: operations["drawTexts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/codings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who has coded how many documents */
        readonly get: operations["listCoders"];
        readonly put?: never;
        /** What one coder found in one document */
        readonly post: operations["addCoding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/collections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Collections, by name, with what is in them */
        readonly get: operations["listCollections"];
        readonly put?: never;
        /** Make a collection */
        readonly post: operations["createCollection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/collections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One collection, by id or name, with what is in it */
        readonly get: operations["getCollection"];
        readonly put?: never;
        /** Give a collection another name; brings a withdrawn one back */
        readonly post: operations["renameCollection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/conflicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ties on which sources have come to disagree since some day */
        readonly get: operations["listConflicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Documents, newest first, by pages */
        readonly get: operations["listDocuments"];
        readonly put?: never;
        /** Add documents: files as a form, or one text as JSON */
        readonly post: operations["addDocuments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A document with its text, mentions and claims */
        readonly get: operations["getDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/duplicates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Documents that copy or quote one another, with how much and why */
        readonly get: operations["listDuplicates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/evidence/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One claim or coded fact with its judgements */
        readonly get: operations["getEvidence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The forecasts that are kept; those that are due first, by their last day, then the newest */
        readonly get: operations["listForecasts"];
        readonly put?: never;
        /** Enter a forecast; the same words twice are one */
        readonly post: operations["addForecast"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts/draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A forecast prefilled from a claim, or from a sentence of a document */
        readonly get: operations["draftForecast"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts/scores": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The scores of all forecasts together, and of each author or outlet */
        readonly get: operations["scoreForecasts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One forecast, with its resolutions */
        readonly get: operations["getForecast"];
        readonly put?: never;
        /** Put a forecast right; brings a withdrawn one back */
        readonly post: operations["changeForecast"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts/{id}/found": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the ledger holds of the places and kinds of a forecast, from the day it was made to its last: for no side */
        readonly get: operations["findForForecast"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/history/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to a document, tie, claim, fact, judgement, case event, note, collection, town, body, person or outlet */
        readonly get: operations["getHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Notes and what is in collections, newest first; of one thing, or all */
        readonly get: operations["listItems"];
        readonly put?: never;
        /** Write a note on something held, or put it into a collection, or both; of a document also a stretch */
        readonly post: operations["addItem"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many jobs there are in each state, and the newest of them */
        readonly get: operations["listJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A job: where it stands, what it did, what went wrong */
        readonly get: operations["getJob"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/judgements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Judgements, newest first, undone ones included */
        readonly get: operations["listJudgements"];
        readonly put?: never;
        /** Judge a claim or a fact, or two things that may be one; or undo a judgement */
        readonly post: operations["judge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/leans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every region whose dependence on a country is known, and every pair with a lean */
        readonly get: operations["listLeans"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/map": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the map draws: ties rolled up to pairs of units */
        readonly get: operations["getMap"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every measure, with its formulas, what goes in and where it misleads */
        readonly get: operations["listMeasures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measures/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A measure, with its formula, the numbers in it and where they came from */
        readonly get: operations["getMeasure"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/network": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Units that are tied to one another, and where each stands */
        readonly get: operations["getNetwork"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/observations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Figures about a unit, each with its source */
        readonly get: operations["listObservations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pairs/{pair}/first": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether a pairing was the first of its kind between two countries, and what came before */
        readonly get: operations["getFirstPairing"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pairs/{pair}/lean": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far each side of a pair depends on the other’s country, the difference, and since when */
        readonly get: operations["getLean"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pairs/{pair}/scenario": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a run of the model begins with for a pair: its names, and the push that its ties give */
        readonly get: operations["startScenario"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/regions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** First-level units: all, those of a country, or those that a name finds */
        readonly get: operations["listRegions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/regions/{region}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One first-level unit */
        readonly get: operations["getRegion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/regions/{region}/dependence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** On which countries a region depends: their shares of its trade, with every figure */
        readonly get: operations["getDependence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/regions/{region}/partners": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Candidate partners of a region, ranked by ties in force, then by distance; no measure of fit */
        readonly get: operations["listPartners"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reread/questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Decisions on claims that a later reading gives otherwise */
        readonly get: operations["listRereadQuestions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Claims that wait for a decision, over all documents, with the text around them */
        readonly get: operations["listWaitingClaims"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review/count": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many claims wait, counted up to 10,000 */
        readonly get: operations["countWaitingClaims"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/same": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Things that may be one, with scores and reasons, best first */
        readonly get: operations["listSame"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/same/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One candidate with its two sides */
        readonly get: operations["getSame"];
        readonly put?: never;
        /** Decide: the two are one, are two, or it is left open */
        readonly post: operations["decideSame"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The cases that the model is replayed on, and how well it does beside “nobody ever restricts” */
        readonly get: operations["listReplays"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scenarios/{id}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The model held against the coded history of a case: fit, plain baseline, turning points, misses */
        readonly get: operations["replayScenario"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Documents by their words, with the passages that have them */
        readonly get: operations["searchDocuments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Outlets with what is held of each and how reliable people hold it to be */
        readonly get: operations["listSources"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sources/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One outlet with every grade it was given */
        readonly get: operations["getSource"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ties": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The table of ties, by pages */
        readonly get: operations["listTies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ties/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One tie with its history and evidence */
        readonly get: operations["getTie"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ties with their steps and the days on which they stood in each state */
        readonly get: operations["getTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/timeline/learned": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** When the things behind ties happened, were published, and came into this ledger */
        readonly get: operations["getLearned"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/years": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many ties stood or happened in each year */
        readonly get: operations["getTiesByYear"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What runs, and how much is held */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/geometry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The outlines of all first-level units, simplified (TopoJSON) */
        readonly get: operations["getGeometry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/geometry/{country}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The outlines of one country in finer detail (TopoJSON) */
        readonly get: operations["getCountryGeometry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/words/{language}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What Amur says, in another language: errors, notes of measures, the words of the cases that ship */
        readonly get: operations["getWords"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/export/ties.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The ties of a filter as a table */
        readonly get: operations["exportTiesCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/export/ties.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The ties of a filter as JSON */
        readonly get: operations["exportTiesJson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/export/ties.geojson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The ties of a filter as lines between units (GeoJSON) */
        readonly get: operations["exportTiesGeoJson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/export/forecasts.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All forecasts as a table */
        readonly get: operations["exportForecastsCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/regions/{region}/brief": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A brief on a region, a country or a pair (CN-HL~RU-AMU) */
        readonly get: operations["getRegionBrief"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ties/{id}/brief": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A brief on a tie */
        readonly get: operations["getTieBrief"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/collections/{id}/brief": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A brief on the ties that a collection stands for */
        readonly get: operations["getCollectionBrief"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/same/refresh": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Look for candidates in what came in since the last time; at most 500 documents at once */
        readonly post: operations["refreshSame"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}/original": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The file as it came, as a download */
        readonly get: operations["getOriginal"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}/description": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say the outlet, author, title or date of a document: a judgement, undone as any other
         * @description With another date its text is read again, and relative dates are counted from it anew. What it came with, earlier readings and all decisions stay.
         */
        readonly post: operations["describeDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}/address": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say what web address a document came from: it is read again with it
         * @description Its outlet is known by its address. Addresses known before, earlier readings and all decisions stay.
         */
        readonly post: operations["addressDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}/address/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that a document did not come from a web address: it is read again without it
         * @description The address and who took it back stay in the history; said again it counts again.
         */
        readonly post: operations["withdrawAddress"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/fetch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Add what is at a web address; the server fetches it
         * @description One page or file of the public internet: no private address, no more than 32 MiB, within 30 seconds.
         */
        readonly post: operations["fetchDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/language-models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The language models that are set as second readers (`amur model add`) */
        readonly get: operations["listLanguageModels"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}/model-readings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Have a language model read a document beside the rules
         * @description What it finds is unreviewed, and counts for nothing until a person accepts it. For a model that is not on the machine of the server, `sendTexts` must say that text, title and date may be sent to it. One document is read by one model once at a time: who asks meanwhile gets what comes of that. An answer waits four minutes; after that it is 503, the reading goes on, and asking again waits on.
         */
        readonly post: operations["readDocumentByModel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}/claims": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add claims by hand: words of the text with what they say, accepted by whoever adds them */
        readonly post: operations["addClaims"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/visits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that whoever asks is here: one visit a person, until half an hour has gone by without a sign */
        readonly post: operations["recordVisit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let a dead job wait again, with all its attempts */
        readonly post: operations["retryJob"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}/drop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a job that waits or is dead out of the queue, for a reason that is kept */
        readonly post: operations["dropJob"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/judgements/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take back a judgement; taking back an undo does it again */
        readonly post: operations["undoJudgement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/judgements/redo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Do again what this user took back last */
        readonly post: operations["redoJudgement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/items/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put other words in the place of a note; brings back what was withdrawn */
        readonly post: operations["editItem"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/items/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Withdraw a note, or take something out of its collection; it stays in the history */
        readonly post: operations["withdrawItem"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/collections/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Withdraw a collection; it stays in the history */
        readonly post: operations["withdrawCollection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Whether a forecast could be judged as it is written, and what it lacks; nothing is kept */
        readonly post: operations["checkForecast"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts/{id}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Withdraw a forecast; it stays in the history */
        readonly post: operations["withdrawForecast"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/forecasts/{id}/resolutions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say how a forecast came out, and score it in the same act; "open" takes the last resolution back */
        readonly post: operations["resolveForecast"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reread/questions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answer the question on a claim: the decision carries over, or is kept as it was */
        readonly post: operations["answerRereadQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who asks, as what, and whether one must sign in */
        readonly get: operations["getSession"];
        readonly put?: never;
        /** Sign in with a token: the answer sets a cookie, which scripts cannot read */
        readonly post: operations["signIn"];
        /** Sign out: the session ends */
        readonly delete: operations["signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everybody who may work here, or might */
        readonly get: operations["listPeople"];
        readonly put?: never;
        /** Add a person */
        readonly post: operations["addPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a person another role, let them in no more, or again */
        readonly post: operations["changePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{name}/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** End every session of the page that a person has */
        readonly delete: operations["endSessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All tokens, without their secrets */
        readonly get: operations["listTokens"];
        readonly put?: never;
        /** Make a token of a person */
        readonly post: operations["createToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tokens/{id}/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Revoke a token; what was signed in with it ends too */
        readonly post: operations["revokeToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who did what when from where */
        readonly get: operations["listAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Coding: {
            /** @description The document. */
            readonly id: string;
            readonly ties: readonly unknown[];
            /** @description Default: the user. */
            readonly coder?: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Name: {
            readonly name: string;
        };
        readonly TextToAdd: {
            readonly text: string;
            readonly title?: string;
            /** @description The newspaper, agency or body that published it. */
            readonly outlet?: string;
            /** @description Several are parted by "; ". */
            readonly author?: string;
            /**
             * @description EDTF
             * @example 2023-06-16
             */
            readonly published?: string;
            readonly url?: string;
        };
        readonly ForecastToKeep: {
            /** @example The railway bridge at Tongjiang opens in October 2019 */
            readonly statement: string;
            readonly who?: string | null;
            readonly what?: string | null;
            /**
             * @example [
             *       "CN-HL/Tongjiang"
             *     ]
             */
            readonly where?: readonly string[];
            /**
             * @description EDTF; it can be judged once its last day is over.
             * @example 2019-10
             */
            readonly by?: string | null;
            readonly source?: string | null;
            /** @description Types of ties that it is about. */
            readonly types?: readonly ("twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation")[];
            /** @description A point, or from and to; left out, it is taken from `wording`. */
            readonly likelihood?: (number | readonly [
                number,
                number
            ]) | null;
            /** @example almost certain */
            readonly wording?: string | null;
            readonly author?: string | null;
            readonly outlet?: string | null;
            readonly saidOn?: string | null;
            readonly address?: string | null;
            readonly claim?: string | null;
            readonly span?: {
                readonly document: string;
                readonly start: number;
                readonly end: number;
            } | null;
            readonly flags?: readonly ("conditional" | "unhedged" | "no-deadline" | "picked-after")[];
            readonly condition?: string | null;
            readonly note?: string | null;
            /** @description For and against; left out of a change, what was put before stays, and an empty list takes it away. */
            readonly evidence?: readonly components["schemas"]["ForecastEvidenceGiven"][];
        };
        readonly ForecastEvidenceGiven: {
            /** @enum {string} */
            readonly side: "for" | "against";
            /** @description EDTF. */
            readonly on?: string | null;
            /** @description What it says, in our own words. */
            readonly says: string;
            /** @description The id of a fact, event, claim, tie or figure held. */
            readonly record?: string | null;
            readonly address?: string | null;
            /** @description What was seen of the page. */
            readonly seen?: ("source" | "excerpt" | "list") | null;
        };
        readonly ForecastChange: {
            /** @example The railway bridge at Tongjiang opens in October 2019 */
            readonly statement: string;
            readonly who?: string | null;
            readonly what?: string | null;
            /**
             * @example [
             *       "CN-HL/Tongjiang"
             *     ]
             */
            readonly where?: readonly string[];
            /**
             * @description EDTF; it can be judged once its last day is over.
             * @example 2019-10
             */
            readonly by?: string | null;
            readonly source?: string | null;
            /** @description Types of ties that it is about. */
            readonly types?: readonly ("twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation")[];
            /** @description A point, or from and to; left out, it is taken from `wording`. */
            readonly likelihood?: (number | readonly [
                number,
                number
            ]) | null;
            /** @example almost certain */
            readonly wording?: string | null;
            readonly author?: string | null;
            readonly outlet?: string | null;
            readonly saidOn?: string | null;
            readonly address?: string | null;
            readonly claim?: string | null;
            readonly span?: {
                readonly document: string;
                readonly start: number;
                readonly end: number;
            } | null;
            readonly flags?: readonly ("conditional" | "unhedged" | "no-deadline" | "picked-after")[];
            readonly condition?: string | null;
            readonly note?: string | null;
            /** @description For and against; left out of a change, what was put before stays, and an empty list takes it away. */
            readonly evidence?: readonly components["schemas"]["ForecastEvidenceGiven"][];
            readonly reason?: string | null;
            /** @description The version that was changed; 409 where another came in between. */
            readonly seen?: string;
        };
        readonly NewItem: {
            readonly about: string;
            /** @description Markdown; needed where no collection is named. */
            readonly text?: string;
            /** @description A collection, by id or name. */
            readonly collection?: string;
            readonly span?: {
                readonly start: number;
                readonly end: number;
            };
        };
        readonly JudgementToMake: {
            /** @enum {string} */
            readonly act: "accept" | "reject" | "unsure" | "edit" | "prefer" | "merge" | "split" | "grade" | "settle" | "describe" | "undo";
            /** @description A claim or a fact; for `undo`, a judgement; for `merge` and `split`, a document, a tie, a town (`CN-HL/Harbin`), `body:NAME` or `person:NAME`. */
            readonly target: string;
            readonly reason?: string | null;
            /** @description For `edit`: the values to put; what is left out stays. */
            readonly edit?: {
                readonly type?: string;
                readonly parties?: readonly string[];
                readonly stage?: string;
                /** @description EDTF; null for none. */
                readonly date?: string | null;
                readonly fields?: readonly string[];
                readonly modality?: string;
                readonly body?: string | null;
            };
            /** @description For `merge`: what the target is; for `split` of two things: what it is not. */
            readonly into?: string;
            /** @description For `grade`: A to F for an outlet (`site:host`), 1 to 6 for a claim or a fact. */
            readonly grade?: string;
            /**
             * @description For `settle`: which of the two codings is right.
             * @enum {string}
             */
            readonly settle?: "first" | "second" | "both" | "neither";
            /** @description For `split` of a claim or a fact: what tells the other tie apart. */
            readonly apart?: string;
        };
        readonly SameDecision: {
            /** @enum {string} */
            readonly decision: "merge" | "different" | "unsure";
            readonly reason?: string | null;
            /** @description For `merge`: the side whose name both go by. */
            readonly into?: string;
        };
        readonly DescriptionToGive: {
            /** @description Who published it, by name; null or empty for none that is known. */
            readonly outlet?: string | null;
            /** @description Several are parted by "; "; null or empty for none that is known. */
            readonly author?: string | null;
            readonly title?: string;
            /**
             * @description EDTF
             * @example 2023-06-16
             */
            readonly published?: string;
            readonly reason?: string | null;
        };
        readonly AddressOfDocument: {
            /** @example https://www.example.org/news/2023/06/16/ */
            readonly url: string;
        };
        readonly AddressToAdd: {
            /** @example https://www.example.org/news/2023/06/16/ */
            readonly address: string;
            readonly title?: string;
            /** @description The newspaper, agency or body that published it. */
            readonly outlet?: string;
            /** @description Several are parted by "; ". */
            readonly author?: string;
            /**
             * @description EDTF
             * @example 2023-06-16
             */
            readonly published?: string;
        };
        readonly ModelReadingToMake: {
            /** @description The name under which it is set. */
            readonly model: string;
            /** @description Allows that text, title and date of the document leave the machine of the server for the model. */
            readonly sendTexts?: boolean;
        };
        readonly ClaimsToAdd: {
            readonly claims: readonly components["schemas"]["ClaimToAdd"][];
            /** @description A claim of this document whose place they take: it is rejected, and what they leave out is as it had it. */
            readonly instead?: string;
            readonly reason?: string | null;
        };
        readonly ClaimToAdd: {
            /** @description Where its words begin: a code point of the text, from 0. Without it and `end` they must stand there once. */
            readonly start?: number;
            /** @description Where they end, exclusive. */
            readonly end?: number;
            /** @description The words, as they stand there; case, width, quotation marks, dashes and white space may differ. What is kept is the text’s own. */
            readonly quote: string;
            readonly type?: string;
            readonly parties?: readonly string[];
            readonly stage?: string;
            /** @description EDTF; null for none. */
            readonly date?: string | null;
            readonly fields?: readonly string[];
            readonly modality?: string;
            readonly body?: string | null;
            readonly speaker?: string | null;
        };
        readonly JobToDrop: {
            readonly reason: string;
        };
        readonly JudgementToUndo: {
            /** @description A judgement; default the newest of the user that stands. */
            readonly target?: string;
        };
        readonly ItemChange: {
            readonly text: string;
            /** @description The version that was changed; 409 where another came in between. */
            readonly seen?: string;
        };
        readonly Reason: {
            readonly reason?: string | null;
        };
        readonly ForecastReason: {
            readonly reason?: string | null;
        };
        readonly ForecastResolutionToAdd: {
            /** @enum {string} */
            readonly outcome: "yes" | "no" | "void" | "disputed" | "open";
            /** @description EDTF: when it came, or when it was clear that it would not. */
            readonly on?: string | null;
            /** @description What shows it; why it is void, disputed or taken back. */
            readonly evidence: string;
            readonly address?: string | null;
            /** @description The last resolution that was seen, empty for none; 409 where another came in between. */
            readonly seen?: string;
        };
        readonly RereadAnswer: {
            /**
             * @description `carry`: the decision holds for what is read now; `keep`: as it was made, and what is read now is not it.
             * @enum {string}
             */
            readonly answer: "carry" | "keep";
        };
        readonly SignIn: {
            readonly token: string;
        };
        readonly PersonToAdd: {
            readonly name: string;
            /** @enum {string} */
            readonly role: "viewer" | "coder" | "reviewer" | "admin";
        };
        readonly PersonToChange: {
            /** @enum {string} */
            readonly role?: "viewer" | "coder" | "reviewer" | "admin";
            readonly active?: boolean;
        };
        readonly TokenToMake: {
            readonly person: string;
            readonly name?: string;
            readonly days?: number;
        };
        readonly Agreement: {
            readonly first: string;
            readonly second: string;
            readonly documents: number;
            readonly pairs: components["schemas"]["FoundByBoth"];
            readonly claims: components["schemas"]["FoundByBoth"];
            readonly type: components["schemas"]["Kappa"];
            readonly stage: components["schemas"]["Kappa"];
            readonly types: {
                readonly [key: string]: components["schemas"]["Kappa"];
            };
            readonly stages: {
                readonly [key: string]: components["schemas"]["Kappa"];
            };
            readonly differences: readonly components["schemas"]["Difference"][];
        };
        readonly FoundByBoth: {
            readonly both: number;
            readonly onlyFirst: number;
            readonly onlySecond: number;
            readonly precision: number | null;
            readonly recall: number | null;
            readonly f1: number | null;
        };
        /** @description Null where there is nothing to tell apart. */
        readonly Kappa: {
            readonly n: number;
            readonly observed: number | null;
            readonly kappa: number | null;
        };
        readonly Difference: {
            readonly id: string;
            readonly document: string;
            readonly first: components["schemas"]["CodedClaim"] | null;
            readonly second: components["schemas"]["CodedClaim"] | null;
            readonly on: readonly ("type" | "parties" | "stage" | "date" | "modality")[];
            /** @description The judgement `settle` in force, with its id as target. */
            readonly settled: components["schemas"]["Judgement"] | null;
        };
        readonly CodedClaim: {
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            readonly parties: readonly string[];
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            readonly date: string | null;
            readonly bounds: readonly [
                string | null,
                string | null
            ] | null;
            readonly fields: readonly string[];
            /** @enum {string} */
            readonly modality: "fact" | "attributed" | "assessment" | "forecast";
            readonly body: string | null;
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly quote: string;
        };
        readonly Judgement: {
            readonly id: string;
            /** @enum {string} */
            readonly act: "accept" | "reject" | "unsure" | "edit" | "prefer" | "merge" | "split" | "grade" | "settle" | "describe" | "undo";
            /** @description Id of a claim or a fact; for `undo`, of a judgement; for `grade`, also an outlet; for `merge` and `split`, one of two that may be one. */
            readonly target: string;
            readonly by: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            /** @description Its place in the order of the ledger: the last judgement has the highest. */
            readonly revision: number;
            readonly reason: string | null;
            readonly edit?: components["schemas"]["EvidenceValues"];
            readonly into?: string;
            /** @description For two that may be one: the kinds of reasons there were. A reason of a new kind asks again. */
            readonly grounds?: readonly string[];
            readonly apart?: string;
            /** @enum {string} */
            readonly settle?: "first" | "second" | "both" | "neither";
            /**
             * @description For `grade` of an outlet.
             * @enum {string}
             */
            readonly reliability?: "A" | "B" | "C" | "D" | "E" | "F";
            /**
             * @description For `grade` of a claim or a fact.
             * @enum {number}
             */
            readonly credibility?: 1 | 2 | 3 | 4 | 5 | 6;
            /** @description For `describe`: what is said of the document. */
            readonly describe?: components["schemas"]["Description"];
            readonly ties?: readonly [
                {
                    /** @enum {string} */
                    readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                    readonly key: string;
                },
                {
                    /** @enum {string} */
                    readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                    readonly key: string;
                }
            ];
        };
        readonly EvidenceValues: {
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            readonly parties: readonly string[];
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            readonly date: string | null;
            readonly bounds: readonly [
                string | null,
                string | null
            ] | null;
            readonly fields: readonly string[];
            /** @enum {string} */
            readonly modality: "fact" | "attributed" | "assessment" | "forecast";
            readonly body: string | null;
        };
        readonly Description: {
            readonly outlet?: string | null;
            readonly author?: string | null;
            readonly title?: string;
            /**
             * @description EDTF (ISO 8601-2)
             * @example 2019-06~
             */
            readonly published?: string;
        };
        readonly ProblemDetails: {
            /** @example urn:amur:problem:not-found */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @description One sentence in English. */
            readonly detail: string;
            /**
             * @description Names the sentence (docs/formats/words.md lists them), whatever it is filled with.
             * @example the-gazetteer-holds-no-unit
             */
            readonly code?: string;
            /**
             * @description What the sentence is filled with, by name.
             * @example {
             *       "written": "RU-XX"
             *     }
             */
            readonly values?: {
                readonly [key: string]: string;
            };
            /** @description The path asked for. */
            readonly instance?: string;
            /** @description What can be done about it. */
            readonly hint?: string;
            readonly errors?: readonly {
                /** @enum {string} */
                readonly in: "path" | "query" | "body" | "header";
                /** @description Parameter, or JSON pointer into the body. */
                readonly name: string;
                readonly detail: string;
            }[];
            /** @description Where every file of an upload failed: the report per file. */
            readonly items?: readonly unknown[];
        };
        readonly Case: {
            readonly id: string;
            readonly title: components["schemas"]["Names"] | null;
            /** @description What the sources of the case bear well, and what is thin; null of a case that did not ship with it. */
            readonly about: {
                readonly documented: string;
                readonly thin: string;
                /** @description What in it speaks against what is claimed of it. */
                readonly against?: string;
            } | null;
            /** @description Coded facts: ties of which it is a source. */
            readonly facts: number;
            readonly events: number;
            readonly first: string | null;
            readonly last: string | null;
        };
        readonly Names: {
            readonly en: string;
            readonly ru: string | null;
            readonly zh: string | null;
        };
        readonly Mechanism: {
            readonly cases: readonly components["schemas"]["MechanismCase"][];
            /** @example 2023-06-16 */
            readonly validAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly MechanismCase: {
            readonly id: string;
            readonly names: components["schemas"]["Names"];
            readonly depth: components["schemas"]["MechanismDepth"];
            /** @description The year that years are counted from; null where the case does not name one. */
            readonly zero: {
                readonly year: number;
                readonly date: string | null;
                readonly why: string;
                readonly record: string;
            } | null;
            /** @description Null where the file of the case does not name its two sides. */
            readonly asymmetry: components["schemas"]["MechanismAsymmetry"] | null;
            /** @description Null where the file of the case does not name its two sides. */
            readonly structures: components["schemas"]["MechanismStructures"] | null;
            readonly turn: components["schemas"]["MechanismTurn"] | null;
            readonly acts: readonly components["schemas"]["MechanismAct"][];
            readonly outcome: components["schemas"]["MechanismOutcome"] | null;
            /** @description What the cells rest on. */
            readonly records: readonly components["schemas"]["MechanismRecord"][];
        };
        /** @description How much evidence stands behind a case: said first, since it is unequal. */
        readonly MechanismDepth: {
            readonly facts: number;
            readonly events: number;
            readonly sources: number;
            /** @description Facts and events by what their coder has seen. */
            readonly restsOn: {
                readonly source: number;
                readonly excerpt: number;
                readonly list: number;
                readonly untold: number;
            };
            /** @description The first year that a record surely falls into. */
            readonly from: number | null;
            readonly until: number | null;
            /** @description Years with a record that surely falls into them. */
            readonly years: number;
            readonly about: {
                readonly documented: string;
                readonly thin: string;
                /** @description What in it speaks against what is claimed of it. */
                readonly against?: string;
            } | null;
        };
        /** @description By figures alone, up to the last year of the case. */
        readonly MechanismAsymmetry: {
            /** @description Regions of the case’s own side; the largest newest share first. */
            readonly home: readonly components["schemas"]["MechanismShare"][];
            /** @description Regions of the other side. */
            readonly partner: readonly components["schemas"]["MechanismShare"][];
            /** @description Pairs joined by a tie whose both sides were measured in one year, the newest. */
            readonly pairs: readonly {
                readonly pair: string;
                readonly first: components["schemas"]["Party"];
                readonly second: components["schemas"]["Party"];
                readonly year: number;
                readonly lean: {
                    readonly value: number | null;
                    readonly low: number;
                    readonly high: number;
                };
                readonly since: components["schemas"]["LeanSince"] | null;
            }[];
            /** @description Regions of the case of which no share with the other side is held. */
            readonly without: number;
        };
        /** @description A country’s share of the trade of a region, first and last measured. */
        readonly MechanismShare: {
            readonly region: components["schemas"]["Party"];
            readonly country: components["schemas"]["Party"];
            /**
             * @description What it is a share of. Shares of exports or imports alone stand where none of trade is known of the year.
             * @enum {string}
             */
            readonly of: "trade" | "exports" | "imports";
            readonly first: components["schemas"]["SharePoint"];
            /** @description Null where one year alone was measured. */
            readonly last: components["schemas"]["SharePoint"] | null;
            /** @description How many years were measured. */
            readonly years: number;
        };
        /**
         * @example {
         *       "party": "RU-SA",
         *       "unit": "RU-SA",
         *       "country": "RU",
         *       "names": {
         *         "en": "Sakha Republic",
         *         "ru": "Республика Саха (Якутия)",
         *         "zh": "萨哈共和国"
         *       }
         *     }
         */
        readonly Party: {
            readonly party: string;
            readonly unit: string;
            readonly country: string;
            readonly names: components["schemas"]["Names"];
        };
        readonly SharePoint: {
            readonly year: number;
            /**
             * @description The part of the year, or the span over the turn of one, EDTF; null for the whole year.
             * @example 2022-01/2022-08
             */
            readonly span: string | null;
            /** @description Null where sources lie more than a point apart: see `low` and `high`. */
            readonly value: number | null;
            readonly low: number;
            readonly high: number;
            /** @description How the source says it: “more than”, “almost” (`less`), “about”; null for the number itself. */
            readonly said: ("more" | "less" | "about") | null;
        };
        readonly LeanSince: {
            /** @description 1: the first leans more; -1: the second; 0: both as much. */
            readonly sign: 1 | -1 | 0;
            /** @description The first measured year of the unbroken run with this sign. */
            readonly from: number;
            readonly to: number;
            /** @description How many years of the run were measured on both sides. */
            readonly years: number;
            /** @description The last measured year with another sign: it turned between it and `from`. Null where none is known. */
            readonly before: number | null;
            readonly beforeSign: (1 | -1 | 0) | null;
            /** @description Years whose sources do not agree on the sign. */
            readonly unsure: readonly number[];
        };
        readonly MechanismStructures: {
            readonly kinds: readonly {
                /** @enum {string} */
                readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                /** @description Ties of the type that were ever in force. */
                readonly known: number;
                readonly first: {
                    readonly tie: string;
                    readonly date: string | null;
                    /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
                    readonly bounds: readonly [
                        string | null,
                        string | null
                    ];
                    /** @description Least and most years from year 0; null where the date or year 0 is not known. */
                    readonly years: readonly [
                        number,
                        number
                    ] | null;
                } | null;
                /** @description In force for sure, and at most: vague dates leave it open for some. */
                readonly atEnd: {
                    readonly certain: number;
                    readonly atMost: number;
                };
            }[];
            /** @description At the end of each year, from the first beginning to the end of the case. */
            readonly byYear: readonly {
                readonly year: number;
                readonly years: number | null;
                /** @description In force for sure, and at most: vague dates leave it open for some. */
                readonly institutions: {
                    readonly certain: number;
                    readonly atMost: number;
                };
                /** @description In force for sure, and at most: vague dates leave it open for some. */
                readonly works: {
                    readonly certain: number;
                    readonly atMost: number;
                };
            }[];
            readonly ties: readonly components["schemas"]["MechanismStructure"][];
            /** @description Standing ties of the case that do not join its two sides. */
            readonly others: number;
        };
        readonly MechanismStructure: {
            /** @description The tie. */
            readonly id: string;
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            readonly parties: readonly components["schemas"]["Party"][];
            readonly body: string | null;
            /** @description Null where no beginning is coded. */
            readonly began: {
                readonly date: string | null;
                /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
                readonly bounds: readonly [
                    string | null,
                    string | null
                ];
            } | null;
            /** @description At the end of the case. */
            readonly state: components["schemas"]["TieState"] | null;
            /** @description Whether a side is in it by its state alone, not by a region or a town. */
            readonly withState: boolean;
        };
        readonly TieState: {
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            /** @enum {string} */
            readonly certainty: "certain" | "possible";
            /** @description When it came to this stage, an act when it last took place; null where no date is told. */
            readonly since: string | null;
        };
        /** @description When the leaning turned, from dated facts; without a date it is not known. */
        readonly MechanismTurn: {
            readonly date: string | null;
            /** @description Least and most years from year 0; null where the date or year 0 is not known. */
            readonly years: readonly [
                number,
                number
            ] | null;
            readonly sure: boolean;
            readonly says: string;
            readonly records: readonly string[];
        };
        readonly MechanismAct: {
            /** @description Its record. */
            readonly id: string;
            /** @enum {string} */
            readonly by: "home" | "partner" | "both";
            /** @description Whether it limits or ends what crosses the border, or opens it; null of what does neither. */
            readonly against: boolean | null;
            /** @description The days on which it may have begun. */
            readonly days: readonly [
                string | null,
                string | null
            ] | null;
            /** @description Least and most years from year 0; null where the date or year 0 is not known. */
            readonly years: readonly [
                number,
                number
            ] | null;
            /** @description Least and most days from what it answers; null where that, or a date, is not coded. */
            readonly lag: readonly [
                number,
                number
            ] | null;
            /** @description How finely the coarser of the two dates is known. */
            readonly precision: ("day" | "month" | "year" | "range" | "unknown") | null;
            /** @description Whether it answers a tie between regions or what came of one; null where no trigger is coded. */
            readonly answersTies: boolean | null;
            /** @description Of an act that limits or ends something: the ties in force the day before, and those surely ended or suspended, and begun, in the year after it. */
            readonly within: {
                /** @description In force for sure, and at most: vague dates leave it open for some. */
                readonly before: {
                    readonly certain: number;
                    readonly atMost: number;
                };
                readonly cut: readonly string[];
                readonly begun: readonly string[];
            } | null;
        };
        readonly MechanismOutcome: {
            /** @description The first dated act of the own centre against ties in or after year 0; null where none is coded. */
            readonly after: {
                readonly act: string;
                /** @example 2023-06-16 */
                readonly since: string;
                /** @example 2023-06-16 */
                readonly until: string;
            } | null;
            /** @description What became of the ties that were, or may have been, in force the day before. */
            readonly fates: readonly {
                /** @enum {string} */
                readonly fate: "ended" | "halted" | "resumed" | "went-on" | "silent";
                readonly ties: readonly string[];
            }[];
            /** @description Ties that were ended or suspended at any time, by who did so first. */
            readonly cuts: readonly {
                /** @enum {string} */
                readonly by: "home-centre" | "partner-centre" | "both-centres" | "home-region" | "partner-region" | "region" | "untold";
                readonly ties: readonly string[];
                readonly records: readonly string[];
            }[];
            /** @description In answer to what these were ended or suspended; null where no trigger is coded. */
            readonly answered: readonly {
                readonly what: string | null;
                readonly ties: number;
            }[];
        };
        readonly MechanismRecord: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "fact" | "event";
            readonly date: string | null;
            readonly statement: string;
            readonly parties: readonly components["schemas"]["Party"][];
            readonly acted: components["schemas"]["Acted"] | null;
            readonly confidence: string | null;
            readonly restsOn: ("source" | "excerpt" | "list") | null;
            readonly sources: readonly components["schemas"]["Source"][];
        };
        readonly Acted: {
            /** @description Levels: regions, the centre that the case looks from, foreign states. */
            readonly actors: readonly ("region" | "centre" | "foreign")[];
            /** @description Those that acted, where it was not all of the parties. */
            readonly by: readonly components["schemas"]["Party"][];
            readonly trigger: {
                readonly what: string;
                readonly date: string | null;
            } | null;
        };
        readonly Source: {
            readonly label: string;
            readonly address: string | null;
        };
        readonly CaseWhole: {
            readonly id: string;
            readonly title: components["schemas"]["Names"] | null;
            /** @description What the sources of the case bear well, and what is thin; null of a case that did not ship with it. */
            readonly about: {
                readonly documented: string;
                readonly thin: string;
                /** @description What in it speaks against what is claimed of it. */
                readonly against?: string;
            } | null;
            readonly facts: readonly components["schemas"]["Evidence"][];
            readonly first: string | null;
            readonly last: string | null;
            /** @description Null where nobody has counted, or the case did not ship. */
            readonly universe: components["schemas"]["CaseUniverse"] | null;
            readonly events: readonly components["schemas"]["CaseEvent"][];
            /** @description Of a large case the ties that most facts bear. */
            readonly lanes: readonly components["schemas"]["TieLane"][];
            /** @description How many there are in all; `lanes` and `facts` may be some of them. */
            readonly total: {
                readonly ties: number;
                readonly facts: number;
            };
            /** @description The tie that a fact bears, by the fact; a rejected one bears none. */
            readonly tieOf: {
                readonly [key: string]: string;
            };
            readonly sources: readonly components["schemas"]["CaseSource"][];
            /** @description Those with most facts first. */
            readonly units: readonly components["schemas"]["CaseUnit"][];
            /** @example 2023-06-16 */
            readonly validAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly Evidence: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "claim" | "fact";
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            readonly parties: readonly components["schemas"]["Party"][];
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            readonly date: string | null;
            readonly bounds: readonly [
                string | null,
                string | null
            ] | null;
            /** @description When what a claim quotes was published, as far as its document says. */
            readonly published: {
                /**
                 * @description EDTF (ISO 8601-2)
                 * @example 2019-06~
                 */
                readonly date: string;
                /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
                readonly bounds: readonly [
                    string | null,
                    string | null
                ];
            } | null;
            /**
             * Format: date-time
             * @description When this ledger came to hold it.
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly recordedAt: string;
            readonly modality: string;
            readonly likelihood: readonly [
                number,
                number
            ] | null;
            readonly speaker: string | null;
            readonly fields: readonly string[];
            /** @description The name that it gives to a joint body. */
            readonly body: string | null;
            /** @description The name that it gives to a construction or a site; absent where it gives none, or says only what sort of thing it is. */
            readonly apart?: string;
            /** @description The names held for it in other languages. */
            readonly alsoNamed?: readonly string[];
            /** @enum {string} */
            readonly review: "unreviewed" | "accepted" | "rejected" | "unsure";
            /** @description 0 to 1: how likely it is that the text says so. Null for facts, for what a person coded and in readings of before. */
            readonly score: number | null;
            /** @description Score and stage are sure enough: about six pairs in seven of such claims are right. Others are possible ones, and make no tie until a person accepts them. */
            readonly strict: boolean;
            /** @description Those of its parties that another sentence than that of its words names. */
            readonly carried: readonly components["schemas"]["Party"][];
            readonly text: string;
            readonly lang: string;
            readonly document: {
                readonly id: string;
                readonly title: string;
                readonly outlet: string | null;
                readonly author: string | null;
                /** @description Unicode code points from the start of the text. */
                readonly start: number;
                /** @description Unicode code points from the start of the text. */
                readonly end: number;
            } | null;
            readonly sources: readonly components["schemas"]["GradedSource"][];
            /**
             * @description Who has the claim: both readings, the rules alone, the language model alone; absent where no language model has read the document.
             * @enum {string}
             */
            readonly agreement?: "both" | "rules" | "model";
            readonly credibility: (1 | 2 | 3 | 4 | 5 | 6) | null;
            readonly where: string | null;
            readonly rule: string | null;
            readonly confidence: string | null;
            /** @description What its coder has seen: the source, an excerpt of it, or a list made from it; null where the coder does not say. */
            readonly restsOn: ("source" | "excerpt" | "list") | null;
            readonly acted: components["schemas"]["Acted"] | null;
            readonly note: string | null;
            /** @description The values as read, where a person has put others. */
            readonly asRead: components["schemas"]["EvidenceValues"] | null;
            /** @description A reviewer prefers it to what contradicts it. */
            readonly preferred: boolean;
            /** @description The name that the speaker goes by, where reviewers hold several to be one. */
            readonly person: string | null;
            /** @description All of them, newest first, those taken back included. */
            readonly judgements: readonly components["schemas"]["Judgement"][];
            /** @description Ids of the judgements that are not taken back, oldest first. */
            readonly inForce: readonly string[];
            /** @description The judgement that `review` comes from; null where nothing is decided. */
            readonly decision: components["schemas"]["Judgement"] | null;
        };
        readonly GradedSource: {
            readonly label: string;
            readonly address: string | null;
            readonly outlet?: string;
            /** @enum {string} */
            readonly reliability?: "A" | "B" | "C" | "D" | "E" | "F";
            /**
             * @description The text cites it; it is not where the text appeared.
             * @constant
             */
            readonly cited?: true;
        };
        /** @description How many there are in all of what the case holds some of. */
        readonly CaseUniverse: {
            /** @description How many of them the case holds as in force on the day. */
            readonly held: number;
            readonly count: number;
            readonly of: string;
            /**
             * @description EDTF (ISO 8601-2)
             * @example 2019-06~
             */
            readonly date: string;
            readonly source: components["schemas"]["Source"];
            /** @description Why the others are not held. */
            readonly rest: string;
        };
        readonly CaseEvent: {
            readonly id: string;
            readonly case: string;
            readonly event: string;
            readonly parties: readonly components["schemas"]["Party"][];
            readonly date: string | null;
            readonly bounds: readonly [
                string | null,
                string | null
            ] | null;
            readonly precision: string;
            readonly statement: string;
            readonly sources: readonly components["schemas"]["Source"][];
            readonly confidence: string;
            /** @description What its coder has seen: the source, an excerpt of it, or a list made from it; null where the coder does not say. */
            readonly restsOn: ("source" | "excerpt" | "list") | null;
            readonly acted: components["schemas"]["Acted"] | null;
            readonly note: string | null;
        };
        readonly TieLane: {
            readonly tie: components["schemas"]["TieRow"];
            readonly steps: readonly components["schemas"]["ShownStep"][];
            /** @description How many more dates the tie has, where it has more than fit in a lane (60): coded facts, what is reviewed and the newest are shown. */
            readonly left?: number;
            /** @description The state from each of these days on; the first may have no beginning. */
            readonly stretches: readonly {
                readonly from: string | null;
                readonly state: components["schemas"]["TieState"] | null;
            }[];
        };
        readonly TieRow: {
            readonly id: string;
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            readonly standing: boolean;
            readonly parties: readonly components["schemas"]["Party"][];
            readonly pairs: readonly string[];
            readonly body: string | null;
            /** @description What tells it apart from another tie of the same parties: the name of a construction, or what a reviewer said. */
            readonly apart?: string;
            /** @description Other names of it: those held in other languages, then as other evidence writes them. */
            readonly alsoNamed?: readonly string[];
            /** @description Null where the tie had not begun on that day. */
            readonly state: components["schemas"]["TieState"] | null;
            /**
             * @description Where a window was asked for: whether the tie certainly stood or happened within it.
             * @enum {string}
             */
            readonly within?: "certain" | "possible";
            /** @description The first day on which it may have happened, or was reported where no date is told. */
            readonly first: string | null;
            readonly last: string | null;
            /**
             * @description The time of the last that was reported of it; silence since then is no stage.
             * @example 2019-06~
             */
            readonly lastNews: string;
            readonly reviewed: boolean;
            readonly counts: components["schemas"]["TieCounts"];
        };
        readonly TieCounts: {
            readonly acceptedClaims: number;
            /** @description Those marked unsure included. */
            readonly unreviewedClaims: number;
            /** @description Of the unreviewed, those that a reviewer looked at and left open. */
            readonly unsureClaims?: number;
            readonly rejectedClaims: number;
            /** @description How many statements the claims make, where that is fewer than claims. */
            readonly statements?: number;
            readonly facts: number;
            readonly sources: number;
            readonly sourcesWithUnreviewed: number;
        };
        readonly ShownStep: {
            readonly date: string | null;
            /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
            readonly bounds: readonly [
                string | null,
                string | null
            ];
            /** @description The first three pieces by id, and all coded facts. */
            readonly evidence: readonly string[];
            readonly reviewed: boolean;
            /** @description How many pieces of evidence say so. */
            readonly pieces: number;
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            /** @description When it was first reported: where no date is told, and where a plan lies ahead of its report. */
            readonly reported?: readonly [
                string | null,
                string | null
            ];
            /** @description The party, or the state over its head, that decided, where one side alone did. */
            readonly oneSided?: string;
            readonly contested?: readonly {
                readonly date: string | null;
                /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
                readonly bounds: readonly [
                    string | null,
                    string | null
                ];
                /** @description The first three pieces by id, and all coded facts. */
                readonly evidence: readonly string[];
                readonly reviewed: boolean;
                /** @description How many pieces of evidence say so. */
                readonly pieces: number;
            }[];
        };
        readonly CaseSource: {
            readonly label: string;
            readonly address: string | null;
            readonly outlet?: string;
            /** @enum {string} */
            readonly reliability?: "A" | "B" | "C" | "D" | "E" | "F";
            /**
             * @description The text cites it; it is not where the text appeared.
             * @constant
             */
            readonly cited?: true;
            readonly facts: number;
            readonly events: number;
            /** @description How many of the records are verified, probable, contested, unverified. */
            readonly confidences: {
                readonly [key: string]: number;
            };
        };
        readonly CaseUnit: {
            readonly unit: string;
            readonly country: string;
            readonly names: components["schemas"]["Names"];
            /** @description Whether it is a first-level unit of today, which has a page. */
            readonly dossier: boolean;
            readonly facts: number;
        };
        readonly CaseLean: {
            readonly case: string;
            /** @description One a region, country and span; by region, country, year. */
            readonly rows: readonly components["schemas"]["Dependence"][];
            /** @description Pairs of the case whose both sides were measured in one year. */
            readonly pairs: readonly components["schemas"]["PairLeanShort"][];
            /** @description Regions of the case for which no share with the country of their counterparts is held. */
            readonly without: readonly {
                readonly region: string;
                readonly country: string;
            }[];
            /** @description What holds for every share here. */
            readonly standing: readonly components["schemas"]["Caveat"][];
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly Dependence: {
            /** @example RU-PRI */
            readonly region: string;
            /** @example CN */
            readonly country: string;
            /**
             * @description What it is a share of. Shares of exports or imports alone stand where none of trade is known of the year.
             * @enum {string}
             */
            readonly of: "trade" | "exports" | "imports";
            readonly year: number;
            /**
             * @description The part of the year, or the span over the turn of one, EDTF; null for the whole year.
             * @example 2022-01/2022-08
             */
            readonly span: string | null;
            /** @description Null where sources lie more than a point apart: see `low` and `high`. */
            readonly value: number | null;
            readonly low: number;
            readonly high: number;
            /** @description How the source says it: “more than”, “almost” (`less`), “about”; null for the number itself. */
            readonly said: ("more" | "less" | "about") | null;
            /** @description Of its year the one that stands for it: the whole year, else the most months. */
            readonly chief: boolean;
            /** @description Every way to the share, the one that `value` is of first. */
            readonly readings: readonly {
                readonly share: number;
                /** @description How the source says it: “more than”, “almost” (`less`), “about”; null for the number itself. */
                readonly said: ("more" | "less" | "about") | null;
                /** @enum {string} */
                readonly how: "printed" | "worked out";
                /**
                 * @description The division, where it is worked out.
                 * @example 131.3 billion CNY / 199.5 billion CNY
                 */
                readonly worked: string | null;
                /** @description Who gives the figures. */
                readonly by: readonly string[];
                /** @description Their ids, the rates of exchange among them. */
                readonly figures: readonly string[];
            }[];
            readonly figures: readonly components["schemas"]["Observation"][];
            /** @description Beside those that hold for all, in `standing`. */
            readonly caveats: readonly components["schemas"]["Caveat"][];
        };
        readonly Observation: {
            readonly id: string;
            /** @example product */
            readonly indicator: string;
            readonly region: string;
            readonly counterpart: string | null;
            readonly year: number;
            /**
             * @description The span it is of, where that is not the whole year; EDTF.
             * @example 2021-01/2021-10
             */
            readonly period: string | null;
            readonly value: number;
            /**
             * @description As the source has it.
             * @example million RUB
             */
            readonly unit: string;
            /** @description How it was worked out from what is printed; null where it is printed so. */
            readonly computed: string | null;
            readonly source: {
                /** @description Who gives the figure. */
                readonly label: string;
                /** @description The page or paper that was seen, in its own language. */
                readonly title: string | null;
                readonly address: string | null;
                /**
                 * @description A year, a month or a day.
                 * @example 2024-01-23
                 */
                readonly published: string | null;
                readonly kind: ("customs" | "statistics" | "government" | "border" | "company" | "study") | null;
                /** @description What of it was seen. */
                readonly restsOn: ("source" | "excerpt" | "list") | null;
            };
            readonly note: string | null;
            readonly recordedAt: string;
            readonly by: string;
            /** @description Whether measures take it, where several are held for one thing and year. */
            readonly taken: boolean;
            /** @description Where sources differ, on the one that is taken: why it is. */
            readonly because: string | null;
        };
        readonly Caveat: {
            /** @enum {string} */
            readonly kind: "registration" | "power" | "pipeline-oil" | "part-year" | "year-not-over" | "sources-differ" | "two-kinds-of-source" | "converted" | "computed-figure" | "exports-alone" | "imports-alone" | "note";
            /** @description In English; of a note, in the words of the figure. */
            readonly says: string;
            readonly source: string | null;
        };
        readonly PairLeanShort: {
            readonly pair: string;
            readonly first: components["schemas"]["Party"];
            readonly second: components["schemas"]["Party"];
            readonly last: components["schemas"]["LeanYear"];
            readonly since: components["schemas"]["LeanSince"] | null;
        };
        readonly LeanYear: {
            readonly year: number;
            readonly first: components["schemas"]["Dependence"] | null;
            readonly second: components["schemas"]["Dependence"] | null;
            readonly lean: components["schemas"]["Lean"] | null;
            /** @description What is missing on the side that is null. */
            readonly missing: readonly components["schemas"]["MissingFigure"][];
        };
        readonly Lean: {
            /** @description Above 0: the first leans more on the second’s country than the other way round. Null where sources differ. */
            readonly value: number | null;
            readonly low: number;
            readonly high: number;
            /** @description `unsure`: the sources of the year do not agree on which side leans more. */
            readonly sign: 1 | -1 | 0 | "unsure";
            /** @description False where the two shares are not of the same months. */
            readonly sameSpan: boolean;
        };
        readonly MissingFigure: {
            readonly region: string;
            readonly country: string;
            readonly year: number;
            /**
             * @description The part of the year, or the span over the turn of one, EDTF; null for the whole year.
             * @example 2022-01/2022-08
             */
            readonly span: string | null;
            /**
             * @description What it is a share of. Shares of exports or imports alone stand where none of trade is known of the year.
             * @enum {string}
             */
            readonly of: "trade" | "exports" | "imports";
            /**
             * @description `whole`: the region’s trade with all; `part`: its trade with the country; `share`: both, and a printed share; `rate`: a rate of exchange of that span; `order`: the trade with the country is given as larger than that with all.
             * @enum {string}
             */
            readonly missing: "whole" | "part" | "share" | "rate" | "order";
            /** @description What is held of it. */
            readonly figures: readonly components["schemas"]["Observation"][];
        };
        readonly TieChanges: {
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly since: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly until: string;
            /** @example 2023-06-16 */
            readonly validAt: string;
            /** @description How many ties have changed; `items` may be some of them. */
            readonly total: number;
            /** @description How many of them are new and came with Amur. */
            readonly shipped: number;
            /** @description The `after` of the next page; null at the end. */
            readonly next: number | null;
            readonly items: readonly components["schemas"]["TieChange"][];
        };
        /** @description `tie` is as known last; a lost one as known before. */
        readonly TieChange: {
            readonly kinds: readonly ("new" | "lost" | "ended" | "stage" | "reviewed" | "unreviewed")[];
            readonly before: components["schemas"]["TieState"] | null;
            readonly after: components["schemas"]["TieState"] | null;
            /** @description New, and all that bears it came with Amur. */
            readonly shipped: boolean;
            readonly tie: components["schemas"]["TieRow"];
        };
        readonly Codebook: {
            readonly version: string;
            readonly source: string;
            readonly tieTypes: readonly {
                readonly id: string;
                readonly standing: boolean;
                readonly definition: string;
                readonly names: {
                    readonly en: string;
                    readonly ru: string;
                    readonly zh: string;
                };
            }[];
            readonly stages: readonly {
                readonly id: string;
                readonly definition: string;
            }[];
            readonly fields: readonly {
                readonly id: string;
            }[];
            readonly caseEventKinds: readonly {
                readonly id: string;
                readonly definition: string;
            }[];
        };
        readonly CodebookVersions: {
            readonly versions: readonly {
                readonly version: string;
                /**
                 * Format: date-time
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly since: string;
                readonly changed: readonly components["schemas"]["ChangedWord"][];
            }[];
            readonly recode: readonly components["schemas"]["ToRecode"][];
        };
        readonly ChangedWord: {
            /** @enum {string} */
            readonly kind: "type" | "stage";
            readonly word: string;
            readonly before: string | null;
            readonly after: string | null;
        };
        readonly ToRecode: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "claim" | "fact" | "coding";
            readonly type: string;
            readonly stage: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            readonly under: string;
            readonly changed: readonly components["schemas"]["ChangedWord"][];
        };
        readonly Collection: {
            readonly id: string;
            readonly name: string;
            readonly withdrawn: boolean;
            readonly by: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            readonly items: readonly components["schemas"]["Item"][];
        };
        /** @description A note on something, something in a collection, or both. */
        readonly Item: {
            readonly id: string;
            readonly about: string;
            /** @description The id of the collection it is in; null of a note that is in none. */
            readonly collection: string | null;
            /** @description Markdown; empty of what is in a collection without a note. */
            readonly text: string;
            /** @description Of a document, in code points. */
            readonly span: {
                /** @description Unicode code points from the start of the text. */
                readonly start: number;
                /** @description Unicode code points from the start of the text. */
                readonly end: number;
            } | null;
            readonly quote: string | null;
            readonly withdrawn: boolean;
            readonly reason: string | null;
            readonly version: string;
            readonly by: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            readonly changed: {
                readonly by: string;
                /**
                 * Format: date-time
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly at: string;
            };
            readonly versions: number;
            readonly on: components["schemas"]["Entity"];
            /** @description The name of the collection; null of a note that is in none. */
            readonly in: string | null;
        };
        /** @description Something in words: the title of a document, the type and parties of a tie or a claim… */
        readonly Entity: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "document" | "claim" | "fact" | "tie" | "judgement" | "event" | "coding" | "collection" | "item" | "forecast" | "place" | "body" | "person" | "outlet" | "case" | "unknown";
            /** @description Empty where nothing is known of it. */
            readonly words: string;
            readonly parts?: components["schemas"]["EntityParts"];
        };
        /** @description What the words of a claim, fact, tie or place are put together from, for other languages. */
        readonly EntityParts: {
            readonly type: string | null;
            readonly names: readonly components["schemas"]["Names"][];
            /** @description The name of a tie; null where it has none. */
            readonly apart: string | null;
        };
        readonly Conflicts: {
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly since: string;
            readonly total: number;
            readonly items: readonly components["schemas"]["Conflict"][];
        };
        readonly Conflict: {
            readonly tie: components["schemas"]["TieRow"];
            /** @description Of each disputed step all dates, the one shown first. */
            readonly steps: readonly {
                /** @enum {string} */
                readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
                readonly dates: readonly (string | null)[];
            }[];
        };
        readonly DocumentRow: {
            readonly id: string;
            readonly title: string;
            /** @description Who published it, by name. */
            readonly outlet: string | null;
            /** @description Several are parted by "; ". */
            readonly author: string | null;
            /** @description BCP 47 */
            readonly lang: string;
            readonly published: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly recordedAt: string;
            /** @enum {string} */
            readonly origin: "user" | "example";
            readonly sources: readonly string[];
            /** @description Without those that are only possible. */
            readonly claims: number;
            /** @description Those of its claims that wait for a decision. */
            readonly unreviewed: number;
            /** @description Claims that are only possible: they count for nothing until they are accepted. */
            readonly possible: number;
            /** @description When its words were taken away for legal reasons; its title then says so. */
            readonly redactedAt: string | null;
        };
        readonly AddedReport: {
            readonly items: readonly components["schemas"]["FileReport"][];
            readonly added: number;
            /** @description How many the ledger held already. */
            readonly held: number;
            /** @description How many were not added; the report of each says why. */
            readonly notAdded: number;
        };
        readonly FileReport: {
            readonly name: string;
            /** @constant */
            readonly ok: true;
            readonly document: components["schemas"]["AddedDocument"];
        } | {
            readonly name: string;
            /** @constant */
            readonly ok: false;
            readonly problem: components["schemas"]["ProblemDetails"];
        };
        readonly AddedDocument: {
            readonly id: string;
            readonly title: string;
            readonly lang: string;
            readonly published: string | null;
            /** @description False where the same bytes were held already. */
            readonly created: boolean;
            readonly claims: {
                readonly appended: number;
                readonly held: number;
                readonly unanchored: number;
                /** @description How many of those appended or held are only possible. */
                readonly possible?: number;
            };
            /** @description Ids of the ties it bears on. */
            readonly ties: readonly string[];
            readonly problems: readonly components["schemas"]["ReadingProblem"][];
        };
        readonly ReadingProblem: {
            /** @enum {string} */
            readonly code: "no-publication-date" | "unresolved-party" | "contradictory-dates" | "unsupported-language" | "no-text-layer" | "replaced-characters" | "decoded-as" | "unanchored" | "truncated" | "empty";
            readonly message: string;
            /** @description Unicode code points from the start of the text. */
            readonly start?: number;
            /** @description Unicode code points from the start of the text. */
            readonly end?: number;
        };
        readonly QueuedReport: {
            readonly name: string;
            /** @constant */
            readonly ok: true;
            readonly job: {
                readonly id: string;
                /** @description The id that the document will have. */
                readonly document: string;
                /** @enum {string} */
                readonly state: "waiting" | "taken" | "dead" | "done" | "dropped";
                /** @description False where the same file was queued before. */
                readonly created: boolean;
            };
        } | {
            readonly name: string;
            /** @constant */
            readonly ok: false;
            readonly problem: components["schemas"]["ProblemDetails"];
        };
        readonly Document: {
            readonly id: string;
            readonly title: string;
            /** @description Who published it, by name. */
            readonly outlet: string | null;
            /** @description Several are parted by "; ". */
            readonly author: string | null;
            /** @description BCP 47 */
            readonly lang: string;
            readonly published: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly recordedAt: string;
            /** @enum {string} */
            readonly origin: "user" | "example";
            readonly sources: readonly string[];
            /** @description Without those that are only possible. */
            readonly claims: number;
            /** @description Those of its claims that wait for a decision. */
            readonly unreviewed: number;
            /** @description Claims that are only possible: they count for nothing until they are accepted. */
            readonly possible: number;
            /** @description When its words were taken away for legal reasons; its title then says so. */
            readonly redactedAt: string | null;
            readonly text: string;
            /** @description Who took its words away, when and why, the last time. */
            readonly redaction: {
                /**
                 * Format: date-time
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly at: string;
                readonly by: string;
                readonly reason: string;
                readonly sources: boolean;
            } | null;
            /** @description Where it appeared; null where only the name of a file is known. */
            readonly source: components["schemas"]["GradedSource"] | null;
            readonly publishedBasis: string | null;
            /** @description What came with it, where people have said otherwise. */
            readonly asCame: {
                readonly outlet: string | null;
                readonly author: string | null;
                readonly title: string;
                readonly published: string | null;
            } | null;
            /** @description What people have said of it and not taken back, newest first. */
            readonly said: readonly components["schemas"]["Judgement"][];
            readonly mediaType: string;
            readonly encoding: string | null;
            readonly mentions: readonly components["schemas"]["Mention"][];
            readonly citations: readonly components["schemas"]["Citation"][];
            readonly quotes: readonly components["schemas"]["Quotation"][];
            readonly forecasts: readonly components["schemas"]["ForecastFound"][];
            readonly nonclaims: readonly components["schemas"]["NonClaim"][];
            readonly evidence: readonly components["schemas"]["Claim"][];
            readonly problems: readonly components["schemas"]["ReadingProblem"][];
            readonly reader: string;
            readonly gazetteer: string;
            readonly codebook: string;
            /** @description The newest reading by a language model; absent where there is none. */
            readonly model?: components["schemas"]["ReadByModel"];
            /** @description The version of the trigger words; null where no claims are read in the language. */
            readonly lexicon: string | null;
        };
        readonly Mention: {
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly text: string;
            /** @constant */
            readonly kind: "place";
            /** @enum {string} */
            readonly level: "city" | "district" | "region" | "country" | "macro" | "supranational" | "historical" | "water" | "relief";
            readonly name: string;
            readonly region: string | null;
            readonly country: string | null;
            readonly geonames: number | null;
            readonly lat: number | null;
            readonly lon: number | null;
            readonly score: number;
            readonly place: string | null;
            /** @constant */
            readonly sense?: "government";
            /** @enum {string} */
            readonly in?: "name" | "citation";
            readonly candidates?: readonly {
                readonly id: string;
                readonly name: string;
                /** @enum {string} */
                readonly level: "city" | "district" | "region" | "country" | "macro" | "supranational" | "historical" | "water" | "relief";
                readonly region: string | null;
                readonly country: string | null;
                readonly score: number;
            }[];
        } | {
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly text: string;
            /** @constant */
            readonly kind: "date";
            readonly edtf: string | null;
            readonly timex: string;
            /** @enum {string} */
            readonly type: "DATE" | "TIME" | "DURATION" | "SET";
            /** @enum {string} */
            readonly basis: "stated" | "resolved" | "inferred";
        } | {
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly text: string;
            /** @constant */
            readonly kind: "person";
            readonly name: string;
            readonly role: string | null;
            readonly body: string | null;
            readonly for: string | null;
            readonly candidates?: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly source: "text" | "office-holders";
                readonly office: string | null;
                readonly for: string | null;
                readonly years: readonly [
                    number,
                    number | null
                ] | null;
                readonly score: number;
                readonly reason: string;
            }[];
        } | {
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly text: string;
            /** @constant */
            readonly kind: "body";
            readonly name: string;
        } | {
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly text: string;
            /** @constant */
            readonly kind: "source";
            readonly name: string;
        };
        readonly Citation: {
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly text: string;
            readonly source: string;
            readonly date: string | null;
            readonly basis: ("stated" | "resolved" | "inferred") | null;
            /** @description CSL-JSON item */
            readonly csl: {
                readonly [key: string]: unknown;
            };
        };
        readonly Quotation: {
            /** @enum {string} */
            readonly kind: "direct" | "reported";
            readonly speaker: string;
            readonly role: string | null;
            readonly for: string | null;
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly quote: string;
        };
        readonly ForecastFound: {
            /** @enum {string} */
            readonly kind: "forecast" | "plan";
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly quote: string;
            readonly cue: string;
            readonly cueAt: {
                /** @description Unicode code points from the start of the text. */
                readonly start: number;
                /** @description Unicode code points from the start of the text. */
                readonly end: number;
            };
            readonly subject: string | null;
            readonly likelihood: readonly [
                number,
                number
            ] | null;
            readonly band: boolean;
            readonly speaker: string | null;
            readonly horizon: string | null;
            readonly resolvable: boolean;
            readonly why: string;
            readonly missing: readonly ("date" | "likelihood" | "event" | "condition")[];
        };
        readonly NonClaim: {
            readonly id: string;
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            readonly parties: readonly string[];
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            readonly date: string | null;
            readonly bounds: readonly [
                string | null,
                string | null
            ] | null;
            readonly basis: ("stated" | "resolved" | "inferred") | null;
            readonly fields: readonly string[];
            readonly speaker: string | null;
            /** @enum {string} */
            readonly modality: "fact" | "attributed" | "assessment" | "forecast";
            readonly likelihood: readonly [
                number,
                number
            ] | null;
            readonly evidence: {
                /** @description Unicode code points from the start of the text. */
                readonly start: number;
                /** @description Unicode code points from the start of the text. */
                readonly end: number;
                readonly quote: string;
            };
            readonly citations: readonly number[];
            /** @enum {string} */
            readonly where: "body" | "headline" | "caption" | "related";
            readonly rule: string;
            /** @description 0 to 1: how likely it is that the text says so. Null for facts, for what a person coded and in readings of before. */
            readonly score: number | null;
            /** @description Score and stage are sure enough: about six pairs in seven of such claims are right. Others are possible ones, and make no tie until a person accepts them. */
            readonly strict: boolean;
            /** @description Those of the parties that another sentence than that of the evidence names. */
            readonly carried: readonly string[];
            readonly body?: string;
            readonly why?: components["schemas"]["Why"];
            /** @enum {string} */
            readonly polarity: "affirmed" | "negated";
            readonly mood: ("conditional" | "counterfactual" | "normative") | null;
        };
        /** @description The words behind a claim and the points for and against it. */
        readonly Why: {
            readonly cues: readonly {
                /** @enum {string} */
                readonly role: "trigger" | "limit" | "stage" | "party" | "date" | "hedge" | "negation" | "mood" | "speaker" | "pointer" | "barred";
                /** @description Unicode code points from the start of the text. */
                readonly start: number;
                /** @description Unicode code points from the start of the text. */
                readonly end: number;
                readonly text: string;
                /** @description What it stands for: a type, stage, party, date, likelihood, speaker. */
                readonly value: string;
                /**
                 * @description Where it stands, seen from the act.
                 * @enum {string}
                 */
                readonly found: "clause" | "sentence" | "before" | "after";
                /** @enum {string} */
                readonly as?: "clear" | "vague" | "adjective" | "official" | "stand-in";
            }[];
            /** @description By name; they are added up. */
            readonly points: {
                readonly [key: string]: number;
            };
            /** @description What the sum had to reach. */
            readonly bar: number;
            /** @description The score from which a claim stands. */
            readonly strictFrom?: number;
            /** @description Of a claim that a language model read: what a person should look at. */
            readonly notes?: readonly ("place-in-doubt" | "place-unchecked" | "date-in-doubt" | "date-unchecked" | "date-after-publication" | "date-without-words" | "quote-otherwise")[];
        };
        readonly Claim: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "claim" | "fact";
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            readonly parties: readonly components["schemas"]["Party"][];
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            readonly date: string | null;
            readonly bounds: readonly [
                string | null,
                string | null
            ] | null;
            /** @description When what a claim quotes was published, as far as its document says. */
            readonly published: {
                /**
                 * @description EDTF (ISO 8601-2)
                 * @example 2019-06~
                 */
                readonly date: string;
                /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
                readonly bounds: readonly [
                    string | null,
                    string | null
                ];
            } | null;
            /**
             * Format: date-time
             * @description When this ledger came to hold it.
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly recordedAt: string;
            readonly modality: string;
            readonly likelihood: readonly [
                number,
                number
            ] | null;
            readonly speaker: string | null;
            readonly fields: readonly string[];
            /** @description The name that it gives to a joint body. */
            readonly body: string | null;
            /** @description The name that it gives to a construction or a site; absent where it gives none, or says only what sort of thing it is. */
            readonly apart?: string;
            /** @description The names held for it in other languages. */
            readonly alsoNamed?: readonly string[];
            /** @enum {string} */
            readonly review: "unreviewed" | "accepted" | "rejected" | "unsure";
            /** @description 0 to 1: how likely it is that the text says so. Null for facts, for what a person coded and in readings of before. */
            readonly score: number | null;
            /** @description Score and stage are sure enough: about six pairs in seven of such claims are right. Others are possible ones, and make no tie until a person accepts them. */
            readonly strict: boolean;
            /** @description Those of its parties that another sentence than that of its words names. */
            readonly carried: readonly components["schemas"]["Party"][];
            readonly text: string;
            readonly lang: string;
            readonly document: {
                readonly id: string;
                readonly title: string;
                readonly outlet: string | null;
                readonly author: string | null;
                /** @description Unicode code points from the start of the text. */
                readonly start: number;
                /** @description Unicode code points from the start of the text. */
                readonly end: number;
            } | null;
            readonly sources: readonly components["schemas"]["GradedSource"][];
            /**
             * @description Who has the claim: both readings, the rules alone, the language model alone; absent where no language model has read the document.
             * @enum {string}
             */
            readonly agreement?: "both" | "rules" | "model";
            readonly credibility: (1 | 2 | 3 | 4 | 5 | 6) | null;
            readonly where: string | null;
            readonly rule: string | null;
            readonly confidence: string | null;
            /** @description What its coder has seen: the source, an excerpt of it, or a list made from it; null where the coder does not say. */
            readonly restsOn: ("source" | "excerpt" | "list") | null;
            readonly acted: components["schemas"]["Acted"] | null;
            readonly note: string | null;
            /** @description The values as read, where a person has put others. */
            readonly asRead: components["schemas"]["EvidenceValues"] | null;
            /** @description A reviewer prefers it to what contradicts it. */
            readonly preferred: boolean;
            /** @description The name that the speaker goes by, where reviewers hold several to be one. */
            readonly person: string | null;
            /** @description All of them, newest first, those taken back included. */
            readonly judgements: readonly components["schemas"]["Judgement"][];
            /** @description Ids of the judgements that are not taken back, oldest first. */
            readonly inForce: readonly string[];
            /** @description The judgement that `review` comes from; null where nothing is decided. */
            readonly decision: components["schemas"]["Judgement"] | null;
            /** @description Null where the newest reading does not have the claim, or keeps no cues. */
            readonly why: components["schemas"]["Why"] | null;
            /** @description Named ties that it may mean and does not name: which one is asked. */
            readonly mayBe: readonly components["schemas"]["TieAsked"][];
            /** @description What a language model reads of the same statement: it has no card of its own, and is decided on here. Absent where it reads nothing of it. */
            readonly alsoRead?: readonly components["schemas"]["AlsoRead"][];
        };
        /** @description A named tie that a piece of evidence may mean, the likeliest first. */
        readonly TieAsked: {
            readonly id: string;
            readonly body: string | null;
            readonly apart?: string;
            readonly alsoNamed?: readonly string[];
            readonly parties: readonly components["schemas"]["Party"][];
            readonly reviewed: boolean;
            readonly score: number;
            readonly reasons: readonly string[];
        };
        readonly AlsoRead: {
            /** @description The model’s claim, with its own words; nobody has decided on it. */
            readonly claim: components["schemas"]["Evidence"];
            /** @description Its cues, and what speaks against its places or dates. */
            readonly why: components["schemas"]["Why"] | null;
            /** @description In what it differs from the claim as that stands now. A decision on the claim says nothing of it. */
            readonly differs: readonly ("parties" | "stage" | "date" | "modality" | "name")[];
        };
        readonly ReadByModel: {
            readonly name: string;
            /** @description The name with which it answered. */
            readonly answered: string;
            readonly host: string;
            /** @description Version and hash of what it was told. */
            readonly prompt: string;
            readonly tokens: {
                readonly input: number | null;
                readonly output: number | null;
            };
            readonly refused: readonly {
                /** @enum {string} */
                readonly reason: "empty" | "too-long" | "not-in-text" | "spliced" | "ambiguous" | "party-missing" | "party-unknown" | "one-country" | "states-only";
                /** @enum {string} */
                readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                readonly parties: readonly string[];
                readonly quote: string;
            }[];
        };
        readonly Duplicates: {
            readonly items: readonly components["schemas"]["DuplicatePair"][];
            /** @description True where there are more than were asked for. */
            readonly more: boolean;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly DuplicatePair: {
            readonly documents: readonly [
                components["schemas"]["DuplicateDocument"],
                components["schemas"]["DuplicateDocument"]
            ];
            /**
             * @description `copy`: at least half of one stands in the other; `quotes`: a part does.
             * @enum {string}
             */
            readonly relation: "copy" | "quotes";
            /** @description The one that came later, and so is the one that took. */
            readonly later: string;
            /** @description The larger share of one text that stands in the other. */
            readonly score: number;
            readonly reasons: readonly string[];
            /** @description What a person decided. */
            readonly decided: ("merged" | "split") | null;
        };
        readonly DuplicateDocument: {
            readonly id: string;
            readonly title: string;
            readonly lang: string;
            readonly published: string | null;
        };
        readonly Forecast: {
            readonly scorable: boolean;
            /** @description The last day on which it can still come. */
            readonly lastDay: string | null;
            readonly gaps: readonly components["schemas"]["ForecastGap"][];
            /** @description The question in one sentence. */
            readonly phrased: string;
            readonly likelihood: components["schemas"]["ForecastLikelihood"] | null;
            readonly id: string;
            readonly version: string;
            readonly statement: string;
            readonly question: {
                readonly who: string | null;
                readonly what: string | null;
                readonly where: readonly components["schemas"]["Party"][];
                readonly by: string | null;
                readonly source: string | null;
                readonly types?: readonly ("twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation")[];
            };
            readonly wording: string | null;
            readonly author: string | null;
            readonly outlet: string | null;
            readonly saidOn: string | null;
            readonly address: string | null;
            readonly claim: string | null;
            readonly quote: {
                readonly document: string;
                readonly title: string;
                readonly lang: string;
                readonly start: number;
                readonly end: number;
                readonly text: string;
            } | null;
            readonly flags: readonly ("conditional" | "unhedged" | "no-deadline" | "picked-after")[];
            readonly condition: string | null;
            readonly note: string | null;
            /** @description By date. It decides nothing: a person resolves. */
            readonly evidence: readonly components["schemas"]["ForecastEvidence"][];
            /** @enum {string} */
            readonly outcome: "yes" | "no" | "void" | "disputed" | "open";
            /** @description `past`: its last day is over and nobody has resolved it; `near`: it soon will be. */
            readonly due: ("past" | "near") | null;
            /** @description Of the resolution in force. */
            readonly score: components["schemas"]["ForecastScore"] | null;
            /** @description Oldest first. */
            readonly resolutions: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly outcome: "yes" | "no" | "void" | "disputed" | "open";
                readonly on: string | null;
                readonly evidence: string;
                readonly address: string | null;
                readonly score: components["schemas"]["ForecastScore"] | null;
                readonly by: string;
                /**
                 * Format: date-time
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly at: string;
            }[];
            readonly withdrawn: boolean;
            readonly reason: string | null;
            readonly by: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            readonly changed: {
                readonly by: string;
                /**
                 * Format: date-time
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly at: string;
            };
            readonly versions: number;
        };
        readonly ForecastGap: {
            /** @enum {string} */
            readonly gap: "who" | "what" | "where" | "by" | "by-open" | "by-before-said" | "source" | "likelihood" | "open-likelihood" | "condition" | "vague" | "conditional" | "no-deadline" | "unhedged" | "picked-after";
            /** @description Whether it keeps the forecast from being scored. */
            readonly bars: boolean;
            readonly says: string;
            readonly suggests: string;
        };
        readonly ForecastLikelihood: {
            readonly low: number;
            readonly high: number;
            /** @enum {string} */
            readonly kind: "probability" | "band" | "range" | "open";
            /** @example almost certain (95–99 %) */
            readonly told: string;
        };
        readonly ForecastEvidence: {
            /** @enum {string} */
            readonly side: "for" | "against";
            readonly on: string | null;
            readonly says: string;
            /** @description The id of a fact, event, claim, tie or figure held. */
            readonly record: string | null;
            readonly address: string | null;
            readonly seen: ("source" | "excerpt" | "list") | null;
        };
        /** @description Brier, at the midpoint of the band, and at the best and worst point in it. */
        readonly ForecastScore: {
            readonly likelihood: readonly [
                number,
                number
            ];
            readonly brier: number;
            readonly brierBest: number;
            readonly brierWorst: number;
        };
        readonly ForecastEntered: {
            readonly forecast: components["schemas"]["Forecast"];
            readonly created: boolean;
        };
        readonly ForecastDraft: {
            readonly given: {
                readonly statement: string;
                readonly who: string | null;
                readonly what: string | null;
                readonly where: readonly string[];
                readonly by: string | null;
                readonly source: string | null;
                readonly types?: readonly ("twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation")[];
                readonly likelihood: readonly [
                    number,
                    number
                ] | null;
                readonly wording: string | null;
                readonly author: string | null;
                readonly outlet: string | null;
                readonly saidOn: string | null;
                readonly address: string | null;
                readonly claim: string | null;
                readonly span: {
                    readonly document: string;
                    readonly start: number;
                    readonly end: number;
                } | null;
                readonly flags: readonly ("conditional" | "unhedged" | "no-deadline" | "picked-after")[];
                readonly condition: string | null;
                readonly note: string | null;
            };
            readonly check: components["schemas"]["ForecastCheck"];
        };
        readonly ForecastCheck: {
            readonly scorable: boolean;
            /** @description The last day on which it can still come. */
            readonly lastDay: string | null;
            readonly gaps: readonly components["schemas"]["ForecastGap"][];
            /** @description The question in one sentence. */
            readonly phrased: string;
            readonly likelihood: components["schemas"]["ForecastLikelihood"] | null;
        };
        readonly ForecastScores: {
            readonly all: components["schemas"]["Scorecard"];
            /** @enum {string} */
            readonly by: "author" | "outlet";
            readonly groups: readonly {
                readonly name: string | null;
                readonly card: components["schemas"]["Scorecard"];
            }[];
        };
        readonly Scorecard: {
            readonly resolved: number;
            readonly came: number;
            readonly open: number;
            readonly unscorable: number;
            readonly void: number;
            readonly disputed: number;
            /** @description Chosen once it was known how they came out: never scored. */
            readonly pickedAfter: number;
            readonly brier: {
                readonly middle: number;
                readonly best: number;
                readonly worst: number;
            } | null;
            /** @description The share that came. */
            readonly baseRate: number | null;
            /** @description What whoever had always said the base rate would score. */
            readonly baseBrier: number | null;
        };
        readonly FoundForForecast: {
            /** @description The last day on which it may have been made: what came later is given. Null where that is not known. */
            readonly from: string | null;
            /** @example 2023-06-16 */
            readonly to: string;
            readonly ties: readonly {
                readonly tie: components["schemas"]["TieRow"];
                /** @description Its last step in that time. */
                readonly step: {
                    /** @enum {string} */
                    readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
                    readonly date: string | null;
                };
            }[];
            readonly events: readonly components["schemas"]["CaseEvent"][];
            /** @description How many more there are. */
            readonly left: number;
        };
        readonly History: {
            readonly id: string;
            /** @description The names it goes by, the one it is known by first; its own alone where it has one. */
            readonly names: readonly string[];
            readonly events: readonly components["schemas"]["HistoryEvent"][];
            /** @description What it speaks of, by id or name. */
            readonly things: {
                readonly [key: string]: components["schemas"]["Entity"];
            };
        };
        readonly HistoryEvent: {
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            readonly by: string;
            /** @enum {string} */
            readonly what: "recorded" | "source" | "read" | "revised" | "withdrawn" | "resolved" | "judged" | "annotated" | "redacted";
            /** @enum {string} */
            readonly outcome?: "yes" | "no" | "void" | "disputed" | "open";
            readonly on: string;
            readonly source?: string;
            readonly reader?: string;
            readonly values?: {
                /** @enum {string} */
                readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
                readonly date: string | null;
                /** @enum {string} */
                readonly modality: "fact" | "attributed" | "assessment" | "forecast";
            };
            readonly judgement?: components["schemas"]["Judgement"];
            readonly annotation?: components["schemas"]["Annotation"];
            /** @description Why it was redacted */
            readonly reason?: string;
        };
        readonly Annotation: {
            /** @constant */
            readonly kind: "item";
            readonly id: string;
            readonly version: string;
            readonly about: string;
            readonly by: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            readonly record: {
                /** @description The id of the collection it is in; null of a note that is in none. */
                readonly collection: string | null;
                /** @description Markdown; empty of what is in a collection without a note. */
                readonly text: string;
                /** @description Of a document, in code points. */
                readonly span: {
                    /** @description Unicode code points from the start of the text. */
                    readonly start: number;
                    /** @description Unicode code points from the start of the text. */
                    readonly end: number;
                } | null;
                readonly quote: string | null;
                readonly withdrawn: boolean;
                readonly reason: string | null;
            };
        } | {
            /** @constant */
            readonly kind: "collection";
            readonly id: string;
            readonly version: string;
            readonly about: string;
            readonly by: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            readonly record: {
                readonly name: string;
                readonly withdrawn: boolean;
            };
        } | {
            /** @constant */
            readonly kind: "place";
            readonly id: string;
            readonly version: string;
            readonly about: string;
            readonly by: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            readonly record: {
                readonly place: {
                    /** Format: starts_with */
                    readonly id: string;
                    /** @enum {string} */
                    readonly level: "city" | "district" | "macro" | "water" | "relief";
                    readonly names: {
                        readonly en: string;
                        readonly ru?: string;
                        readonly zh?: string;
                        readonly local?: string;
                    };
                    readonly aliases?: readonly string[];
                    readonly region?: string;
                    readonly country?: string;
                    readonly lat: number;
                    readonly lon: number;
                    readonly population?: number;
                };
                readonly withdrawn: boolean;
            };
        } | {
            /** @constant */
            readonly kind: "place-name";
            readonly id: string;
            readonly version: string;
            readonly about: string;
            readonly by: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly at: string;
            readonly record: {
                readonly name: string;
                readonly withdrawn: boolean;
            };
        };
        readonly Jobs: {
            readonly counts: {
                readonly waiting: number;
                /** @description Of those that wait: after a pause, since they failed. */
                readonly later: number;
                readonly taken: number;
                readonly dead: number;
                readonly done: number;
                readonly dropped: number;
            };
            readonly items: readonly components["schemas"]["Job"][];
        };
        readonly Job: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "add" | "reread";
            readonly document: string;
            /** @description Where the document comes from; null for one to be read again. */
            readonly from: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "taken" | "dead" | "done" | "dropped";
            readonly attempts: number;
            /** @description When it may be taken again; null once it has ended. */
            readonly dueAt: string | null;
            readonly worker: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly queuedAt: string;
            readonly queuedBy: string;
            /** @description What went wrong at each attempt, oldest first. */
            readonly errors: readonly {
                readonly message: string;
                readonly hint?: string | null;
                readonly worker: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly at: string;
            }[];
            readonly result: {
                readonly document: string;
                readonly title: string;
                readonly lang: string;
                readonly published: string | null;
                /** @description False where the document was held already. */
                readonly created: boolean;
                readonly claims: {
                    readonly appended: number;
                    readonly held: number;
                    readonly unanchored: number;
                    /** @description How many of those appended or held are only possible. */
                    readonly possible?: number;
                };
                readonly ties: readonly string[];
                readonly problems: readonly string[];
            } | null;
            readonly endedAt: string | null;
            readonly endedBy: string | null;
            /** @description Why it was dropped. */
            readonly reason: string | null;
            /** @description Bytes kept with it. */
            readonly size: number;
        };
        readonly Judged: {
            readonly judgement: components["schemas"]["Judgement"];
            /** @description Null where the target cannot be shown. */
            readonly evidence: components["schemas"]["Evidence"] | null;
        };
        readonly AllLeans: {
            /** @description Every region with a country on which its dependence is known. */
            readonly regions: readonly components["schemas"]["RegionLean"][];
            /** @description Pairs with a tie whose both sides were measured in one year. */
            readonly pairs: readonly components["schemas"]["PairLeanShort"][];
            /** @description What holds for every share here. */
            readonly standing: readonly components["schemas"]["Caveat"][];
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly RegionLean: {
            readonly region: components["schemas"]["Party"];
            readonly country: components["schemas"]["Party"];
            readonly finding: components["schemas"]["Finding"];
            readonly last: components["schemas"]["Dependence"];
        };
        readonly Finding: {
            /**
             * @description What it is a share of. Shares of exports or imports alone stand where none of trade is known of the year.
             * @enum {string}
             */
            readonly of: "trade" | "exports" | "imports";
            readonly first: components["schemas"]["SharePoint"];
            /** @description Null where one year alone was measured. */
            readonly last: components["schemas"]["SharePoint"] | null;
            /** @description How many years were measured. */
            readonly years: number;
        };
        readonly Map: {
            /** @example 2023-06-16 */
            readonly validAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
            /** @description All ties that had begun on the day. */
            readonly ties: number;
            /** @description Those of them that only unreviewed claims bear. */
            readonly unreviewed: number;
            /** @description Of a window: how many ties only may have stood or happened within it. */
            readonly possible?: number;
            /** @description How many pairs have ties; `arcs` are those with most sources, 500 at most. */
            readonly pairs: number;
            /** @description Units that stood on the day and are no more; outlines are of today. */
            readonly vanished: readonly components["schemas"]["VanishedUnit"][];
            /** @description Units and countries that have ties, by code. */
            readonly regions: readonly components["schemas"]["TiedUnit"][];
            /** @description Units that parties name and the gazetteer does not know; their ties stand in the table but are not drawn. */
            readonly unplaced: readonly string[];
            readonly arcs: readonly components["schemas"]["Arc"][];
            /** @description The other pairs, rolled up to their countries, most first. */
            readonly bundles: readonly components["schemas"]["Bundle"][];
        };
        readonly VanishedUnit: {
            readonly code: string;
            readonly names: components["schemas"]["Names"];
            /** @description Its first and its last day. */
            readonly valid: readonly [
                string | null,
                string | null
            ];
            readonly today: readonly {
                readonly code: string;
                readonly names: components["schemas"]["Names"];
            }[];
        };
        readonly TiedUnit: {
            readonly code: string;
            /** @enum {string} */
            readonly level: "region" | "country" | "historical" | "town";
            readonly names: components["schemas"]["Names"];
            readonly lat: number;
            readonly lon: number;
            readonly ties: number;
            readonly reviewed: number;
            readonly unreviewed: number;
        };
        /** @description `a` and `b` are the ends of `pair`, in its order. */
        readonly Arc: {
            /** @example CN-GD~RU-SA */
            readonly pair: string;
            readonly ties: number;
            /** @description Most frequent first. */
            readonly types: readonly {
                /** @enum {string} */
                readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                readonly ties: number;
            }[];
            /** @description Ties in force or done on the day: none that is proposed, announced, suspended or ended. */
            readonly live: number;
            /** @description Ties that are ended or suspended on the day. */
            readonly over: number;
            /** @description Ties that an accepted claim or a coded fact bears. */
            readonly reviewed: number;
            readonly unreviewed: number;
            /** @description Whether the state of at least one tie is certain on the day. */
            readonly certain: boolean;
            /** @description 1 where a tie is of this pair alone; more where all join others too. */
            readonly fewestPairs: number;
            /** @description Independent sources behind the ties, unreviewed included; an upper bound, since ties may share one. */
            readonly sources: number;
            readonly first: string | null;
            readonly last: string | null;
            readonly a: components["schemas"]["ArcEnd"];
            readonly b: components["schemas"]["ArcEnd"];
            /** @description All ties of the pair by the two parties that they join, where some are of towns: what the map draws when near. */
            readonly parts?: readonly components["schemas"]["TownArc"][];
        };
        readonly ArcEnd: {
            readonly code: string;
            /** @enum {string} */
            readonly level: "region" | "country" | "historical" | "town";
            readonly names: components["schemas"]["Names"];
            readonly lat: number;
            readonly lon: number;
        };
        readonly TownArc: {
            /** @example CN-GD~RU-SA */
            readonly pair: string;
            readonly ties: number;
            /** @description Most frequent first. */
            readonly types: readonly {
                /** @enum {string} */
                readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                readonly ties: number;
            }[];
            /** @description Ties in force or done on the day: none that is proposed, announced, suspended or ended. */
            readonly live: number;
            /** @description Ties that are ended or suspended on the day. */
            readonly over: number;
            /** @description Ties that an accepted claim or a coded fact bears. */
            readonly reviewed: number;
            readonly unreviewed: number;
            /** @description Whether the state of at least one tie is certain on the day. */
            readonly certain: boolean;
            /** @description 1 where a tie is of this pair alone; more where all join others too. */
            readonly fewestPairs: number;
            /** @description Independent sources behind the ties, unreviewed included; an upper bound, since ties may share one. */
            readonly sources: number;
            readonly first: string | null;
            readonly last: string | null;
            readonly a: components["schemas"]["ArcEnd"];
            readonly b: components["schemas"]["ArcEnd"];
        };
        readonly Bundle: {
            /** @description `CN~RU`; `a` and `b` are its ends, in this order. */
            readonly pair: string;
            /** @description How many pairs of units. */
            readonly pairs: number;
            readonly a: components["schemas"]["ArcEnd"];
            readonly b: components["schemas"]["ArcEnd"];
        };
        readonly MeasureRow: {
            /** @enum {string} */
            readonly id: "trade" | "activity" | "quasi-state" | "concentration" | "network";
            readonly name: string;
            /** @enum {string} */
            readonly of: "pair" | "countries" | "region" | "network";
            readonly says: string;
            readonly inputs: string;
            /** @description What becomes of value and interval where a part is not known. */
            readonly unknown: string;
            readonly limits: string;
            readonly formulas: readonly components["schemas"]["MeasureFormula"][];
            /** @description Its page in the checkout. */
            readonly page: string;
        };
        readonly MeasureFormula: {
            readonly measure: string;
            readonly version: string;
            readonly unit: string;
            readonly formula: string;
            readonly reference: string;
        };
        readonly Measured: {
            /** @enum {string} */
            readonly measure: "trade" | "activity" | "quasi-state" | "concentration" | "network";
            readonly validAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
            readonly seed: number;
            readonly results: readonly components["schemas"]["MeasureResult"][];
            /** @description With `why`: every record that a value came from. */
            readonly behind?: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "observation" | "tie" | "claim" | "fact" | "assumed";
                readonly says: string;
            }[];
        };
        readonly MeasureResult: {
            readonly of: string;
            readonly measurement: components["schemas"]["Measurement"];
        };
        readonly Measurement: {
            readonly measure: string;
            readonly version: string;
            readonly value: number | null;
            readonly unit: string;
            /** @description The values it may have, given what is not known. */
            readonly interval: readonly [
                number,
                number
            ] | null;
            readonly coverage: number;
            readonly formula: string;
            readonly reference: string;
            readonly terms: readonly components["schemas"]["MeasureTerm"][];
            readonly notes: readonly string[];
        };
        readonly MeasureTerm: {
            readonly symbol: string;
            readonly means: string;
            readonly unit: string;
            readonly value: number | null;
            readonly from: readonly components["schemas"]["Origin"][];
            readonly weight?: number;
            /** @enum {string} */
            readonly how?: "observed" | "counted" | "by rule" | "unknown";
            readonly says?: string;
            /** @description How many records it came from, where `from` names only the first of them. */
            readonly records?: number;
            /** @description Of a figure: what to know of it before it is quoted. */
            readonly notes?: readonly string[];
        };
        readonly Origin: {
            /** @enum {string} */
            readonly kind: "observation" | "tie" | "claim" | "fact";
            readonly id: string;
        } | {
            /** @constant */
            readonly kind: "assumed";
            readonly why: string;
        };
        readonly Network: {
            /** @example 2023-06-16 */
            readonly validAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
            readonly around: {
                /** @enum {string} */
                readonly kind: "unit" | "country";
                readonly code: string;
            } | {
                /** @constant */
                readonly kind: "all";
            };
            /** @description By code. */
            readonly nodes: readonly components["schemas"]["NetworkNode"][];
            /** @description By pair. */
            readonly edges: readonly components["schemas"]["NetworkEdge"][];
            /** @description Ties behind what is shown. */
            readonly ties: number;
            /** @description Of them those that only unreviewed claims bear. */
            readonly unreviewed: number;
            /** @description Units that belong in it; at most 150 are shown. */
            readonly units: number;
            /** @description Pairs that belong in it; at most 1,500 are shown. */
            readonly pairs: number;
            /** @description The weakest, left out because there are too many. */
            readonly left: {
                readonly units: number;
                readonly pairs: number;
            };
            /** @description Units that the gazetteer does not know. */
            readonly unplaced: readonly string[];
        };
        readonly NetworkNode: {
            readonly code: string;
            /** @enum {string} */
            readonly level: "region" | "country" | "historical" | "town";
            readonly names: components["schemas"]["Names"];
            readonly lat: number;
            readonly lon: number;
            readonly country: string;
            /** @description Shown units that it is tied to. */
            readonly degree: number;
            /** @description Of them those by a tie of the two alone. */
            readonly partners: number;
            /** @description Units that it is tied to by ties of a type, most first. */
            readonly byType: readonly {
                /** @enum {string} */
                readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                readonly degree: number;
            }[];
            /** @description Sum of 1/(n − 1) over its pairs and ties, n the units of a tie. */
            readonly strength: number;
            /** @description Share of shortest paths between others that lead through it; a link is the longer the weaker it is. */
            readonly betweenness: number;
            /** @description The greatest k such that it is in a part where all have k partners. */
            readonly core: number;
            /** @description Number of its community, 0 first. */
            readonly community: number;
            /** @description Units that it is tied to and that are not shown. */
            readonly beyond: number;
        };
        readonly NetworkEdge: {
            /** @example CN-GD~RU-SA */
            readonly pair: string;
            readonly ties: number;
            /** @description Most frequent first. */
            readonly types: readonly {
                /** @enum {string} */
                readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                readonly ties: number;
            }[];
            /** @description Ties in force or done on the day: none that is proposed, announced, suspended or ended. */
            readonly live: number;
            /** @description Ties that are ended or suspended on the day. */
            readonly over: number;
            /** @description Ties that an accepted claim or a coded fact bears. */
            readonly reviewed: number;
            readonly unreviewed: number;
            /** @description Whether the state of at least one tie is certain on the day. */
            readonly certain: boolean;
            /** @description 1 where a tie is of this pair alone; more where all join others too. */
            readonly fewestPairs: number;
            /** @description Independent sources behind the ties, unreviewed included; an upper bound, since ties may share one. */
            readonly sources: number;
            readonly first: string | null;
            readonly last: string | null;
            /** @description Sum of 1/(n − 1) over its ties, n the units of each. */
            readonly weight: number;
        };
        readonly FirstPairing: {
            readonly pair: string;
            readonly types: readonly string[];
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
            /** @description The tie of the pair itself; null where none of the kind is held. */
            readonly own: components["schemas"]["Pairing"] | null;
            /** @enum {string} */
            readonly first: "yes" | "perhaps" | "no" | "not held";
            /** @description In sentences. */
            readonly answer: readonly string[];
            readonly certain: number;
            readonly possible: number;
            /** @description Of all that are earlier, those between regions themselves. */
            readonly ofRegions: number;
            readonly earlier: readonly {
                readonly tie: string;
                /** @enum {string} */
                readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                readonly parties: readonly components["schemas"]["Party"][];
                /** @enum {string} */
                readonly level: "regions" | "towns" | "unequal";
                /** @enum {string} */
                readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
                readonly date: string | null;
                readonly bounds: readonly [
                    string | null,
                    string | null
                ];
                readonly says: string;
                /** @description How many claims and facts say so; `sources` are those of the first three and of all facts. */
                readonly pieces: number;
                readonly sources: readonly {
                    readonly label: string;
                    readonly address: string | null;
                }[];
                /** @enum {string} */
                readonly certainty: "certain" | "possible";
            }[];
            readonly scopes: readonly {
                readonly of: string;
                /** @enum {string} */
                readonly first: "yes" | "perhaps" | "no";
                readonly certain: number;
                readonly possible: number;
                readonly earliest: components["schemas"]["Pairing"] | null;
            }[];
        };
        readonly Pairing: {
            readonly tie: string;
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            readonly parties: readonly components["schemas"]["Party"][];
            /** @enum {string} */
            readonly level: "regions" | "towns" | "unequal";
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            readonly date: string | null;
            readonly bounds: readonly [
                string | null,
                string | null
            ];
            readonly says: string;
            /** @description How many claims and facts say so; `sources` are those of the first three and of all facts. */
            readonly pieces: number;
            readonly sources: readonly {
                readonly label: string;
                readonly address: string | null;
            }[];
        };
        readonly PairLean: {
            /** @example CN-HL~RU-PRI */
            readonly pair: string;
            readonly first: components["schemas"]["Party"];
            readonly second: components["schemas"]["Party"];
            /** @description Oldest first. */
            readonly years: readonly components["schemas"]["LeanYear"][];
            /** @description The newest year with both sides; null where there is none. */
            readonly last: components["schemas"]["LeanYear"] | null;
            readonly since: components["schemas"]["LeanSince"] | null;
            readonly firstOn: components["schemas"]["DependenceOn"];
            readonly secondOn: components["schemas"]["DependenceOn"];
            /** @description Newest figures between the two regions themselves. */
            readonly beside: readonly components["schemas"]["Observation"][];
            /** @description What holds for every share here. */
            readonly standing: readonly components["schemas"]["Caveat"][];
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly DependenceOn: {
            readonly country: components["schemas"]["Party"];
            /** @description Null where no share is known. */
            readonly finding: components["schemas"]["Finding"] | null;
            /** @description Oldest first; the whole year before its parts. */
            readonly rows: readonly components["schemas"]["Dependence"][];
            readonly missing: readonly components["schemas"]["MissingFigure"][];
            /** @description Newest figures of other things with the country or its regions: never part of the share. */
            readonly beside: readonly components["schemas"]["Observation"][];
        };
        /** @description What a run of the model begins with for a pair: docs/methods/air-model.md. */
        readonly TieStart: {
            /** @constant */
            readonly label: "a model for thinking, not evidence";
            readonly home: {
                readonly code: string;
                readonly names: components["schemas"]["Names"];
            };
            readonly partner: {
                readonly code: string;
                readonly names: components["schemas"]["Names"];
            };
            /** @description The first year of a run. */
            readonly from: number;
            /** @description Reviewed ties between the two that may stand. */
            readonly ties: number;
            /** @description What these ties give: 1 is a full push. */
            readonly push: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
            };
        };
        readonly Region: {
            /** @example RU-SA */
            readonly code: string;
            readonly country: string;
            readonly kind: string;
            /** @enum {string} */
            readonly level: "city" | "district" | "region" | "country" | "macro" | "supranational" | "historical" | "water" | "relief";
            readonly names: components["schemas"]["Names"];
            readonly lat: number;
            readonly lon: number;
            readonly neighbours: readonly string[];
            readonly disputed: boolean;
            readonly worldviews: readonly {
                readonly country: string;
                readonly by: string;
                readonly part?: string;
            }[];
            readonly ties: number;
            /** @description Of a unit asked for by its code: of each thing the newest figure that measures take. */
            readonly figures?: readonly components["schemas"]["Observation"][];
        };
        readonly RegionDependence: {
            readonly region: components["schemas"]["Party"];
            /** @description The largest newest share first; without any, by code. */
            readonly on: readonly components["schemas"]["DependenceOn"][];
            /** @description What holds for every share here. */
            readonly standing: readonly components["schemas"]["Caveat"][];
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly Partners: {
            readonly region: string;
            readonly validAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
            readonly partners: readonly {
                readonly unit: string;
                /** @description Reviewed ties of the two that are in force on the day. */
                readonly tiesInForce: number;
                /** @description Great-circle distance of their centres. */
                readonly kilometres: number | null;
                /** @description The share of its trade with the region’s country, of the newest year up to the day; no part of the order. */
                readonly share: components["schemas"]["SharePoint"] | null;
                /** @description Of the region, as the first, and it; null where in no year both sides were measured. No part of the order. */
                readonly lean: components["schemas"]["PairLeanShort"] | null;
            }[];
        };
        readonly RereadQuestion: {
            /** @enum {string} */
            readonly kind: "changed" | "near" | "gone";
            readonly claim: components["schemas"]["Evidence"];
            readonly was: {
                /** @enum {string} */
                readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
                readonly date: string | null;
                /** @enum {string} */
                readonly modality: "fact" | "attributed" | "assessment" | "forecast";
                readonly body: string | null;
                readonly reader: string;
                /**
                 * Format: date-time
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly recordedAt: string;
                readonly revision: number;
            };
            /** @description What is read in its place and nobody has decided on. */
            readonly now: readonly components["schemas"]["Evidence"][];
        };
        readonly ReviewQueue: {
            readonly items: readonly components["schemas"]["WaitingClaim"][];
            readonly next: string | null;
        };
        readonly WaitingClaim: {
            readonly claim: components["schemas"]["Claim"];
            /** @description The tie that it would bear. */
            readonly tie: {
                readonly id: string;
                /** @description Other evidence bears it already. */
                readonly reviewed: boolean;
                /** @description Pieces of evidence in all. */
                readonly pieces: number;
            } | null;
            readonly before: string;
            readonly after: string;
            readonly doubts: readonly ("no-date" | "inferred-date" | "not-fact" | "hedged" | "off-body")[];
        };
        readonly WaitingCount: {
            readonly waiting: number;
            /** @description There are more than are counted. */
            readonly more: boolean;
        };
        readonly SameQueue: {
            readonly items: readonly components["schemas"]["SameCandidate"][];
            /** @description What to give as `after`; null on the last page. */
            readonly next: string | null;
            readonly counts: readonly {
                /** @enum {string} */
                readonly kind: "document" | "claim" | "person" | "body" | "town" | "tie";
                readonly open: number;
                readonly sure: number;
            }[];
            /** @description Documents not looked at yet, counted up to a thousand. */
            readonly waiting: number;
        };
        readonly SameCandidate: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "document" | "claim" | "person" | "body" | "town" | "tie";
            readonly score: number;
            readonly sure: boolean;
            /** @enum {string} */
            readonly state: "open" | "merged" | "different" | "unsure";
            /** @description It was decided and has come back: there is a reason of a new kind. */
            readonly reopened: boolean;
            /** @description The first is what the two have in common by themselves; `against`: for their being two. */
            readonly reasons: readonly {
                readonly code: string;
                readonly text: string;
                readonly against: boolean;
            }[];
            readonly sides: readonly [
                components["schemas"]["SameSide"],
                components["schemas"]["SameSide"]
            ];
        };
        readonly SameSide: {
            /** @description An id, a town (`CN-HL/Harbin`), `body:NAME` or `person:NAME`. */
            readonly ref: string;
            /** @description A name, a title, a quote. */
            readonly label: string;
        };
        readonly SameCandidateInFull: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "document" | "claim" | "person" | "body" | "town" | "tie";
            readonly score: number;
            readonly sure: boolean;
            /** @enum {string} */
            readonly state: "open" | "merged" | "different" | "unsure";
            /** @description It was decided and has come back: there is a reason of a new kind. */
            readonly reopened: boolean;
            /** @description The first is what the two have in common by themselves; `against`: for their being two. */
            readonly reasons: readonly {
                readonly code: string;
                readonly text: string;
                readonly against: boolean;
            }[];
            readonly sides: readonly [
                components["schemas"]["SameSideInFull"],
                components["schemas"]["SameSideInFull"]
            ];
        };
        readonly SameSideInFull: {
            /** @description An id, a town (`CN-HL/Harbin`), `body:NAME` or `person:NAME`. */
            readonly ref: string;
            /** @description A name, a title, a quote. */
            readonly label: string;
            /** @description All names it goes by, where it is one under several. */
            readonly names: readonly string[];
            /** @description In a word each: offices, whom they speak for, stage and date. */
            readonly facts: readonly {
                readonly name: string;
                readonly values: readonly string[];
            }[];
            readonly passages: readonly {
                readonly document: {
                    readonly id: string;
                    readonly title: string;
                    readonly lang: string;
                    readonly published: string | null;
                };
                readonly before: string;
                readonly words: string;
                readonly after: string;
            }[];
        };
        readonly SameDecided: {
            readonly judgement: components["schemas"]["Judgement"];
            readonly candidate: components["schemas"]["SameCandidate"];
        };
        readonly ReplayRow: {
            /**
             * @description Of the case.
             * @example china-russia
             */
            readonly id: string;
            /** @constant */
            readonly label: "a model for thinking, not evidence";
            readonly title: components["schemas"]["Names"];
            readonly home: components["schemas"]["Names"];
            readonly partner: components["schemas"]["Names"];
            readonly years: {
                readonly from: number;
                readonly until: number;
            };
            /** @description By side; empty where no year of the case has come. */
            readonly fits: readonly {
                /** @enum {string} */
                readonly side: "home" | "partner";
                readonly hits: number;
                readonly misses: number;
                readonly falseAlarms: number;
                readonly quiet: number;
                /** @description The share of years in which the model is right. */
                readonly model: number;
                /** @description The share in which “nobody ever restricts” is right. */
                readonly baseline: number;
            }[];
        };
        readonly Replay: {
            /**
             * @description Of the case.
             * @example china-russia
             */
            readonly id: string;
            /** @constant */
            readonly label: "a model for thinking, not evidence";
            readonly title: components["schemas"]["Names"];
            readonly home: components["schemas"]["Names"];
            readonly partner: components["schemas"]["Names"];
            readonly years: {
                readonly from: number;
                readonly until: number;
            };
            /** @description By side; empty where no year of the case has come. */
            readonly fits: readonly {
                /** @enum {string} */
                readonly side: "home" | "partner";
                readonly hits: number;
                readonly misses: number;
                readonly falseAlarms: number;
                readonly quiet: number;
                /** @description The share of years in which the model is right. */
                readonly model: number;
                /** @description The share in which “nobody ever restricts” is right. */
                readonly baseline: number;
            }[];
            readonly about: components["schemas"]["Names"];
            /** @description The years that the record reaches. */
            readonly played: readonly number[];
            /** @description The middle run, a number a year. */
            readonly model: {
                readonly netLeverage: readonly number[];
                readonly netStock: readonly number[];
                readonly restrictionHome: readonly number[];
                readonly restrictionPartner: readonly number[];
                readonly bandwidth: readonly number[];
            };
            /** @description How many coded restrictions by each side may be of the year. */
            readonly coded: {
                readonly home: readonly number[];
                readonly partner: readonly number[];
            };
            readonly turns: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "leverage-to-partner" | "leverage-to-home" | "home-restricts" | "partner-restricts";
                readonly at: number;
                readonly says: components["schemas"]["Names"];
                readonly cites: readonly {
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "fact" | "event";
                    readonly words: string;
                }[];
                readonly why: string | null;
                /** @description When it comes in the middle run. */
                readonly middle: number | null;
                readonly band: readonly [
                    number,
                    number
                ] | null;
                /** @description The share of draws in which it comes. */
                readonly share: number;
                readonly hit: boolean;
            }[];
            readonly missed: readonly {
                /** @enum {string} */
                readonly side: "home" | "partner";
                readonly from: number;
                readonly until: number;
                readonly record: {
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "fact" | "event";
                    readonly words: string;
                };
            }[];
            readonly unexplained: readonly {
                readonly says: components["schemas"]["Names"];
                readonly cites: readonly {
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "fact" | "event";
                    readonly words: string;
                }[];
                readonly why: string | null;
            }[];
            /** @description Each input: year and value, where it is not sure the least and the greatest; and on what grounds. */
            readonly given: readonly {
                /** @enum {string} */
                readonly input: "power" | "push" | "capacityHome" | "capacityPartner" | "toleranceHome" | "tolerancePartner" | "transfersHome" | "transfersPartner" | "dependenceHome" | "dependencePartner";
                readonly points: readonly (readonly number[])[];
                readonly cites: readonly {
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "fact" | "event";
                    readonly words: string;
                }[];
                readonly why: string | null;
            }[];
        };
        readonly SearchResult: {
            readonly items: readonly components["schemas"]["SearchHit"][];
            /** @description True where there are more than were asked for. */
            readonly more: boolean;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly SearchHit: {
            readonly id: string;
            readonly title: string;
            /** @description In the title’s own code points. */
            readonly titleMarks: readonly {
                /** @description Unicode code points from the start of the text. */
                readonly start: number;
                /** @description Unicode code points from the start of the text. */
                readonly end: number;
            }[];
            readonly lang: string;
            readonly outlet: string | null;
            readonly author: string | null;
            readonly published: string | null;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly recordedAt: string;
            /** @enum {string} */
            readonly origin: "user" | "example";
            readonly sources: readonly string[];
            /** @description The higher, the better; says something only beside others of one search. */
            readonly score: number;
            readonly passages: readonly components["schemas"]["Passage"][];
        };
        /** @description Spans count the document’s code points. */
        readonly Passage: {
            /** @description Unicode code points from the start of the text. */
            readonly start: number;
            /** @description Unicode code points from the start of the text. */
            readonly end: number;
            readonly text: string;
            readonly marks: readonly {
                /** @description Unicode code points from the start of the text. */
                readonly start: number;
                /** @description Unicode code points from the start of the text. */
                readonly end: number;
            }[];
        };
        readonly Outlet: {
            /** @description `site:host`, or `name:` and the name without capitals and marks. */
            readonly id: string;
            readonly label: string;
            /** @description Its names as printed, the most common first, and its sites. */
            readonly names: readonly string[];
            readonly documents: number;
            /** @description Documents that share no wording with one that was there before. */
            readonly independent: number;
            readonly claims: number;
            readonly facts: number;
            /** @description Null where nobody has graded it: it counts as F. */
            readonly grade: {
                /** @enum {string} */
                readonly reliability: "A" | "B" | "C" | "D" | "E" | "F";
                readonly judgement: string;
                readonly by: string;
                /**
                 * Format: date-time
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly at: string;
                readonly reason: string | null;
            } | null;
        };
        readonly OutletWithGrades: {
            /** @description `site:host`, or `name:` and the name without capitals and marks. */
            readonly id: string;
            readonly label: string;
            /** @description Its names as printed, the most common first, and its sites. */
            readonly names: readonly string[];
            readonly documents: number;
            /** @description Documents that share no wording with one that was there before. */
            readonly independent: number;
            readonly claims: number;
            readonly facts: number;
            /** @description Null where nobody has graded it: it counts as F. */
            readonly grade: {
                /** @enum {string} */
                readonly reliability: "A" | "B" | "C" | "D" | "E" | "F";
                readonly judgement: string;
                readonly by: string;
                /**
                 * Format: date-time
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly at: string;
                readonly reason: string | null;
            } | null;
            readonly judgements: readonly components["schemas"]["Judgement"][];
        };
        readonly Ties: {
            readonly items: readonly components["schemas"]["TieRow"][];
            /** @description How many there are under the filter. */
            readonly total: number;
            /** @description The `after` of the next page; null on the last. */
            readonly next: number | null;
            /** @example 2023-06-16 */
            readonly validAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly Tie: {
            readonly id: string;
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            readonly standing: boolean;
            readonly parties: readonly components["schemas"]["Party"][];
            readonly pairs: readonly string[];
            readonly body: string | null;
            /** @description What tells it apart from another tie of the same parties: the name of a construction, or what a reviewer said. */
            readonly apart?: string;
            /** @description Other names of it: those held in other languages, then as other evidence writes them. */
            readonly alsoNamed?: readonly string[];
            /** @description Null where the tie had not begun on that day. */
            readonly state: components["schemas"]["TieState"] | null;
            /**
             * @description Where a window was asked for: whether the tie certainly stood or happened within it.
             * @enum {string}
             */
            readonly within?: "certain" | "possible";
            /** @description The first day on which it may have happened, or was reported where no date is told. */
            readonly first: string | null;
            readonly last: string | null;
            /**
             * @description The time of the last that was reported of it; silence since then is no stage.
             * @example 2019-06~
             */
            readonly lastNews: string;
            readonly reviewed: boolean;
            readonly counts: components["schemas"]["TieCounts"];
            /** @description Of a tie without a name: the named ones of the same parties, any of which its evidence may mean. */
            readonly mayBe: readonly components["schemas"]["TieAsked"][];
            readonly steps: readonly components["schemas"]["StageStep"][];
            /** @description How many pieces of evidence there are; `evidence` may be the earliest of them. */
            readonly pieces: number;
            readonly evidence: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "claim" | "fact";
                /** @enum {string} */
                readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
                readonly parties: readonly components["schemas"]["Party"][];
                /** @enum {string} */
                readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
                readonly date: string | null;
                readonly bounds: readonly [
                    string | null,
                    string | null
                ] | null;
                /** @description When what a claim quotes was published, as far as its document says. */
                readonly published: {
                    /**
                     * @description EDTF (ISO 8601-2)
                     * @example 2019-06~
                     */
                    readonly date: string;
                    /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
                    readonly bounds: readonly [
                        string | null,
                        string | null
                    ];
                } | null;
                /**
                 * Format: date-time
                 * @description When this ledger came to hold it.
                 * @example 2026-11-25T01:02:03.456Z
                 */
                readonly recordedAt: string;
                readonly modality: string;
                readonly likelihood: readonly [
                    number,
                    number
                ] | null;
                readonly speaker: string | null;
                readonly fields: readonly string[];
                /** @description The name that it gives to a joint body. */
                readonly body: string | null;
                /** @description The name that it gives to a construction or a site; absent where it gives none, or says only what sort of thing it is. */
                readonly apart?: string;
                /** @description The names held for it in other languages. */
                readonly alsoNamed?: readonly string[];
                /** @enum {string} */
                readonly review: "unreviewed" | "accepted" | "rejected" | "unsure";
                /** @description 0 to 1: how likely it is that the text says so. Null for facts, for what a person coded and in readings of before. */
                readonly score: number | null;
                /** @description Score and stage are sure enough: about six pairs in seven of such claims are right. Others are possible ones, and make no tie until a person accepts them. */
                readonly strict: boolean;
                /** @description Those of its parties that another sentence than that of its words names. */
                readonly carried: readonly components["schemas"]["Party"][];
                readonly text: string;
                readonly lang: string;
                readonly document: {
                    readonly id: string;
                    readonly title: string;
                    readonly outlet: string | null;
                    readonly author: string | null;
                    /** @description Unicode code points from the start of the text. */
                    readonly start: number;
                    /** @description Unicode code points from the start of the text. */
                    readonly end: number;
                } | null;
                readonly sources: readonly components["schemas"]["GradedSource"][];
                /**
                 * @description Who has the claim: both readings, the rules alone, the language model alone; absent where no language model has read the document.
                 * @enum {string}
                 */
                readonly agreement?: "both" | "rules" | "model";
                readonly credibility: (1 | 2 | 3 | 4 | 5 | 6) | null;
                readonly where: string | null;
                readonly rule: string | null;
                readonly confidence: string | null;
                /** @description What its coder has seen: the source, an excerpt of it, or a list made from it; null where the coder does not say. */
                readonly restsOn: ("source" | "excerpt" | "list") | null;
                readonly acted: components["schemas"]["Acted"] | null;
                readonly note: string | null;
                /** @description The values as read, where a person has put others. */
                readonly asRead: components["schemas"]["EvidenceValues"] | null;
                /** @description A reviewer prefers it to what contradicts it. */
                readonly preferred: boolean;
                /** @description The name that the speaker goes by, where reviewers hold several to be one. */
                readonly person: string | null;
                /** @description All of them, newest first, those taken back included. */
                readonly judgements: readonly components["schemas"]["Judgement"][];
                /** @description Ids of the judgements that are not taken back, oldest first. */
                readonly inForce: readonly string[];
                /** @description The judgement that `review` comes from; null where nothing is decided. */
                readonly decision: components["schemas"]["Judgement"] | null;
                /** @description Named ties that it may mean and does not name. */
                readonly mayBe: readonly components["schemas"]["TieAsked"][];
            }[];
        };
        readonly StageStep: {
            readonly date: string | null;
            /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
            readonly bounds: readonly [
                string | null,
                string | null
            ];
            readonly evidence: readonly string[];
            readonly reviewed: boolean;
            readonly pieces?: number;
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            /** @description When it was first reported: where no date is told, and where a plan lies ahead of its report. */
            readonly reported?: readonly [
                string | null,
                string | null
            ];
            /** @description The party, or the state over its head, that decided, where one side alone did. */
            readonly oneSided?: string;
            readonly contested?: readonly {
                readonly date: string | null;
                /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
                readonly bounds: readonly [
                    string | null,
                    string | null
                ];
                readonly evidence: readonly string[];
                readonly reviewed: boolean;
            }[];
        };
        readonly Timeline: {
            /** @description Reviewed ties first, each part by its newest activity. */
            readonly lanes: readonly components["schemas"]["TieLane"][];
            /** @description How many ties there are, as in every list of the same filter. */
            readonly total: number;
            /** @description How many more begin only after the day; they have lanes too. */
            readonly later: number;
            /** @example 2023-06-16 */
            readonly validAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly Learned: {
            readonly pieces: readonly components["schemas"]["LearnedPiece"][];
            /** @description How many ties there are under the filter. */
            readonly ties: number;
            /** @description Ties whose evidence was looked at, those with the newest activity. */
            readonly looked: number;
            /** @description Pieces of these ties that are not among `pieces`. */
            readonly left: number;
            /** @example 2023-06-16 */
            readonly validAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly knownAt: string;
        };
        readonly LearnedPiece: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "claim" | "fact";
            readonly tie: string;
            /** @enum {string} */
            readonly type: "twinning" | "agreement" | "body" | "visit" | "forum" | "trade" | "investment" | "infrastructure" | "exchange" | "mobility" | "assistance" | "restriction" | "cooperation";
            /** @enum {string} */
            readonly stage: "proposed" | "announced" | "signed" | "active" | "suspended" | "ended";
            readonly reviewed: boolean;
            /** @description Null where that is not known. */
            readonly happened: {
                readonly date: string;
                /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
                readonly bounds: readonly [
                    string | null,
                    string | null
                ];
            } | null;
            /** @description Null of a coded fact, and where the document does not tell. */
            readonly published: {
                readonly date: string;
                /** @description Earliest and latest day it can mean, inclusive; null is an open or unknown end. */
                readonly bounds: readonly [
                    string | null,
                    string | null
                ];
            } | null;
            /**
             * Format: date-time
             * @description When this ledger came to hold it.
             * @example 2026-11-25T01:02:03.456Z
             */
            readonly recordedAt: string;
        };
        readonly TiesByYear: {
            readonly years: readonly {
                readonly year: number;
                readonly certain: number;
                readonly possible: number;
            }[];
        };
        readonly Health: {
            readonly ok: boolean;
            readonly user: string;
            readonly ledger: {
                readonly engine: string;
                readonly schemaVersion: number;
                readonly location: string;
            };
            readonly versions: {
                readonly [key: string]: string;
            };
            readonly counts: {
                readonly documents: number;
                /** @description All that are held, the possible ones among them. */
                readonly claims: number;
                readonly readings: number;
                readonly facts: number;
                readonly caseEvents: number;
                readonly judgements: number;
                readonly ties: number;
            };
            /** @description Hash of the overview geometry: `/geometry?v=<hash>` may be kept for ever. */
            readonly geometry: string | null;
        };
        readonly TopoJSON: {
            /** @constant */
            readonly type: "Topology";
        } & {
            readonly [key: string]: unknown;
        };
        readonly Words: {
            /** @enum {string} */
            readonly language: "ru" | "zh";
            /**
             * @description By the English sentence; `{name}` stands for what is put in, `{name#}` for a number.
             * @example {
             *       "The gazetteer holds no unit {unit}": "В газеттире нет единицы {unit}"
             *     }
             */
            readonly phrases: {
                readonly [key: string]: string;
            };
        };
        readonly TieExport: {
            /** @description What was asked, and the versions of Amur. */
            readonly amur: {
                readonly [key: string]: unknown;
            };
            readonly ties: readonly components["schemas"]["TieRow"][];
        };
        readonly TieFeatures: {
            /** @constant */
            readonly type: "FeatureCollection";
            /** @description What was asked, and the versions of Amur. */
            readonly amur: {
                readonly [key: string]: unknown;
            };
            readonly features: readonly {
                /** @constant */
                readonly type: "Feature";
                /** @description The tie and the pair of units that the line joins. */
                readonly id: string;
                readonly geometry: {
                    /** @constant */
                    readonly type: "LineString";
                    readonly coordinates: readonly (readonly [
                        number,
                        number
                    ])[];
                } | {
                    /** @constant */
                    readonly type: "MultiLineString";
                    readonly coordinates: readonly (readonly (readonly [
                        number,
                        number
                    ])[])[];
                };
                readonly properties: {
                    readonly [key: string]: string | number | boolean | null;
                };
            }[];
        };
        readonly Brief: {
            readonly id: string;
            readonly title: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly SameRefreshed: {
            readonly looked: number;
            readonly candidates: number;
        };
        readonly DescribedDocument: {
            readonly judgement: components["schemas"]["Judgement"];
            /** @description What was read of its text again; null where its date is as it was. */
            readonly read: components["schemas"]["AddedDocument"] | null;
        };
        readonly LanguageModelHere: {
            readonly name: string;
            /** @enum {string} */
            readonly kind: "openai" | "ollama" | "anthropic";
            readonly model: string;
            /** @description Host and port at which it is asked. */
            readonly host: string;
            /** @description True where it is on the machine of the server: no text leaves it. */
            readonly loopback: boolean;
            /** @description Why it cannot be asked: Amur was told to stay offline, or the variable of its key is not set. */
            readonly missing: ("network" | "key") | null;
            /** @description The name of the environment variable that holds its key. */
            readonly keyVariable: string | null;
        };
        readonly ModelReading: {
            readonly id: string;
            readonly title: string;
            /** @description The name under which it is set. */
            readonly model: string;
            readonly host: string;
            /**
             * @description `before`: it has read the document by what it would be told now, and is not asked again.
             * @enum {string}
             */
            readonly read: "now" | "before";
            readonly claims: {
                readonly appended: number;
                readonly held: number;
                readonly unanchored: number;
                /** @description How many of those appended or held are only possible. */
                readonly possible?: number;
            } | null;
            /** @description How many of its claims the text does not bear. */
            readonly refused: number | null;
        };
        readonly ClaimsAdded: {
            readonly claims: readonly components["schemas"]["Evidence"][];
            /** @description Undone from the last to the first they take the act back. */
            readonly judgements: readonly components["schemas"]["Judgement"][];
        };
        readonly Visit: {
            /** @description The last sign of the visit before; null for none. */
            readonly before: string | null;
        };
        readonly Session: {
            /** @description Whether the server was told to fetch no address. */
            readonly offline: boolean;
            /** @description Whether this is a read replica: what would record something is refused. */
            readonly readOnly: boolean;
            /** @description Whether anything needs a token at all. */
            readonly mustSignIn: boolean;
            /** @description Null where nobody has signed in. */
            readonly person: {
                readonly name: string;
                /** @enum {string} */
                readonly role: "viewer" | "coder" | "reviewer" | "admin";
                /** @description What the role may do. */
                readonly rights: readonly ("read" | "export" | "annotate" | "add" | "forecast" | "code" | "import" | "judge" | "work" | "redact" | "backup" | "people" | "audit" | "operate")[];
                /** @enum {string} */
                readonly by: "machine" | "token" | "session";
                /** @description When they must sign in again; null for never. */
                readonly until: string | null;
            } | null;
        };
        readonly Person: {
            readonly name: string;
            /** @enum {string} */
            readonly role: "viewer" | "coder" | "reviewer" | "admin";
            readonly active: boolean;
            readonly added: {
                readonly by: string;
                readonly at: string;
            };
            readonly changed: {
                readonly by: string;
                readonly at: string;
            };
        };
        /** @description Without its secret, which is not held. */
        readonly Token: {
            readonly id: string;
            readonly person: string;
            readonly name: string;
            readonly expiresAt: string;
            readonly made: {
                readonly by: string;
                readonly at: string;
            };
            /** @description A day; null for never. */
            readonly lastUsed: string | null;
            readonly revoked: {
                readonly by: string;
                readonly at: string;
            } | null;
        };
        readonly MadeToken: {
            readonly id: string;
            /** @description Told this once. */
            readonly token: string;
            readonly person: string;
            readonly name: string;
            readonly expiresAt: string;
        };
        readonly TrailEntry: {
            readonly at: string;
            readonly by: string | null;
            readonly act: string;
            readonly target: string | null;
            /** @enum {string} */
            readonly outcome: "done" | "refused" | "failed";
            /** @enum {string} */
            readonly via: "page" | "program" | "command";
            readonly from: string;
            readonly detail: {
                readonly [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description Malformed or out of bounds */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Nobody was let in: a token is missing, or holds no more */
        readonly Unauthenticated: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Another name or another site asks, or a role that may not */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Not held */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Too many tries with what lets nobody in */
        readonly TooManyTries: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The database or the disk does not answer, or too much is read at once */
        readonly Unavailable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The state does not allow it */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Too large */
        readonly TooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description This kind of content is not taken */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getAgreement: {
        readonly parameters: {
            readonly query: {
                /** @description A coder; `reader` for the newest readings, `reviewed` for what reviewers accepted. */
                readonly first: string;
                /** @description Another one; at least one of the two is a person. */
                readonly second: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description On the documents that both have coded */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Agreement"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listCases: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The cases, by id */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Case"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly compareCases: {
        readonly parameters: {
            readonly query: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Up to four cases, joined by commas. */
                readonly cases: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The chain of each, in the order asked for */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Mechanism"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getCase: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description How many ties, 1 to 2000; 200 by default. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The case; its map is that of `/map?case=` */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseWhole"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listCaseEvents: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The events, by date */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["CaseEvent"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getCaseLean: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By region, country, year */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseLean"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listChanges: {
        readonly parameters: {
            readonly query: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description Leave out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two regions or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
                /** @description What was known at the end of this day, or at this instant in UTC. */
                readonly since: string;
                /** @description The later day or instant of knowledge; default now. */
                readonly until?: string;
                /** @description How many of them; 500 by default. */
                readonly limit?: number;
                /** @description How many to leave out: `next` of the page before. */
                readonly after?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Ties that are known otherwise: what came with Amur last, else in the order of every list */
            readonly 200: {
                headers: {
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TieChanges"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getCodebook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Types, stages, fields, kinds of case events */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Codebook"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listCodebookVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Oldest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CodebookVersions"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly drawTexts: {
        readonly parameters: {
            readonly query?: {
                /** @description How many texts. */
                readonly sample?: number;
                /** @description The same words draw the same texts. */
                readonly seed?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The texts, in the form in which codings go back */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly lang: string;
                            readonly title: string;
                            readonly published?: string;
                            readonly text: string;
                            /** @description To be filled in; an empty list says that the text has no tie. */
                            readonly ties: null;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listCoders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By name */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly coder: string;
                            readonly documents: number;
                        }[];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly addCoding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Coding"];
            };
        };
        readonly responses: {
            /** @description Held; `created` is false where the same was held already */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly document: string;
                        readonly claims: number;
                        /** @description False where the same was there already. */
                        readonly created: boolean;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listCollections: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Those that are not withdrawn */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Collection"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly createCollection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Name"];
            };
        };
        readonly responses: {
            /** @description The collection */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Collection"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getCollection: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The collection */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Collection"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly renameCollection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Name"];
            };
        };
        readonly responses: {
            /** @description The collection */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Collection"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listConflicts: {
        readonly parameters: {
            readonly query: {
                /** @description What was known at the end of this day, or at this instant in UTC. */
                readonly since: string;
                /** @description How many of them; 20 by default. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Newest activity first; 20 unless limit says more */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Conflicts"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listDocuments: {
        readonly parameters: {
            readonly query?: {
                /** @description How many of them. */
                readonly limit?: number;
                /** @description The `next` of the page before. */
                readonly after?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page; a Link header leads to the next */
            readonly 200: {
                headers: {
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["DocumentRow"][];
                        readonly next: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly addDocuments: {
        readonly parameters: {
            readonly query?: {
                /** @description `true`: answer at once, and leave the reading to the workers (`amur work`). */
                readonly queue?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["TextToAdd"];
                readonly "multipart/form-data": {
                    /** @description Text, Markdown, HTML or PDF */
                    readonly files: readonly string[];
                    /** @description EDTF; holds for every file of the form */
                    readonly published?: string;
                    /** @description Who published it; holds for every file of the form */
                    readonly outlet?: string;
                    /** @description Who wrote it; holds for every file of the form */
                    readonly author?: string;
                    /** @description For one file only */
                    readonly url?: string;
                    /** @description For one file only */
                    readonly title?: string;
                };
            };
        };
        readonly responses: {
            /** @description A report per file; all that was taken was held already */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedReport"];
                };
            };
            /** @description A report per file; something new is held */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedReport"];
                };
            };
            /** @description With `queue`: a report per file with its job, at /jobs/{id} */
            readonly 202: {
                headers: {
                    /** @description The job, where there is one. */
                    readonly location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["QueuedReport"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getDocument: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The document */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Document"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listDuplicates: {
        readonly parameters: {
            readonly query?: {
                /** @description How many of them. */
                readonly limit?: number;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Pairs, those that have most in common first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Duplicates"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getEvidence: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The evidence */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Evidence"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listForecasts: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Whoever said it. */
                readonly author?: string;
                /** @description Where it was printed. */
                readonly outlet?: string;
                /** @description A region or country that it is about. */
                readonly region?: string;
                /** @description About both of these. */
                readonly pair?: string;
                /** @description Taken from this document. */
                readonly document?: string;
                /** @description Only those that stand so today. */
                readonly state?: "open" | "due" | "resolved" | "unscorable" | "left-out" | "withdrawn";
                /** @description Only those that are open and whose last day is over or will be within so many days. */
                readonly due?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Those that are not withdrawn */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Forecast"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly addForecast: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForecastToKeep"];
            };
        };
        readonly responses: {
            /** @description The forecast */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ForecastEntered"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly draftForecast: {
        readonly parameters: {
            readonly query?: {
                /** @description A claim whose words are a forecast. */
                readonly claim?: string;
                /** @description A document, with `start`. */
                readonly document?: string;
                /** @description Where its sentence begins, in code points. */
                readonly start?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing is kept yet */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ForecastDraft"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly scoreForecasts: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Whoever said it. */
                readonly author?: string;
                /** @description Where it was printed. */
                readonly outlet?: string;
                /** @description A region or country that it is about. */
                readonly region?: string;
                /** @description About both of these. */
                readonly pair?: string;
                /** @description Taken from this document. */
                readonly document?: string;
                /** @description Whose scores; of authors by default. */
                readonly by?: "author" | "outlet";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The scores */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ForecastScores"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getForecast: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The forecast */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Forecast"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly changeForecast: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForecastChange"];
            };
        };
        readonly responses: {
            /** @description The forecast as it stands now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Forecast"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly findForForecast: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Newest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoundForForecast"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What happened, oldest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["History"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listItems: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description A thing held, a region, a case. */
                readonly about?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Those that are not withdrawn */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Item"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly addItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewItem"];
            };
        };
        readonly responses: {
            /** @description The item */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Item"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listJobs: {
        readonly parameters: {
            readonly query?: {
                /** @description States, joined by commas: waiting, taken, dead, done, dropped. */
                readonly state?: string;
                /** @description Default 50; 0 for the counts alone. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Counts and jobs */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Jobs"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The job */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listJudgements: {
        readonly parameters: {
            readonly query?: {
                /** @description How many of them. */
                readonly limit?: number;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The judgements */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Judgement"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly judge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JudgementToMake"];
            };
        };
        readonly responses: {
            /** @description The judgement, and how its target stands now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Judged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listLeans: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Of each the newest up to the year of validAt */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AllLeans"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getMap: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Leave out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two regions or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties that stood or happened in this time, EDTF; `validAt` is then its last day by default, if that is past. */
                readonly within?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Arcs, tied units, and how many ties stand behind them */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Map"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listMeasures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description In the order of the catalogue */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MeasureRow"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getMeasure: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description A pair `A~B` or a region `A`, as the measure asks. */
                readonly regions?: string;
                /** @description Of chance, where a measure takes it; the same seed gives the same bytes. */
                readonly seed?: number;
                /** @description With the records that a value came from: figures, ties, of the claims behind a tie the first three of each date and all coded facts. */
                readonly why?: "true" | "false";
            };
            readonly header?: never;
            readonly path: {
                /** @description As GET /measures names it. */
                readonly name: "trade" | "activity" | "quasi-state" | "concentration" | "network";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The values */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Measured"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getNetwork: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Leave out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description Two regions or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties that stood or happened in this time, EDTF; `validAt` is then its last day by default, if that is past. */
                readonly within?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
                /** @description A first-level unit: it, its partners and the ties among them; a country: all its units and their partners. */
                readonly around?: string;
                /** @description Leave out ties that are ended or suspended on the day. */
                readonly inForce?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The 150 strongest units at most, the ties among them, how many are left out */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Network"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listObservations: {
        readonly parameters: {
            readonly query: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description A first-level region or a country, by ISO 3166-2 code or by name. */
                readonly region: string;
                /** @description Of this kind alone. */
                readonly indicator?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By indicator and second unit, newest year first; of one year the one taken first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Observation"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getFirstPairing: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Types of ties, joined by commas; twinnings by default. */
                readonly type?: string;
                /** @description Earlier than this day, YYYY-MM-DD. */
                readonly before?: string;
                /** @description How many of the earlier ones; 20 by default. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Two units of two countries. */
                readonly pair: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer, with earlier ties and their sources */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FirstPairing"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getLean: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Two regions of two countries; above 0 the first leans more. */
                readonly pair: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Year by year, with what is missing */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PairLean"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly startScenario: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The home region first. */
                readonly pair: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The start */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TieStart"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listRegions: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description The beginning of a name in English, Russian or Chinese, or a code. */
                readonly find?: string;
                /** @description A name, or ISO 3166-1 alpha-2 */
                readonly country?: string;
                /** @description For a search; default 20. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By code; a search gives the best fit first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Region"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getRegion: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description A first-level region or a country, by ISO 3166-2 code or by name. */
                readonly region: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The unit; a superseded code gives today’s */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Region"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getDependence: {
        readonly parameters: {
            readonly query?: {
                /** @description On this country alone. */
                readonly country?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description A first-level region, by ISO 3166-2 code or by name. */
                readonly region: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The largest newest share first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegionDependence"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listPartners: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description A first-level region or a country, by ISO 3166-2 code or by name. */
                readonly region: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Most ties in force first, of as many the nearer first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Partners"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listRereadQuestions: {
        readonly parameters: {
            readonly query?: {
                /** @description How many of them. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The questions, by document and place in the text */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RereadQuestion"][];
                        /** @description Documents that were read by other versions than those that run. */
                        readonly due: number;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listWaitingClaims: {
        readonly parameters: {
            readonly query?: {
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two regions or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description `score` (default): what is most likely right first; `weight`: ties without reviewed evidence first, those with most evidence before the others (possible claims bear none and come by score); `newest`: as documents came in, last first; `oldest`: first first; `agreement`: what both readings have first, then what a language model alone has, of documents that one has read. */
                readonly order?: "score" | "weight" | "newest" | "oldest" | "agreement";
                /** @description Claims of this tie alone. */
                readonly tie?: string;
                /** @description The language of the text. */
                readonly lang?: string;
                /** @description Letters of the outlets they come from, joined by commas. */
                readonly grade?: string;
                /** @description Claims that both readings have, or the rules or a language model alone, however sure; of documents that one has read. */
                readonly readBy?: "both" | "rules" | "model";
                /** @description Also what was left unsure. */
                readonly unsure?: "true" | "false";
                /** @description The claims that are only possible, in place of those that stand without a decision. */
                readonly possible?: "true" | "false";
                /** @description 1 to 100; 20 by default. */
                readonly limit?: number;
                /** @description The `next` of the page before. */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of the queue */
            readonly 200: {
                headers: {
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReviewQueue"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly countWaitingClaims: {
        readonly parameters: {
            readonly query?: {
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two regions or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description `score` (default): what is most likely right first; `weight`: ties without reviewed evidence first, those with most evidence before the others (possible claims bear none and come by score); `newest`: as documents came in, last first; `oldest`: first first; `agreement`: what both readings have first, then what a language model alone has, of documents that one has read. */
                readonly order?: "score" | "weight" | "newest" | "oldest" | "agreement";
                /** @description Claims of this tie alone. */
                readonly tie?: string;
                /** @description The language of the text. */
                readonly lang?: string;
                /** @description Letters of the outlets they come from, joined by commas. */
                readonly grade?: string;
                /** @description Claims that both readings have, or the rules or a language model alone, however sure; of documents that one has read. */
                readonly readBy?: "both" | "rules" | "model";
                /** @description Also what was left unsure. */
                readonly unsure?: "true" | "false";
                /** @description The claims that are only possible, in place of those that stand without a decision. */
                readonly possible?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The count */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WaitingCount"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listSame: {
        readonly parameters: {
            readonly query?: {
                /** @description How many of them. */
                readonly limit?: number;
                /** @description Kinds of things, joined by commas. */
                readonly kind?: string;
                /** @description `open` (the default), `merged`, `different`, `unsure`, joined by commas. */
                readonly state?: string;
                /** @description The `next` of the page before. */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The candidates */
            readonly 200: {
                headers: {
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SameQueue"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getSame: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The candidate */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SameCandidateInFull"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly decideSame: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SameDecision"];
            };
        };
        readonly responses: {
            /** @description The judgement, and how the candidate stands now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SameDecided"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listReplays: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By id */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ReplayRow"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly replayScenario: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description The id of a built-in case. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The replay */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Replay"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly searchDocuments: {
        readonly parameters: {
            readonly query: {
                /** @description Words that must all be there, "a phrase" in quotes, -word for what must not. */
                readonly words: string;
                /** @description BCP 47 */
                readonly lang?: string;
                /** @description Published then or later, EDTF. */
                readonly from?: string;
                /** @description Published then or earlier, EDTF. */
                readonly to?: string;
                /** @description A region or country that the text names. */
                readonly region?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Default 20. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was found, best first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchResult"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listSources: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Those with most documents first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Outlet"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getSource: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The outlet, its grades newest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OutletWithGrades"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listTies: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Leave out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two regions or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties that stood or happened in this time, EDTF; `validAt` is then its last day by default, if that is past. */
                readonly within?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
                /** @description 1 to 2000; 200 by default. */
                readonly limit?: number;
                /** @description How many to leave out: `next` of the page before. */
                readonly after?: number;
                /** @description A column (parties, type, stage, first, last, news, accepted, unreviewed, sources), with "-" before it for descending. */
                readonly sort?: string;
                /** @description Words that a row must hold: names in any language, codes, type, stage, body. */
                readonly find?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of the ties that had begun on the day; a Link header leads to the next */
            readonly 200: {
                headers: {
                    readonly link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Ties"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getTie: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description How many pieces of evidence; the earliest 200 by default. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The tie */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tie"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getTimeline: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Leave out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two regions or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties that stood or happened in this time, EDTF; `validAt` is then its last day by default, if that is past. */
                readonly within?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
                /** @description 1 to 2000; 500 by default. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Reviewed first, then by newest activity, whatever their state on the day */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Timeline"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getLearned: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Leave out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two regions or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties that stood or happened in this time, EDTF; `validAt` is then its last day by default, if that is past. */
                readonly within?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Piece by piece, of the ties with the newest activity */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Learned"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getTiesByYear: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Leave out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two regions or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every year from the first with a tie to this one */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TiesByYear"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Amur answers, and so does its database */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getGeometry: {
        readonly parameters: {
            readonly query?: {
                /** @description The hash of the content; with it the answer is kept for ever. */
                readonly v?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The outlines */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TopoJSON"];
                };
            };
            /** @description Held already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getCountryGeometry: {
        readonly parameters: {
            readonly query?: {
                /** @description The hash of the content; with it the answer is kept for ever. */
                readonly v?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description ISO 3166-1 alpha-2 */
                readonly country: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The outlines */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TopoJSON"];
                };
            };
            /** @description Held already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getWords: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description BCP 47 */
                readonly language: "ru" | "zh";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sentences */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Words"];
                };
            };
            /** @description Held already */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly exportTiesCsv: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description `true` leaves out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two units or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties that stood or happened in this time, EDTF; `validAt` is then its last day by default, if that is past. */
                readonly within?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
                /** @description `true`: a byte order mark before the table, by which Excel knows the encoding. */
                readonly bom?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly exportTiesJson: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description `true` leaves out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two units or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties that stood or happened in this time, EDTF; `validAt` is then its last day by default, if that is past. */
                readonly within?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TieExport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly exportTiesGeoJson: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description `true` leaves out what only unreviewed claims bear. */
                readonly reviewed?: "true" | "false";
                /** @description Types of ties, joined by commas. */
                readonly type?: string;
                /** @description A first-level region or a country, by code or by name. */
                readonly region?: string;
                /** @description Two units or countries, by code or by name, joined by a tilde. */
                readonly pair?: string;
                /** @description Only ties that coded facts of this case bear. */
                readonly case?: string;
                /** @description Only ties that stood or happened in this time, EDTF; `validAt` is then its last day by default, if that is past. */
                readonly within?: string;
                /** @description Only ties of which the last news came in this time, EDTF; `../2021`: nothing was heard of them since. */
                readonly lastNews?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/geo+json": components["schemas"]["TieFeatures"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly exportForecastsCsv: {
        readonly parameters: {
            readonly query?: {
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description `true`: a byte order mark before the table, by which Excel knows the encoding. */
                readonly bom?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getRegionBrief: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Default `md`. `bib` and `csl` are its sources for BibLaTeX and CSL; `json` is the brief as data. The same question has the same bytes. */
                readonly format?: "md" | "html" | "pdf" | "bib" | "csl" | "json";
                /** @description `true` leaves out what nobody has reviewed; by default it is told apart. */
                readonly reviewed?: "true" | "false";
                /** @description The language it is written in; default `en`. */
                readonly lang?: "en" | "ru" | "zh";
                /** @description `true`: to be looked at, not to be saved. */
                readonly show?: "true" | "false";
            };
            readonly header?: never;
            readonly path: {
                /** @description ISO 3166-2, or a country; of a brief also a pair. */
                readonly region: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/markdown": string;
                    readonly "text/html": string;
                    readonly "application/pdf": string;
                    readonly "application/x-bibtex": string;
                    readonly "application/vnd.citationstyles.csl+json": readonly ({
                        readonly id: string;
                        readonly type: string;
                    } & {
                        readonly [key: string]: unknown;
                    })[];
                    readonly "application/json": components["schemas"]["Brief"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getTieBrief: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Default `md`. `bib` and `csl` are its sources for BibLaTeX and CSL; `json` is the brief as data. The same question has the same bytes. */
                readonly format?: "md" | "html" | "pdf" | "bib" | "csl" | "json";
                /** @description `true` leaves out what nobody has reviewed; by default it is told apart. */
                readonly reviewed?: "true" | "false";
                /** @description The language it is written in; default `en`. */
                readonly lang?: "en" | "ru" | "zh";
                /** @description `true`: to be looked at, not to be saved. */
                readonly show?: "true" | "false";
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/markdown": string;
                    readonly "text/html": string;
                    readonly "application/pdf": string;
                    readonly "application/x-bibtex": string;
                    readonly "application/vnd.citationstyles.csl+json": readonly ({
                        readonly id: string;
                        readonly type: string;
                    } & {
                        readonly [key: string]: unknown;
                    })[];
                    readonly "application/json": components["schemas"]["Brief"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getCollectionBrief: {
        readonly parameters: {
            readonly query?: {
                /** @description The day it was so, YYYY-MM-DD; default today. */
                readonly validAt?: string;
                /** @description What was known at the end of this day, or at this instant in UTC; default now. */
                readonly knownAt?: string;
                /** @description Default `md`. `bib` and `csl` are its sources for BibLaTeX and CSL; `json` is the brief as data. The same question has the same bytes. */
                readonly format?: "md" | "html" | "pdf" | "bib" | "csl" | "json";
                /** @description `true` leaves out what nobody has reviewed; by default it is told apart. */
                readonly reviewed?: "true" | "false";
                /** @description The language it is written in; default `en`. */
                readonly lang?: "en" | "ru" | "zh";
                /** @description `true`: to be looked at, not to be saved. */
                readonly show?: "true" | "false";
            };
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/markdown": string;
                    readonly "text/html": string;
                    readonly "application/pdf": string;
                    readonly "application/x-bibtex": string;
                    readonly "application/vnd.citationstyles.csl+json": readonly ({
                        readonly id: string;
                        readonly type: string;
                    } & {
                        readonly [key: string]: unknown;
                    })[];
                    readonly "application/json": components["schemas"]["Brief"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly refreshSame: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How many documents and facts were looked at, and how many candidates were found */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SameRefreshed"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getOriginal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bytes, with the type and the encoding they were read as */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                    readonly "text/markdown": string;
                    readonly "text/html": string;
                    readonly "application/pdf": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly describeDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DescriptionToGive"];
            };
        };
        readonly responses: {
            /** @description The judgement, and what was read again */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DescribedDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly addressDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddressOfDocument"];
            };
        };
        readonly responses: {
            /** @description The document, with what was read of it */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly withdrawAddress: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddressOfDocument"];
            };
        };
        readonly responses: {
            /** @description The document, with what was read of it */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly fetchDocument: {
        readonly parameters: {
            readonly query?: {
                /** @description `true`: answer at once, and leave the reading to the workers (`amur work`). */
                readonly queue?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddressToAdd"];
            };
        };
        readonly responses: {
            /** @description A report per file; all that was taken was held already */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedReport"];
                };
            };
            /** @description A report per file; something new is held */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AddedReport"];
                };
            };
            /** @description With `queue`: a report per file with its job, at /jobs/{id} */
            readonly 202: {
                headers: {
                    /** @description The job, where there is one. */
                    readonly location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["QueuedReport"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listLanguageModels: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The models by name, each with what it lacks; never a key */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LanguageModelHere"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly readDocumentByModel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ModelReadingToMake"];
            };
        };
        readonly responses: {
            /** @description It has read the document before; nothing was asked */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelReading"];
                };
            };
            /** @description What it read */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ModelReading"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly addClaims: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClaimsToAdd"];
            };
        };
        readonly responses: {
            /** @description The claims, and the judgements on them */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClaimsAdded"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly recordVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description When they were here before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Visit"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly retryJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The job */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly dropJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JobToDrop"];
            };
        };
        readonly responses: {
            /** @description The job */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Job"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly undoJudgement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["JudgementToUndo"];
            };
        };
        readonly responses: {
            /** @description The undo, and how what it bears on stands now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Judged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly redoJudgement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The judgement that takes back the undo, and how what it bears on stands now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Judged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly editItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ItemChange"];
            };
        };
        readonly responses: {
            /** @description The item as it stands now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Item"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly withdrawItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Reason"];
            };
        };
        readonly responses: {
            /** @description The item */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Item"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly withdrawCollection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The collection */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Collection"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly checkForecast: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForecastToKeep"];
            };
        };
        readonly responses: {
            /** @description What the check says */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ForecastCheck"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly withdrawForecast: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForecastReason"];
            };
        };
        readonly responses: {
            /** @description The forecast */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Forecast"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly resolveForecast: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForecastResolutionToAdd"];
            };
        };
        readonly responses: {
            /** @description The forecast as it stands now */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Forecast"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly answerRereadQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RereadAnswer"];
            };
        };
        readonly responses: {
            /** @description The judgements made by it */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly judgements: readonly string[];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nobody, where nobody has signed in */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignIn"];
            };
        };
        readonly responses: {
            /** @description Who has signed in */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nobody */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listPeople: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description By name */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Person"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly addPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonToAdd"];
            };
        };
        readonly responses: {
            /** @description The person */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly changePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The name of a person. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonToChange"];
            };
        };
        readonly responses: {
            /** @description The person as they stand now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly endSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The name of a person. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How many there were */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ended: number;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Newest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Token"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly createToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TokenToMake"];
            };
        };
        readonly responses: {
            /** @description The token, told this once */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MadeToken"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly revokeToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Its id, or as much of the beginning as no other id has. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description `revoked` is false where it was before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly revoked: boolean;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listAudit: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what this person did. */
                readonly by?: string;
                /** @description Only acts of this kind. */
                readonly act?: string;
                /** @description Only what was done to this. */
                readonly target?: string;
                /** @description A day, YYYY-MM-DD, or an instant. */
                readonly since?: string;
                /** @description How many of them. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Newest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TrailEntry"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyTries"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
}
