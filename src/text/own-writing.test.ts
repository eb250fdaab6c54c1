import { describe, expect, it } from 'vitest';
import { isOwnPdf, isOwnWriting } from './own-writing.ts';

const id = 'brief-0123456789abcdef';

describe('what Amur wrote itself', () => {
  it.each([
    ['a brief as Markdown', `# Brief: Amur Oblast\n\n- **Id of the brief:** \`${id}\`\n`],
    ['a Russian one as HTML', `<div><dt>Номер справки</dt><dd><code>${id}</code></dd></div>`],
    ['a Chinese one, copied as text', `简报编号\n${id}\n`],
    ['sources of a brief', `% Brief: Amur Oblast\n% ${id}, as known at 2026-11-25T01:00:00.000Z\n\n@misc{a,}`],
    ['a ledger', '{"amur":"ledger","format":2}\n'],
    ['a table that a spreadsheet saved again', 'id;title;title_ru;title_zh;type;standing;parties\n'],
  ])('is known: %s', (_, text) => {
    expect(isOwnWriting(text)).toBe(true);
  });

  it.each([
    ['an article that cites a brief', `The figures are from a brief of Amur (${id}) and from Rosstat.`],
    ['an article on the river', 'Amur: id of the brief encounter. The ferry left Heihe at noon.'],
    ['another table', 'id,title,url\n1,Bridge opens,https://a.example\n'],
    ['other JSON', '{"type":"FeatureCollection","features":[]}'],
  ])('is not %s', (_, text) => {
    expect(isOwnWriting(text)).toBe(false);
  });

  it('is a PDF by its maker and the id of the brief, not by the maker alone', () => {
    expect(isOwnPdf({ creator: 'Amur', subject: id })).toBe(true);
    expect(isOwnPdf({ creator: 'Amur', subject: 'A river' })).toBe(false);
    expect(isOwnPdf({ creator: 'Word', subject: id })).toBe(false);
  });
});
