/** Makes tests of the page's modules speak English: import it for what it does. */
import english from './en.ts';
import { speak } from './t.ts';

speak('en', english);
