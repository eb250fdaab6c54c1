/** What a piece of work costs, whatever else the machine does: milliseconds of the processor that this process has had meanwhile. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
