import type { ChangedStatus, ParameterValues, Recommendation, Status } from "#criteria";
import type { EffectCount, EffectRow, SimulatedCase } from "#domain";

/** What the page asks of the worker: first the change, then cases a slice at a time, then the end. */
export type SimulationRequest =
  | {
      readonly kind: "start";
      readonly criteriaSet: string;
      readonly values: ParameterValues;
      readonly before: ParameterValues;
    }
  | { readonly kind: "cases"; readonly cases: readonly SimulatedCase[] }
  | { readonly kind: "end" };

/** What a change would do, ready to be shown. */
export type SimulationResult = {
  readonly simulated: number;
  readonly others: number;
  readonly unreadable: number;
  /** Cases whose recommendation or some status would differ, and how many of them are open. */
  readonly changed: number;
  readonly changedOpen: number;
  /** How many of the changed were evaluated with other values than those in force, such as imported ones. */
  readonly otherValues: number;
  readonly recommendations: readonly EffectCount<Recommendation>[];
  readonly criteria: readonly {
    readonly criterion: string;
    readonly title: string;
    readonly counts: readonly EffectCount<Status>[];
  }[];
  /** The first cases that change, each with why. */
  readonly rows: readonly EffectRow[];
  /** Which answers change a status, from the decision diagrams: all there are, and no others. */
  readonly conditions: readonly (ChangedStatus & { readonly title: string })[];
};

export type SimulationAnswer =
  | { readonly kind: "taken"; readonly done: number }
  | { readonly kind: "result"; readonly result: SimulationResult };

/** An end of the channel between page and worker, as far as it is used. */
export interface SimulationPort {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** Both ends are of one build. */
export function isRequest(message: unknown): message is SimulationRequest {
  return typeof message === "object" && message !== null && "kind" in message;
}

export function isAnswer(message: unknown): message is SimulationAnswer {
  return typeof message === "object" && message !== null && "kind" in message;
}
