/** Worked examples of the prompt: invented people, acts and words at real places, one a language; one of them without a tie. */
import type { Language } from '../../model/languages.ts';
import type { ModelAnswer } from './answer.ts';

export interface WorkedExample {
  readonly lang: Language;
  readonly published: string;
  readonly text: string;
  readonly answer: ModelAnswer;
}

export const workedExamples: readonly WorkedExample[] = [
  {
    lang: 'en',
    published: '2018-05-14',
    text: 'Savonlinna, 14 May. The mayor of Savonlinna, Aino Rask, said on Monday that the town wants to revive its partnership with Torzhok, which has been on hold for four years. “A letter left our office on Friday,” she told the council. The fish fair at Torzhok, where a Savonlinna choir had sung each August, went ahead without guests. Rask denied that the town had asked Pskov instead.',
    answer: {
      places: [
        { words: 'Savonlinna', name: 'Savonlinna', country: 'FI', code: 'FI-04', level: 'city' },
        { words: 'Torzhok', name: 'Torzhok', country: 'RU', code: 'RU-TVE', level: 'city' },
      ],
      claims: [
        {
          parties: [0, 1],
          type: 'twinning',
          stage: 'suspended',
          date_words: 'for four years',
          date: '2014',
          modality: 'attributed',
          speaker: 'Aino Rask',
          named: null,
          fields: [],
          quote: 'the town wants to revive its partnership with Torzhok, which has been on hold for four years',
        },
      ],
    },
  },
  {
    lang: 'ru',
    published: '2021-10-07',
    text: 'Делегация Алтайского края во главе с вице-губернатором Игнатом Холмовым вчера побывала в Ховдском аймаке. Стороны подписали дорожную карту на три года: сельское хозяйство, ветеринария, молодёжные лагеря. Новый пункт пропуска «Серебряный Брод», который строят край и аймак, обещают открыть в мае. В Барнауле в тот же день прошёл дождь, а в Улан-Баторе открылась выставка ковров.',
    answer: {
      places: [
        { words: 'Алтайского края', name: 'Altai Krai', country: 'RU', code: 'RU-ALT', level: 'region' },
        { words: 'Ховдском аймаке', name: 'Khovd', country: 'MN', code: 'MN-043', level: 'region' },
      ],
      claims: [
        {
          parties: [0, 1],
          type: 'visit',
          stage: 'signed',
          date_words: 'вчера',
          date: '2021-10-06',
          modality: 'fact',
          speaker: null,
          named: null,
          fields: [],
          quote:
            'Делегация Алтайского края во главе с вице-губернатором Игнатом Холмовым вчера побывала в Ховдском аймаке.',
        },
        {
          parties: [0, 1],
          type: 'agreement',
          stage: 'signed',
          date_words: 'вчера',
          date: '2021-10-06',
          modality: 'fact',
          speaker: null,
          named: null,
          fields: ['agriculture', 'youth'],
          quote: 'Стороны подписали дорожную карту на три года: сельское хозяйство, ветеринария, молодёжные лагеря.',
        },
        {
          parties: [0, 1],
          type: 'infrastructure',
          stage: 'active',
          date_words: null,
          date: null,
          modality: 'fact',
          speaker: null,
          named: 'пункт пропуска «Серебряный Брод»',
          fields: ['transport'],
          quote: 'Новый пункт пропуска «Серебряный Брод», который строят край и аймак, обещают открыть в мае.',
        },
      ],
    },
  },
  {
    lang: 'zh',
    published: '2020-03-02',
    text: '受寒潮影响，内蒙古自治区和外贝加尔边疆区多地降雪。赤塔市民沈小禾说，若明年道路通畅，她想去满洲里看看。两地政府均未就恢复班车一事发表消息。',
    answer: { places: [], claims: [] },
  },
];
