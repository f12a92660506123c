import { changingAnswers, findSet } from "#criteria";
import {
  type CaseEffect,
  compileSimulation,
  countRecommendations,
  countStatuses,
  effectInWords,
  isSameValues,
  titleWith,
} from "#domain";
import {
  isRequest,
  type SimulationAnswer,
  type SimulationPort,
  type SimulationRequest,
} from "./simulation-messages.ts";

/** So many cases are shown with why they change; all are counted. */
const shown = 100;

/** The worker's end of a simulation. One worker simulates one change. */
export function serveSimulation(port: SimulationPort): void {
  let running: ReturnType<typeof begin> | undefined;
  const answer = (message: SimulationAnswer): void => port.postMessage(message);
  port.addEventListener("message", ({ data }) => {
    if (!isRequest(data)) return;
    if (data.kind === "start") running = begin(data);
    else if (data.kind === "cases" && running !== undefined) {
      answer({ kind: "taken", done: running.take(data.cases) });
    } else if (running !== undefined) answer({ kind: "result", result: running.result() });
  });
}

function begin({ criteriaSet, values, before }: Extract<SimulationRequest, { kind: "start" }>) {
  const found = findSet(criteriaSet);
  if (!found.ok) throw new RangeError(found.message);
  const { set } = found;
  const simulate = compileSimulation(set, values);
  const changed: CaseEffect[] = [];
  const counts = { simulated: 0, others: 0, unreadable: 0 };
  let done = 0;
  return {
    take(cases: Extract<SimulationRequest, { kind: "cases" }>["cases"]): number {
      const effect = simulate(cases);
      counts.simulated += effect.simulated;
      counts.others += effect.others;
      counts.unreadable += effect.unreadable;
      changed.push(...effect.changed);
      done += cases.length;
      return done;
    },
    result() {
      const ids = new Set(changed.flatMap(({ criteria }) => criteria.map((one) => one.criterion)));
      const title = (criterion: string) => titleWith(set, values, criterion);
      return {
        ...counts,
        changed: changed.length,
        changedOpen: changed.filter(({ isOpen }) => isOpen).length,
        otherValues: changed.filter((one) => !isSameValues(set, one.before, before)).length,
        recommendations: countRecommendations(changed),
        criteria: set.criteria
          .filter(({ id }) => ids.has(id))
          .map(({ id }) => ({
            criterion: id,
            title: title(id),
            counts: countStatuses(changed, id),
          })),
        rows: changed.slice(0, shown).map((effect) => effectInWords(set, effect)),
        conditions: changingAnswers(set, before, values).map((change) => ({
          ...change,
          title: title(change.criterion),
        })),
      };
    },
  };
}
