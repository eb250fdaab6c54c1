/** The reader with everything it needs: the gazetteer that ships, and the engines. Each part loads when it is first needed. */
import type { GazetteerAdditions } from '../gazetteer/additions.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Resource } from '../model/document.ts';
import type { KnownOf, Reading, ResourceRead, TextInput } from '../model/reading.ts';
import { storableTexts } from '../model/storable.ts';
import type { DocumentTools } from '../read/read-document.ts';
import { leavesDoubt } from '../text/tell-language.ts';

export interface Reader {
  /** Throws InvalidInput for a text too long or a publication date that is no date. */
  read(input: TextInput): Promise<Reading>;
  /** Decodes and reads; where none is known, the id of the reading is the name or address the resource came from. */
  readResource(resource: Resource, known?: KnownOf): Promise<ResourceRead>;
  /** With the additions over it that were given last. */
  readonly gazetteer: Gazetteer;
  /** Lays other additions over the gazetteer that ships, for what is read from then on. */
  use(additions: GazetteerAdditions): void;
}

export interface ReaderOptions {
  /** Places and names of a ledger's own; without them, only the gazetteer that ships. */
  readonly additions?: GazetteerAdditions;
}

export async function openReader({ additions }: ReaderOptions = {}): Promise<Reader> {
  const [{ loadGazetteer }, { fittingAdditions, withAdditions }] = await Promise.all([
    import('./gazetteer-files.ts'),
    import('../gazetteer/additions.ts'),
  ]);
  let over = additions;
  let gazetteer: Gazetteer | null = null;
  const laid = (): Gazetteer => {
    const shipped = loadGazetteer();
    return over === undefined ? shipped : withAdditions(shipped, fittingAdditions(shipped, over));
  };
  const held = (): Gazetteer => (gazetteer ??= laid());
  const read = async (input: TextInput): Promise<Reading> => {
    // Its grammars take longer to load than most commands take that read nothing.
    const { readDocument } = await import('../read/read-document.ts');
    const tools: DocumentTools = { gazetteer: held() };
    if (!leavesDoubt(input.text, input.lang)) return readDocument(input, tools);
    const { loadIdentifyLanguage } = await import('./decode/identify-language.ts');
    return readDocument(input, { ...tools, identifyLanguage: await loadIdentifyLanguage() });
  };
  return {
    read,
    async readResource(resource, known = {}) {
      const { decodeWithEngines } = await import('./decode/decode-with-engines.ts');
      const decoded = storableTexts(await decodeWithEngines(resource));
      const said: KnownOf = {
        ...(decoded.lang !== null && { lang: decoded.lang }),
        ...(decoded.published !== null && { published: decoded.published }),
        ...(decoded.url !== null && { url: decoded.url }),
        ...(decoded.title !== null && { title: decoded.title }),
      };
      return { decoded, reading: await read({ id: resource.from, text: decoded.text, ...said, ...known }) };
    },
    get gazetteer() {
      return held();
    },
    use(next) {
      over = next;
      gazetteer = null;
    },
  };
}
