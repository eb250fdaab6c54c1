/** The pages and commands of the palette, in the language of the page; English words find them too. */

import { pathOf, plainRoutes } from '../../app/page-paths.ts';
import { languageFacts, languages } from '../../model/languages.ts';
import { openAdding } from '../adding/adding.svelte.ts';
import { show } from '../announce.svelte.ts';
import { chooseLanguage } from '../i18n/language.svelte.ts';
import { t } from '../i18n/t.ts';
import { change, goTo, here, linkToPage } from '../navigation.svelte.ts';
import { titleOf } from '../pages.ts';
import { tieFiles } from '../parts/view-files.ts';
import { tieQuery } from '../rest/ties.ts';
import { may } from '../session.svelte.ts';
import { chooseTheme } from '../theme.svelte.ts';
import type { Entry } from './entries.ts';

/** Every page that needs no id; the filter goes along. */
export function pageEntries(): readonly Entry[] {
  return plainRoutes.map((route): Entry => {
    const path = pathOf(route);
    return {
      ...{ id: `page:${path}`, group: 'page', label: titleOf(route), words: `${route.page} ${path.slice(1)}`, path },
      run: () => goTo(linkToPage(route)),
    };
  });
}

async function copyLink(): Promise<void> {
  const link = window.location.href;
  try {
    await navigator.clipboard.writeText(link);
    show(t('filter.share.copied'));
  } catch {
    show(t('filter.share.notCopied', { link }), 'failed');
  }
}

function download(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}

/** What can be done from anywhere. */
export function commandEntries(): readonly Entry[] {
  const command = (id: string, label: string, words: string, run: () => void): Entry => ({
    ...{ id: `do:${id}`, group: 'command', label, words, run },
  });
  return [
    ...(may('add')
      ? [
          command('add', t('palette.do.add'), t('palette.words.add'), () => openAdding()),
          command('paste', t('palette.do.paste'), t('palette.words.paste'), () => openAdding('text')),
        ]
      : []),
    command('link', t('filter.share.link'), t('palette.words.link'), () => void copyLink()),
    ...tieFiles(tieQuery(here.state)).map(({ name, href = '' }) =>
      command(name, t('palette.do.export', { file: t(name) }), t('palette.words.export'), () => download(href)),
    ),
    command('clear', t('palette.do.clear'), t('palette.words.clear'), () =>
      change({
        types: [],
        reviewedOnly: false,
        confirmed: null,
        window: null,
        at: null,
        known: null,
        pair: null,
        unit: null,
        case: null,
      }),
    ),
    ...(['light', 'dark', 'system'] as const).map((theme) =>
      command(theme, t('palette.do.theme', { theme: t(`app.colours.${theme}`) }), t('palette.words.theme'), () =>
        chooseTheme(theme),
      ),
    ),
    ...languages.map((language) =>
      command(
        language,
        t('palette.do.language', { language: languageFacts[language].name }),
        t('palette.words.language'),
        () => {
          chooseLanguage(language).catch(() => show(t('app.noWords'), 'failed'));
        },
      ),
    ),
  ];
}
