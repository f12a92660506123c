const session = {
  side: "left",
  date: "2025-12-02",
  reliefPercent: 80,
  sameScale: "yes",
} as const;

/** Cases that an engine once decided otherwise, each with a status that it has to have. */
export const knownCases = [
  {
    what: "two sessions that are alike count as two",
    facts: {
      request: {
        procedure: "sij-diagnostic-injection",
        cptCode: "27096",
        diagnosisCodes: [],
        receivedAt: "2026-02-27T09:00:00-06:00",
        side: "left",
      },
      diagnosticSessions: [session, session],
    },
    criterion: "frequency.diagnostic",
    status: "not-met",
  },
] as const;
