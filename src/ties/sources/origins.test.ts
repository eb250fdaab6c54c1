import { describe, expect, it } from 'vitest';
import { said } from '../evidence-for-tests.ts';
import { independentSources } from '../evidence-weight.ts';
import { noIdentities } from '../identities.ts';
import { concerning, type LikePair, nothingKnown, type SourceKnowledge, withOrigins } from './origins.ts';
import { citedOutlets, siteOf } from './outlets.ts';

const from = (document: string, ...cites: string[]) =>
  said('signed', '2004', { sources: [document], ...(cites.length > 0 ? { cites } : {}) });
const fact = (address: string) => said('signed', '2004', { kind: 'fact', sources: [address] });
const copy = (a: string, b: string): LikePair => ({ documents: [a, b], relation: 'copy', later: b });
const quotes = (later: string, earlier: string): LikePair => ({
  documents: [earlier, later],
  relation: 'quotes',
  later,
});
const knowing = (known: Partial<SourceKnowledge>): SourceKnowledge => ({ ...nothingKnown, ...known });
const sources = (
  evidence: Parameters<typeof withOrigins>[0],
  known: Partial<SourceKnowledge>,
  identities = noIdentities,
) => {
  const origins = withOrigins(evidence, knowing(known), identities);
  // What concerns other documents changes nothing.
  expect(withOrigins(evidence, concerning(knowing(known), identities)(evidence), identities)).toEqual(origins);
  return independentSources(origins);
};

describe('independent sources', () => {
  it('are documents and addresses where nothing else is known', () => {
    const evidence = [from('a'), from('a'), from('b'), fact('https://example.org/list')];
    expect(sources(evidence, {})).toBe(3);
    expect(withOrigins(evidence, nothingKnown)).toBe(evidence);
  });
  it('count copies once, by way of a third too, unless a person says that they are two', () => {
    const evidence = [from('a'), from('b'), from('c'), from('d')];
    const pairs = [copy('a', 'b'), copy('b', 'c')];
    expect(sources(evidence, { pairs })).toBe(2);
    const apart = (x: string, y: string) => [x, y].sort().join() === 'b,c';
    expect(sources(evidence, { pairs }, { ...noIdentities, apart })).toBe(3);
  });
  it('do not grow by a text that quotes an earlier one; what it quotes stays two', () => {
    const pairs = [quotes('review', 'a'), quotes('review', 'b')];
    expect(sources([from('a'), from('b'), from('review')], { pairs })).toBe(2);
    expect(sources([from('a'), from('review')], { pairs })).toBe(1);
  });
  it('do not grow by a text that cites an outlet that is held, or one that another cites', () => {
    const outlets = new Map([['a', ['site:herald.example', 'name:herald']]]);
    expect(sources([from('a'), from('b', 'name:herald')], { outlets })).toBe(1);
    expect(sources([from('a'), from('b', 'name:agency'), from('c', 'name:agency')], { outlets })).toBe(2);
    // What a document cites of its own outlet is its own.
    expect(sources([from('a', 'name:herald'), from('b')], { outlets })).toBe(2);
  });
  it('follow the chain to its end, and a circle to one', () => {
    const outlets = new Map([
      ['a', ['name:herald']],
      ['b', ['name:post']],
    ]);
    expect(sources([from('a', 'name:agency'), from('b', 'name:herald'), from('c', 'name:post')], { outlets })).toBe(1);
    expect(sources([from('a', 'name:post'), from('b', 'name:herald')], { outlets })).toBe(1);
  });
  it('take a fact and a document from its address as one', () => {
    const addresses = new Map([['a', ['https://example.org/list']]]);
    expect(
      sources([from('a'), fact('https://example.org/list'), fact('https://example.org/other')], { addresses }),
    ).toBe(2);
  });

  it('are told by what concerns their documents alone, pairs in their order', () => {
    const pairs = [copy('x', 'y'), quotes('b', 'a'), copy('a', 'c'), quotes('c', 'b')];
    const outlets = new Map([
      ['a', ['site:a.example']],
      ['x', ['site:x.example']],
    ]);
    const of = concerning({ ...nothingKnown, pairs, outlets }, noIdentities);
    expect(of([from('c'), from('a')])).toEqual({
      pairs: [pairs[1], pairs[2], pairs[3]],
      outlets: new Map([['a', ['site:a.example']]]),
      addresses: new Map(),
    });
  });
});

describe('outlets', () => {
  it('are known by site and by name', () => {
    expect(siteOf('https://www.Herald.example/news/1')).toBe('site:herald.example');
    expect(siteOf('article.txt')).toBeNull();
    const cited = [
      { source: '«Amur Herald»', csl: { type: 'article-newspaper' } },
      { source: 'herald.example/news', csl: { type: 'webpage' } },
    ];
    expect(citedOutlets(cited)).toEqual(['name:amur herald', 'site:herald.example']);
  });
});
