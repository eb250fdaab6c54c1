/** Short articles on pairs of regions, as many as are asked for, no two alike. */
const here = [
  'Heilongjiang Province',
  'Jilin Province',
  'Liaoning Province',
  'Inner Mongolia',
  'Guangdong Province',
  'Shandong Province',
  'Zhejiang Province',
  'Hebei Province',
  'Harbin',
  'Dalian',
  'Bavaria',
] as const;
const there = [
  'Amur Oblast',
  'Primorsky Krai',
  'Khabarovsk Krai',
  'the Sakha Republic',
  'Zabaykalsky Krai',
  'Irkutsk Oblast',
  'Sverdlovsk Oblast',
  'Novosibirsk Oblast',
  'Vladivostok',
  'Murmansk Oblast',
  'Quebec',
  'Lapland',
  'Tatarstan',
] as const;
const months = ['January', 'March', 'June', 'September', 'November'] as const;
const kinds = ['a sister-region agreement', 'a cooperation agreement', 'a memorandum on trade'] as const;

/** The n-th article of a writer: three sentences with two ties, so that different writers meet on the same ties. */
export function killText(writer: string, n: number): string {
  const a = here[n % here.length]!;
  const b = there[n % there.length]!;
  const c = here[(n * 3 + 1) % here.length]!;
  const d = there[(n * 5 + 2) % there.length]!;
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
