/** Decodes a resource with the engines that ship; each loads when a document first needs it. */
import type { DecodedText, Resource } from '../../model/document.ts';
import { type DecodeLimits, decodeResource, saysNothing } from '../../text/decode-resource.ts';
import { mediaTypeOf } from '../../text/media-type.ts';

/** Bytes to text; throws InvalidInput for what cannot be read as text. */
export async function decodeWithEngines(resource: Resource, limits?: DecodeLimits): Promise<DecodedText> {
  const [{ decodeBytes }, { extractPdf }] = await Promise.all([
    import('./decode-bytes.ts'),
    import('./extract-pdf.ts'),
  ]);
  // The HTML engine takes a while to load, and plain texts do without it.
  const page = mediaTypeOf(resource) === 'text/html' ? await import('./extract-page.ts') : null;
  const extractPage = page?.extractPage ?? ((text: string) => ({ text, ...saysNothing }));
  return decodeResource(resource, { decodeBytes, extractPage, extractPdf }, limits);
}
