import { unpackTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { writeTar } from './tar.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a tar archive', () => {
  it('is read by others as it was written', async () => {
    const files = [
      { path: 'china-russia/datapackage.json', bytes: utf8('{"name":"Амур"}\n') },
      { path: 'china-russia/empty.csv', bytes: utf8('') },
      { path: 'china-russia/block.csv', bytes: utf8('x'.repeat(512)) },
    ];
    const archive = writeTar(files);
    expect(archive.length).toBe(512 * 7);
    const read = await unpackTar(archive, { strict: true });
    expect(read.map(({ header }) => [header.name, header.size, header.mode, header.mtime?.getTime()])).toEqual(
      files.map(({ path, bytes }) => [path, bytes.length, 0o644, 0]),
    );
    expect(read.map(({ data }) => new TextDecoder().decode(data))).toEqual(
      files.map(({ bytes }) => new TextDecoder().decode(bytes)),
    );
  });

  it('refuses a name that it cannot hold', () => {
    expect(() => writeTar([{ path: 'амур.csv', bytes: utf8('') }])).toThrow('no name');
    expect(() => writeTar([{ path: 'a'.repeat(101), bytes: utf8('') }])).toThrow('no name');
  });
});
