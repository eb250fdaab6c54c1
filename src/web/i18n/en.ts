/** The messages in English. */
import { type Messages, messagesIn } from './areas.ts';

export default messagesIn(import.meta.glob<Messages>('./en/*.json', { eager: true, import: 'default' }));
