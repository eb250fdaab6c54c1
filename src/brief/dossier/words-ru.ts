export { english as russian } from './words-en.ts';
