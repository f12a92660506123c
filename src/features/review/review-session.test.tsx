// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { CaseStoreProvider } from "#data";
import { type CaseRecord, type CaseStore, newCaseRecord } from "#domain";
import { currentSet, defaultParameters, referenceOf } from "#criteria";
import { type ReviewSession, useReviewSession } from "./review-session.ts";

const set = currentSet("sacrococcygeal-64999");
const parameters = defaultParameters(set);
const stored = newCaseRecord({
  now: "2026-03-02T15:00:00.000Z",
  origin: { kind: "entered" },
  criteriaSet: referenceOf(set),
  step: "request",
  answers: { conservative: { months: "2" } },
});

test("a case that was left with answers that could not be saved opens with those answers", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const opened: ReviewSession[] = [];
  function Form() {
    const session = useReviewSession(stored, "r1", set, parameters, {
      name: "Ada",
      role: "nurse-reviewer",
    });
    if (!opened.includes(session)) opened.push(session);
    return null;
  }
  const root = createRoot(document.createElement("div"));
  const show = (screen: ReactNode) => act(async () => root.render(inApp(screen)));

  await show(<Form />);
  await act(async () => opened[0]?.answer("conservative.months", "4"));
  expect(monthsIn(opened[0])).toEqual({ months: "4" });

  // The case is left: saving is tried and refused. Then it is opened again, from what is stored.
  await show(null);
  await show(<Form key="again" />);
  expect(opened).toHaveLength(2);
  expect(monthsIn(opened[1])).toEqual({ months: "4" });
  expect(opened[1]?.control._formValues).toEqual({ conservative: { months: "4" } });
  expect(opened[1]?.assessment.get().facts).toEqual({ conservative: { months: 4 } });
  await act(async () => root.unmount());
});

function monthsIn(session: ReviewSession | undefined): unknown {
  return session?.draft.get().answers["conservative"];
}

/** A store with one case that it can read and not write. */
const full: CaseStore = (() => {
  const refused = async () => ({ ok: false, error: { kind: "quota" } }) as const;
  return {
    get: async () => ({ ok: true, value: stored satisfies CaseRecord, version: "r1" }),
    create: refused,
    put: refused,
    remove: refused,
    restore: refused,
    sign: refused,
    list: refused,
    async *scan() {
      yield await refused();
    },
    history: refused,
    determinations: refused,
    verify: refused,
    watch: () => () => undefined,
  };
})();

const client = new QueryClient();

function inApp(screen: ReactNode): ReactNode {
  return (
    <QueryClientProvider client={client}>
      <CaseStoreProvider store={full}>{screen}</CaseStoreProvider>
    </QueryClientProvider>
  );
}
