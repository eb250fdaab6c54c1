/** A page that the user names by its address, as a resource to add. */
import type { Resource } from '../../model/document.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { Ports } from '../ports.ts';

/**
 * Fetches what is at an address. Throws InvalidInput where it is none, where nothing may be fetched, or where what is there
 * cannot be taken; NotFound and Unavailable where the site gives nothing.
 */
export async function addressResource(ports: Ports, address: string): Promise<Resource> {
  const { fetchAddress } = ports;
  if (fetchAddress === undefined) {
    throw new InvalidInput(`${address.slice(0, 200)} is not fetched: Amur was told to stay offline`, {
      hint: 'Save the page and add the file, or start Amur without --offline and AMUR_OFFLINE.',
    });
  }
  return fetchAddress(address);
}
