import { describe, expect, it } from 'vitest';
import { toSourceView } from './source-view.ts';

describe('toSourceView', () => {
  it.each([
    ['https://www.Example.org/news/1?x=2', 'example.org', 'https://www.Example.org/news/1?x=2'],
    ['http://biang.ru/ru/news/a.html', 'biang.ru', 'http://biang.ru/ru/news/a.html'],
    ['/home/anna/texts/article.txt', '/home/anna/texts/article.txt', null],
    ['pasted text', 'pasted text', null],
    // Only what a browser may open is an address.
    ['javascript:alert(1)', 'javascript:alert(1)', null],
    ['file:///etc/passwd', 'file:///etc/passwd', null],
  ])('%s', (source, label, address) => {
    expect(toSourceView(source)).toEqual({ label, address });
  });

  it('keeps the words around an address as the label', () => {
    const copied = 'Financial Times 25 Jun 2015, copied at https://paper.example/2016/04/05/';
    expect(toSourceView(copied)).toEqual({ label: copied, address: 'https://paper.example/2016/04/05/' });
    const two = 'https://a.example/x ; http://b.example/y';
    expect(toSourceView(two)).toEqual({ label: two, address: 'https://a.example/x' });
    const brackets = 'https://c.example/Донбасс_(еврорегион) (a translation)';
    expect(toSourceView(brackets).address).toBe('https://c.example/Донбасс_(еврорегион)');
    expect(toSourceView('a report (see https://d.example/1.pdf).').address).toBe('https://d.example/1.pdf');
  });
});
