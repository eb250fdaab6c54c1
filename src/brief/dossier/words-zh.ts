export { english as chinese } from './words-en.ts';
