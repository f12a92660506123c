/** How often each thing is measured. BENCH_RUNS=1 is for a look; figures that are kept take at least 5. */
export const runs = Number(process.env["BENCH_RUNS"] ?? 5);
