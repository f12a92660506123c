import { cpuTime, median } from "./cpu-time.mjs";

const length = 400_000;

/** Cases per CPU-second over columns, and from facts to columns. Checks every recommendation first. */
export function measureBatch(ours, set, parameters, cases, expected) {
  const batch = ours.compileBatch(set, parameters);
  const encoded = batch.encode(cases);
  const different = [...batch.recommend(encoded)].filter(
    (place, at) => batch.recommendations[place] !== expected[at].recommendation,
  );
  const columns = encoded.columns.map((column) =>
    Uint8Array.from({ length }, (_, row) => column[row % cases.length]),
  );
  // Objects of their own, as many as do not stay in the processor's cache.
  const text = JSON.stringify(cases);
  const objects = Array.from({ length: 20 }, () => JSON.parse(text)).flat();
  return {
    different: different.length,
    perSecond: rate(length, () => batch.recommend({ count: length, columns })),
    encodedPerSecond: rate(objects.length, () => batch.encode(objects)),
  };
}

function rate(count, work) {
  work();
  const rates = Array.from({ length: 11 }, () => {
    const start = cpuTime();
    work();
    return (count * 1e6) / (cpuTime() - start);
  });
  return median(rates);
}
