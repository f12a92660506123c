import { tryKills } from "../support/browser-kills.ts";
import { seededChance, type TortureRow } from "./row.ts";

/** The browser's whole process group is killed. */
export const kills: TortureRow = {
  name: "kills",
  property:
    "Every answer that the page called saved is there after the whole browser was killed (SIGKILL) while answers were typed, and the next browser opens the case without a loss. Attaching and signing are not killed here.",
  quick: 10,
  long: 300,
  async run(count, seed) {
    const origin = process.env["TORTURE_ORIGIN"];
    const program = process.env["CHROMIUM_PATH"];
    if (origin === undefined || program === undefined) throw new Error("npm run torture sets both");
    const result = await tryKills({ origin, program }, count, seededChance(seed));
    const { tried, failures, acknowledged, whileSaving } = result;
    return {
      tried,
      failures,
      counts: { "answers called saved": acknowledged, "killed before the word": whileSaving },
    };
  },
};
