/** Short articles on a few pairs of regions, as many as are asked for, no two alike. */
const pairs = [
  ['Heilongjiang Province', 'Amur Oblast'],
  ['Guangdong Province', 'the Sakha Republic'],
  ['Jilin Province', 'Primorsky Krai'],
  ['Harbin', 'Khabarovsk'],
  ['Heihe', 'Blagoveshchensk'],
  ['Inner Mongolia', 'Zabaykalsky Krai'],
  ['Bavaria', 'Quebec'],
  ['Lapland', 'Murmansk Oblast'],
] as const;
const months = ['January', 'March', 'June', 'September', 'November'] as const;
const kinds = ['a sister-region agreement', 'a cooperation agreement', 'a memorandum on trade'] as const;

/** The n-th article of a writer: three sentences of two ties each time, spread so that writers meet on the same ties. */
export function killText(writer: string, n: number): string {
  const at = (step: number) => pairs[(n * 5 + step) % pairs.length]!;
  const [[a, b], [c, d]] = [at(0), at(3)];
  const month = months[n % months.length];
  const year = 2001 + (n % 20);
  return [
    `Report ${n} of the correspondent ${writer}`,
    '',
    `${a} and ${b} signed ${kinds[n % kinds.length]} on ${1 + (n % 28)} ${month} ${year}. The paper has ${n % 90} articles.`,
    `A delegation from ${c} visited ${d} in ${month} ${year}, as ${writer} told readers under number ${n}.`,
    `Number ${n * 7 + 1} of ${writer} closes with the weather: ${n % 30} degrees.`,
    '',
  ].join('\n');
}
