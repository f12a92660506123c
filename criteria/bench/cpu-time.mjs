/** CPU time of this process so far, all threads and garbage collection included, in microseconds. */
export function cpuTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, share) {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
