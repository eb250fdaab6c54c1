/** stub */
import type { DateLanguage } from '../../../dates/find-dates.ts';
import { compileGrammar } from '../../../dates/pattern.ts';
export const ruDates: DateLanguage = { scan: () => ({ runs: [], stops: [], tenses: [] }), grammar: compileGrammar({}, []) };
