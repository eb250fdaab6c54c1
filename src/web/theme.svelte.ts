/** Light or dark: the system's choice, or the user's own, kept in this browser. */

export type Theme = 'system' | 'light' | 'dark';

const key = 'amur-theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function stored(): Theme {
  try {
    const value = window.localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

let chosen = $state<Theme>(stored());
let systemDark = $state(dark.matches);

function apply(): void {
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

dark.addEventListener('change', (event) => {
  systemDark = event.matches;
});
apply();

export const theme = {
  /** What the user chose. */
  get chosen(): Theme {
    return chosen;
  },
  /** What is shown. */
  get shown(): 'light' | 'dark' {
    return chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen;
  },
};

/** Sets the theme and keeps it. */
export function chooseTheme(next: Theme): void {
  chosen = next;
  try {
    window.localStorage.setItem(key, next);
  } catch {
    // Storage may be barred; the choice then holds until the page is closed.
  }
  apply();
}
