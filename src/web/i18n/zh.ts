/** The messages in Chinese. */
import { type Messages, messagesIn } from './areas.ts';

export default messagesIn(import.meta.glob<Messages>('./zh/*.json', { eager: true, import: 'default' }));
