/** A determination that decides a case; others refer it, or issue a notice. */
export function isDecisionRow(line: unknown): boolean {
  return (
    typeof line === "object" &&
    line !== null &&
    "decision" in line &&
    line.decision !== undefined &&
    line.decision !== null
  );
}
