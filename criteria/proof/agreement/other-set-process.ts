import { otherSets } from "../other-sets.ts";
import { runOtherSet } from "./other-set-run.ts";

const [, , id, cases] = process.argv;
const found = otherSets.find(({ set }) => set.id === id);
if (found === undefined) throw new RangeError(`${String(id)} is no other set`);
process.stdout.write(JSON.stringify(runOtherSet(found, Number(cases))));
