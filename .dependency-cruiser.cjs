// The house rule as a failing check (ARCHITECTURE.md): a folder imports only what stands to its left.
const order = [
  ['model'],
  ['text', 'gazetteer', 'formats'],
  ['read'],
  ['ties'],
  ['measure', 'foresight'],
  ['store'],
  ['app'],
  ['io'],
  ['server', 'web'],
  ['mcp'],
  ['cli'],
];
const pure = ['model', 'text', 'gazetteer', 'formats', 'read', 'ties', 'measure', 'foresight', 'store', 'app'];
const leftwards = order.flatMap((level, i) =>
  level.map((name) => {
    const barred = [...level.filter((n) => n !== name), ...order.slice(i + 1).flat()];
    return {
      name: `${name}-imports-leftwards`,
      severity: 'error',
      // What holds for PostgreSQL is tried through use cases too.
      from: { path: `^src/${name}/`, pathNot: '^src/store/postgres/.*(\\.test|-for-tests)\\.ts$' },
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
      from: { path: `^src/(${pure.join('|')})/`, pathNot: '\\.test\\.ts$|^src/store/(postgres|contract)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ties-and-their-store-do-not-read',
      severity: 'error',
      from: { path: '^src/(ties|store)/' },
      to: { path: '^src/(read|text)/' },
    },
    {
      name: 'store-is-seen-by-its-ports',
      severity: 'error',
      from: { path: '^src/(app/|store/(?!postgres/|contract/))', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/store/(postgres|contract)/' },
    },
    {
      name: 'web-stays-in-the-browser',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(text|gazetteer|read|ties|store|io|server|cli)/' },
    },
    {
      name: 'data-is-read-by-its-owners',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(model|gazetteer/names|read|ties)/|\\.test\\.ts$' },
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
