import { expect, it } from 'vitest';
import { loadGazetteer } from '../src/io/gazetteer-files.ts';

it('shows towns of the Russian Far East by the Chinese names of today, and reads the older ones too', async () => {
  const gazetteer = await loadGazetteer();
  for (const [id, today, older] of [
    ['gn:2013348', '符拉迪沃斯托克', '海参崴'],
    ['gn:2022890', '哈巴罗夫斯克', '伯力'],
    ['gn:2026609', '布拉戈维申斯克', '海兰泡'],
  ] as const) {
    expect(gazetteer.place(id)?.names.zh).toBe(today);
    expect(gazetteer.named(older).map((place) => place.id)).toContain(id);
  }
});
