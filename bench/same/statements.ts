/** A labelled set of claims: said twice in one text, in a copy, in a quotation, in a translation; and claims of other statements. */

import { edtfBounds } from '../../src/model/edtf.ts';
import type { Statement } from '../../src/ties/same/claims.ts';
import { draws, inventedWords } from '../invented-texts.ts';

export interface LabelledClaim {
  readonly claim: Statement;
  readonly statement: string;
  /** Documents of one origin are copies of one another. */
  readonly origin: string;
  readonly variant: string;
}

const langs = ['en', 'ru', 'zh'] as const;

/** So many statements, eight on each tie, some of them on one day. */
export function claims(count: number): readonly LabelledClaim[] {
  const draw = draws(74);
  const all: LabelledClaim[] = [];
  for (let n = 0; n < count; n++) {
    const lang = langs[n % 3]!;
    const parties = [`CN-${Math.floor(n / 8) % 20}`, `RU-${Math.floor(n / 160)}`];
    // Every fourth statement is of the day of the one before it: another thing that happened then.
    const day = n % 4 === 3 ? n - 3 : n;
    const date = `2019-0${1 + (day % 9)}-${10 + (day % 18)}`;
    const figure = 12 + ((n * 37) % 880);
    const speaker = `Speaker${n % 4 === 3 ? 'Two' : 'One'} Surname${n}`;
    const word = (of: 'en' | 'ru' | 'zh'): string => {
      const list = inventedWords(of);
      return list[Math.floor(draw() * list.length)]!;
    };
    const sentence = (of: 'en' | 'ru' | 'zh', length: number): string[] => Array.from({ length }, () => word(of));
    const gap = (of: string): string => (of === 'zh' ? '' : ' ');
    const own = sentence(lang, 12);
    const put = (
      variant: string,
      document: string,
      of: 'en' | 'ru' | 'zh',
      quote: string,
      when: string | null,
    ): void => {
      all.push({
        variant,
        statement: `s${n}`,
        origin: variant === 'copy' || variant === 'own' || variant === 'twice' ? `o${n}` : `${variant}${n}`,
        claim: {
          id: `clm_${String(all.length).padStart(6, '0')}`,
          document,
          lang: of,
          key: parties.join('~'),
          type: 'agreement',
          parties,
          stage: 'signed',
          date: when,
          bounds: when === null ? null : edtfBounds(when),
          modality: 'fact',
          quote,
          speaker: n % 2 === 0 ? speaker : null,
        },
      });
    };
    const said = (list: readonly string[], of: string): string => [...list, String(figure)].join(gap(of));
    put('own', `doc ${n}`, lang, said(own, lang), date);
    if (n % 2 === 0) put('twice', `doc ${n}`, lang, said(sentence(lang, 8), lang), date);
    if (n % 3 === 0)
      put(
        'copy',
        `copy ${n}`,
        lang,
        said(
          own.map((each) => (draw() < 0.06 ? word(lang) : each)),
          lang,
        ),
        date,
      );
    if (n % 3 === 1) put('quotation', `quoting ${n}`, lang, said(own.slice(0, 10), lang), n % 2 ? date : null);
    const other = langs[(n + 1) % 3]!;
    if (n % 2 === 1) put('translation', `translated ${n}`, other, said(sentence(other, 11), other), date);
  }
  return all;
}
