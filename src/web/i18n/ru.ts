/** The messages in Russian. */
import { type Messages, messagesIn } from './areas.ts';

export default messagesIn(import.meta.glob<Messages>('./ru/*.json', { eager: true, import: 'default' }));
