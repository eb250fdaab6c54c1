/** A ledger as use cases answer by it: an append resolves once it is indexed, and what is asked next rests on it. */
import type { Ledger } from '../ports/ledger.ts';

/** The same ledger, waiting after each append. */
export function indexedAppends<L extends Ledger>(ledger: L): L {
  const waited = async <Receipt>(append: Promise<Receipt>): Promise<Receipt> => {
    const receipt = await append;
    await ledger.whenIndexed();
    return receipt;
  };
  return {
    ...ledger,
    appendDocument: (entry, stamp) => waited(ledger.appendDocument(entry, stamp)),
    appendReading: (reading, stamp, said) => waited(ledger.appendReading(reading, stamp, said)),
  };
}
