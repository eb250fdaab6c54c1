/** The refusal of a page that is asked for after something that its list does not have: an empty page would pass for the last. */
import { InvalidInput } from '../../model/errors.ts';

/** The error, to be thrown. */
export function noSuchPlace(after: string): InvalidInput {
  return new InvalidInput(`"${after.slice(0, 60)}" is no place in this list to go on from`, {
    hint: 'Take "next" of the page before, or leave it out to begin.',
  });
}
