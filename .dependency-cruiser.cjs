// The house rule as a failing check (ARCHITECTURE.md): a folder imports only what stands to its left.
const order = [
  ['model'],
  ['text', 'gazetteer', 'exchange'],
  ['names'],
  ['read'],
  ['ledger'],
  ['measure', 'foresight'],
  ['brief'],
  ['desk'],
  ['adapters'],
  ['server', 'web'],
  ['cli'],
];
const pure = order.slice(0, 8).flat();
const leftwards = order.flatMap((level, i) =>
  level.map((name) => {
    const barred = [...level.filter((n) => n !== name), ...order.slice(i + 1).flat()];
    return {
      name: `${name}-imports-leftwards`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(${barred.join('|') || 'none'})/` },
    };
  }),
);
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-folders-touch-no-node',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/`, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ledger-does-not-read',
      severity: 'error',
      from: { path: '^src/ledger/' },
      to: { path: '^src/(read|text)/' },
    },
    {
      name: 'web-stays-in-the-browser',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(text|gazetteer|names|read|ledger|desk|adapters|server|cli)/' },
    },
    {
      name: 'data-is-read-by-its-owners',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(model|names|read|ledger)/|\\.test\\.ts$' },
      to: { path: '^data/codebook/' },
    },
    ...leftwards,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.json', '.svelte'],
    },
  },
};
