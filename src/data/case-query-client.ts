import { QueryClient } from "@tanstack/react-query";

/**
 * The query client of the app. `networkMode: 'always'`: the default parks local reads and saves
 * while the browser is offline, and they never settle. Nothing is retried, because the store
 * answers with values; nothing is persisted, and what no screen shows is soon forgotten.
 */
export function createCaseQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, gcTime: 30_000, refetchOnReconnect: false },
      mutations: { networkMode: "always", retry: false, gcTime: 0 },
    },
  });
}
