import type { ConnectionState } from "#domain";
import { type BrowserWorkspaceOptions, type BrowserWorkspaces, trialWorkspaces } from "#storage";
import { readSamples } from "../../features/worklist/index.ts";

/** Opens the sample cases, for whoever tries the workstation out. `zone`: in which the plan counts days. */
export async function openTrial(
  { zone, ...options }: BrowserWorkspaceOptions & { readonly zone: string },
  onState: (state: ConnectionState) => void,
): ReturnType<BrowserWorkspaces["open"]> {
  return trialWorkspaces({
    ...options,
    samples: async () => readSamples(options.clock, zone),
  }).open(onState);
}
