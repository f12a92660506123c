import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CaseRecord } from "#domain";
import { readRequest } from "#interop/fhir";

/**
 * The bundle that brought a request, where the file that the case names for it lies beside the case's own file or where
 * the command runs; undefined where it is not there, or holds another request.
 *
 * @param caseFile - path of the case's file, `-` for standard input
 */
export function requestBeside({ origin }: CaseRecord, caseFile: string): unknown {
  if (origin.kind !== "received" || origin.fileName.includes("/")) return undefined;
  const folders = caseFile === "-" ? ["."] : [dirname(caseFile), "."];
  for (const folder of folders) {
    const found = valuesIn(join(folder, origin.fileName)).find((value) => {
      const read = readRequest(value);
      return (
        read.ok &&
        read.request.claim.value === origin.claim.value &&
        read.request.claim.system === origin.claim.system
      );
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The JSON values of a file: one over all lines, or one a line. */
function valuesIn(path: string): readonly unknown[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return [];
  }
  const whole = jsonIn(text);
  return whole === undefined ? text.split("\n").map(jsonIn) : [whole];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
