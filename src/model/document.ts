/** Documents as they come and as they are held. */
import type { Bounds, DateBasis, Edtf } from './edtf.ts';
import type { LanguageTag } from './languages.ts';
import type { Problem } from './problem.ts';

/** A document as retrieved: bytes and what is known of them from outside. */
export interface Resource {
  readonly bytes: Uint8Array;
  /** File name or address; shown to the user, the second half of a source. */
  readonly from: string;
  readonly mediaType?: string;
  readonly charset?: string;
}

/** The text of a resource, exactly as it will be read and stored, with what its bytes said of themselves. */
export interface DecodedText {
  readonly text: string;
  readonly mediaType: 'text/plain' | 'text/markdown' | 'text/html' | 'application/pdf';
  /** The encoding the bytes were read in (WHATWG label). */
  readonly encoding: string | null;
  readonly title: string | null;
  /** What a page says that its site or paper is called. */
  readonly outlet: string | null;
  /** Who wrote it; several are parted by "; ". */
  readonly author: string | null;
  readonly published: Edtf | null;
  readonly url: string | null;
  readonly lang: LanguageTag | null;
  readonly problems: readonly Problem[];
}

/** What may be said of a document from outside: where it appeared, who wrote it, what it is called, when it was published. */
export interface Description {
  /** Null for none: what was read was wrong, and nothing better is known. */
  readonly outlet?: string | null;
  /** Several are parted by "; ". */
  readonly author?: string | null;
  readonly title?: string;
  readonly published?: Edtf;
}

/** A document as the ledger holds it. */
export interface StoredDocument {
  readonly id: string;
  readonly text: string;
  readonly lang: LanguageTag;
  readonly title: string;
  /** Who published it, by name; null where nothing says so. */
  readonly outlet: string | null;
  /** Who wrote it; several are parted by "; ". */
  readonly author: string | null;
  /** What its page says that the site is called: that name and the host of its address are one outlet. */
  readonly siteName: string | null;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly published: { readonly edtf: Edtf; readonly bounds: Bounds; readonly basis: DateBasis } | null;
  /** Every address or file name the same bytes came from. */
  readonly sources: readonly string[];
  readonly problems: readonly Problem[];
  readonly recordedAt: string;
  /** `user`, or `example` for the texts that ship. */
  readonly origin: 'user' | 'example';
  /** What came with it, where people have said otherwise since. */
  readonly asCame?: Required<Omit<Description, 'published'>> & { readonly published: Edtf | null };
  /** When its words were taken away for legal reasons; absent where they were not. */
  readonly redactedAt?: string;
}
