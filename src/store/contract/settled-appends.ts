/** A ledger as use cases answer by it: an append resolves once all that follows it is done, and what is asked next rests on it. */
import type { Ledger } from '../ports/ledger.ts';

/** The same ledger, waiting after each append. */
export function settledAppends<L extends Ledger>(ledger: L): L {
  const waited = async <Receipt>(append: Promise<Receipt>): Promise<Receipt> => {
    const receipt = await append;
    await ledger.settled();
    return receipt;
  };
  return {
    ...ledger,
    appendDocument: (entry, stamp) => waited(ledger.appendDocument(entry, stamp)),
    appendReading: (reading, stamp, said) => waited(ledger.appendReading(reading, stamp, said)),
  };
}
