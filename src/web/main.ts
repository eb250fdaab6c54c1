/** The page's entry: style, theme, address, the shell. */
import './fonts/latin-and-cyrillic.css';
import './app.css';
import './theme.svelte.ts';
import { mount } from 'svelte';
import App from './App.svelte';
import { startSpeaking } from './i18n/language.svelte.ts';
import { ledgerChanged } from './loading.svelte.ts';
import { followAddress } from './navigation.svelte.ts';
import { startSession } from './session.svelte.ts';

const words = startSpeaking();
void startSession();
await words;
followAddress();
const target = document.getElementById('app');
if (target) mount(App, { target });

// The Han font's list of ranges is as large as all other style; it can come after the first paint.
const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
whenIdle(() => void import('./fonts/han.css'));

// Articles may have been added on the command line meanwhile.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') ledgerChanged();
});
