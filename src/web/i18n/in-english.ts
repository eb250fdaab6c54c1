/** Makes tests of the page's modules speak English: import it for what it does. */
import first from 'virtual:messages/en/first';
import rest from 'virtual:messages/en/rest';
import { unpacked } from './packed.ts';
import { speak } from './t.ts';

speak('en', { ...unpacked(first), ...unpacked(rest) });
