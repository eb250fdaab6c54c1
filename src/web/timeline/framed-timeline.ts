/** A timeline as a picture that can stand alone: the lanes on screen with title, days, filter, legend and where it is from. */
import { stages } from '../../model/stages.ts';
import { t } from '../i18n/t.ts';
import type { Framed, Sign } from '../pictures/framed.ts';
import { stageOfAny, typeName } from '../terms.ts';
import { confirmedText } from '../ties/confirmed-filter.ts';
import { queryText, type ViewState } from '../view-state.ts';
import { word } from '../words.ts';
import type { Colours } from './colours.ts';
import { drawGlyph } from './glyphs.ts';
import type { Mark } from './rows.ts';

/** What is on screen, and what draws it without what is pointed at. */
export interface ShownTimeline {
  readonly width: number;
  readonly height: number;
  readonly draw: (context: CanvasRenderingContext2D, ratio: number) => void;
}

function glyphSign(colours: Colours, mark: Pick<Mark, 'glyph' | 'hue' | 'reviewed'>, says: string): Sign {
  return {
    says,
    draw: (context) => drawGlyph(context, mark, { x: 17, y: 6, r: 5, colours }),
  };
}

/** What a timeline is of: its days and the filter. */
export function timelineAbout(state: ViewState, of: { readonly validAt: string; readonly knownAt: string }): string {
  const filter = [
    t('picture.days', { at: of.validAt, known: of.knownAt.slice(0, 10) }),
    state.types.length > 0 ? state.types.map(typeName).join(', ') : t('picture.allTypes'),
    state.reviewedOnly ? t('picture.reviewedOnly') : '',
    state.confirmed ? confirmedText(state.confirmed) : '',
    state.pair ?? state.unit ?? '',
    state.case ? word(state.case) : '',
  ];
  return filter.filter(Boolean).join(' · ');
}

/** The picture of the lanes on screen; `about` says of what, `path` where the same is in Amur. */
export function framedTimeline(
  { width, height, draw }: ShownTimeline,
  colours: Colours,
  state: ViewState,
  { title, about, path }: { readonly title: string; readonly about: readonly string[]; readonly path: string },
): Framed {
  return {
    title,
    about,
    signs: [
      ...stages.map((stage) => glyphSign(colours, { glyph: stage, hue: 'formal', reviewed: true }, stageOfAny(stage))),
      glyphSign(colours, { glyph: 'signed', hue: 'formal', reviewed: false }, t('picture.unreviewed')),
    ],
    notes: [`${t('picture.source')} ${path}${queryText(state)}`],
    width: Math.round(width),
    height: Math.round(height),
    colours: { paper: colours.paper, ink: colours.ink, muted: colours.muted },
    draw,
  };
}
