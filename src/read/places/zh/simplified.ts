/** Traditional characters as simplified ones, for lists that have only these. */
export { simplified } from '../../../model/simplified.ts';
