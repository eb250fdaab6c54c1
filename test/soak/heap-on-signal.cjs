/** Loaded into the program under load: at SIGUSR2 it collects garbage and writes how many bytes are in use to the file AMUR_HEAP_FILE. */
const { writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
process.on('SIGUSR2', () => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(process.env.AMUR_HEAP_FILE, String(heapUsed + external));
});
