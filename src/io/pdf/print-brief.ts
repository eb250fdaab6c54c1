/** A brief as PDF, by pdfmake, with the fonts it needs cut out and embedded. The same brief gives the same bytes. */

import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PrintBrief } from '../../app/brief/brief-file.ts';
import type { Brief } from '../../app/brief/document.ts';
import { briefWords } from '../../app/brief/words.ts';
import { type Language, languageFacts } from '../../model/languages.ts';
import { footerOf, layOutBrief } from './lay-out-brief.ts';
import { type PdfFonts, pdfFonts, usualFont } from './pdf-fonts.ts';

/** Sets the brief on pages of A4. */
export const printBrief: PrintBrief = async (brief) => {
  const fonts = await pdfFonts(charactersOf(brief));
  return new Uint8Array(await pages(definition(brief, fonts), fonts));
};

/** What the dates of a brief may be written with, besides Latin letters. */
const lettersOfDates: Readonly<Record<Language, string>> = {
  en: '',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  zh: '年月日约存疑以前来无期春夏秋冬第一二三四季度上下半',
};

/** Everything that may stand on the pages, in one text. */
function charactersOf(brief: Brief): string {
  const w = briefWords(brief.lang);
  const fixed = ['0123456789 /·*[]()“”«»,;:–-', w.notes.title, w.sources.title, w.sources.notes, w.sources.unpublished];
  const words = JSON.stringify([brief, w.generated, w.missingCharacters(1234567890), ...fixed]);
  const dates = `${JSON.stringify(w)}abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;
  return words + dates + lettersOfDates[brief.lang];
}

function definition(brief: Brief, fonts: PdfFonts): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [56, 52, 56, 56],
    language: languageFacts[brief.lang].tag,
    version: '1.7',
    info: {
      title: brief.title,
      author: 'Amur',
      subject: brief.id,
      creator: 'Amur',
      producer: 'Amur',
      // The state of the ledger is the date of the document, so that the same state gives the same file.
      creationDate: new Date(brief.knownAt),
      modDate: new Date(brief.knownAt),
    },
    defaultStyle: { font: usualFont, fontSize: 9.5, lineHeight: 1.12 },
    content: layOutBrief(brief, fonts.runs, fonts.missing),
    footer: footerOf(brief, fonts.runs),
    // No heading is left alone at the foot of a page.
    pageBreakBefore: (node, others) =>
      node.headlineLevel !== undefined &&
      others.getFollowingNodesOnPage().length < 4 &&
      others.getNodesOnNextPage().length > 0,
  };
}

/** Where pdfmake keeps files that are handed to it; it has no way to take one out again but this. */
interface VirtualFiles {
  writeFileSync(name: string, bytes: Buffer): void;
  readonly storage: Record<string, Buffer>;
}

/** Tells the fonts of two files that are made at once apart. */
let made = 0;

async function pages(document: TDocumentDefinitions, fonts: PdfFonts): Promise<Buffer> {
  const { default: pdfmake } = await import('pdfmake');
  const files = (pdfmake as unknown as { readonly virtualfs: VirtualFiles }).virtualfs;
  const folder = `brief-${made++}`;
  const put = (name: string, bytes: Buffer): string => {
    files.writeFileSync(name, bytes);
    return name;
  };
  const named = Object.entries(fonts.files).map(
    ([name, { normal, bold }]) =>
      [name, { normal: put(`${folder}/${name}`, normal), bold: put(`${folder}/${name}-bold`, bold) }] as const,
  );
  try {
    // Everything that is needed is handed over: nothing is fetched and no file is read.
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => false);
    pdfmake.setFonts(Object.fromEntries(named));
    return await pdfmake.createPdf(document).getBuffer();
  } finally {
    for (const [, { normal, bold }] of named) for (const name of [normal, bold]) delete files.storage[name];
  }
}
