import { runHere } from "./zone-run.ts";

const [cases = "", seed = "", isCompared] = process.argv.slice(2);
process.stdout.write(
  JSON.stringify(runHere(Number(cases), Number(seed), isCompared === "compare")),
);
