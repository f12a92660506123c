import {
  type CriteriaSet,
  dayInWords,
  type ParameterValues,
  referenceOf,
  setInWords,
} from "#criteria";
import {
  changesAhead,
  earlierValues,
  type Person,
  type PolicyStore,
  setsOfPlan,
  type StoredPolicy,
  valuesBefore,
  valuesInForce,
} from "#domain";
import { Button, Callout, Question, SelectField, UndoToast } from "#ui";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ChangeForm } from "./change-form.tsx";
import { ChangeHistory } from "./change-history.tsx";
import { EarlierValuesNote } from "./earlier-values-note.tsx";
import { EffectView, type RenderToCase } from "./effect-view.tsx";
import { type PolicyState, usePolicy } from "./use-policy.ts";
import { type SimulationState, useSimulation } from "./use-simulation.ts";
import { ValuesTable } from "./values-table.tsx";
import { WaitingChange } from "./waiting-change.tsx";
import { setupProblemInWords } from "./words.ts";

export type PolicyDeskPageProps = {
  readonly policy: PolicyStore;
  readonly person: Person;
  /** The plan's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** `id@version` of the criteria that are shown; the first ones without it. */
  readonly reference: string | undefined;
  readonly onReferenceChange: (reference: string) => void;
  readonly renderToCase: RenderToCase;
  readonly renderToCommittee: (changeId: string, words: ReactNode) => ReactNode;
};

/** Where an administrator sets the plan's values of the criteria, sees first which cases change, and another approves. */
export function PolicyDeskPage(props: PolicyDeskPageProps) {
  const { policy, person, today, reference, onReferenceChange } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const state = usePolicy(policy, person, today);
  const { stored } = state;
  const sets = setsOfPlan(stored?.ok === true ? stored.value.changes : []);
  const set = sets.find((one) => referenceOf(one) === reference) ?? sets[0];
  if (set === undefined) return null;
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
            Policy desk
          </h1>
          <p className="max-w-prose text-ink-muted">
            The plan’s own values for each criteria set. A second administrator approves every
            change, and every case keeps the values it was evaluated with.
          </p>
        </div>
        <Question id="criteria-set" label="Criteria">
          <SelectField
            options={sets.map((one) => ({
              value: referenceOf(one),
              label: setInWords(referenceOf(one)),
            }))}
            value={referenceOf(set)}
            onChange={({ target }) => onReferenceChange(target.value)}
          />
        </Question>
      </div>
      {stored === undefined ? (
        <p className="text-ink-muted">Reading the plan’s values…</p>
      ) : stored.ok ? (
        <SetValues
          key={referenceOf(set)}
          {...props}
          set={set}
          stored={stored.value}
          state={state}
        />
      ) : (
        <Callout
          tone="critical"
          title="The plan’s values can’t be loaded right now"
          actions={<Button onClick={state.readAgain}>Try again</Button>}
        >
          {setupProblemInWords(stored.error)} Cases keep the values they were evaluated with.
        </Callout>
      )}
    </div>
  );
}

function SetValues(
  props: PolicyDeskPageProps & {
    readonly set: CriteriaSet;
    readonly stored: StoredPolicy;
    readonly state: PolicyState;
  },
) {
  const { set, person, today, stored, state, renderToCase, renderToCommittee } = props;
  const { changes } = stored;
  const simulation = useSimulation(set);
  const [done, setDone] = useState("");
  const inForce = valuesInForce(set, changes, today);
  const waiting = changes.find(
    ({ criteriaSet, decision }) => criteriaSet === referenceOf(set) && decision === undefined,
  );
  const ahead = changesAhead(set, changes, today);
  const earlier = earlierValues(set, changes, today);
  const [taken, setTaken] = useState<ParameterValues>();
  const proposal = useRef<HTMLHeadingElement>(null);
  return (
    <>
      {ahead.map((change) => (
        <Callout
          key={change.id}
          tone="info"
          title={`New values apply from ${dayInWords(change.effectiveFrom)}`}
        >
          Approved. Open cases can be re-evaluated with them from that day.
        </Callout>
      ))}
      {earlier === undefined ? null : (
        <EarlierValuesNote
          set={set}
          earlier={earlier}
          onTake={
            waiting === undefined
              ? () => {
                  setTaken(earlier.values);
                  setDone("The values are entered below. Nothing is proposed yet.");
                  proposal.current?.focus();
                }
              : undefined
          }
        />
      )}
      {waiting === undefined ? null : (
        <WaitingChange
          set={set}
          change={waiting}
          before={valuesBefore(set, changes, waiting)}
          person={person}
          onDecide={async (verdict) => {
            const outcome = await state.decide(waiting.id, verdict);
            if (outcome.ok) setDone(decidedWords[verdict]);
            return outcome;
          }}
          onSimulate={() =>
            void simulation.start(waiting.values, valuesBefore(set, changes, waiting))
          }
          renderToCommittee={renderToCommittee}
        />
      )}
      {waiting === undefined ? null : (
        <Simulation
          state={simulation.state}
          cancel={simulation.cancel}
          renderToCase={renderToCase}
        />
      )}
      <ValuesTable set={set} inForce={inForce} />
      {waiting === undefined ? (
        <section aria-labelledby="propose" className="grid gap-3">
          <h2 ref={proposal} id="propose" tabIndex={-1} className="text-lg font-semibold">
            Propose a change
          </h2>
          <ChangeForm
            key={`${String(stored.revision)}${taken === undefined ? "" : " taken"}`}
            set={set}
            start={taken ?? inForce.values}
            inForce={inForce.values}
            today={today}
            isSimulating={simulation.state.kind === "running"}
            onSimulate={(values) => void simulation.start(values, inForce.values)}
            onPropose={async (proposal) => {
              const outcome = await state.propose(proposal);
              if (outcome.ok) {
                setTaken(undefined);
                setDone("Proposed. It applies once a second administrator approves it here.");
              }
              return outcome;
            }}
          />
          <Simulation
            state={simulation.state}
            cancel={simulation.cancel}
            renderToCase={renderToCase}
          />
        </section>
      ) : null}
      <section aria-labelledby="history" className="grid gap-3">
        <h2 id="history" className="text-lg font-semibold">
          Earlier changes
        </h2>
        <ChangeHistory set={set} changes={changes} renderToCommittee={renderToCommittee} />
      </section>
      <UndoToast message={done === "" ? null : done} onDismiss={() => setDone("")} />
    </>
  );
}

const decidedWords = {
  approved: "Approved. No case was changed automatically.",
  declined: "Declined. The values stay as they are.",
  withdrawn: "Withdrawn. The values stay as they are.",
} as const;

function Simulation({
  state,
  cancel,
  renderToCase,
}: {
  readonly state: SimulationState;
  readonly cancel: () => void;
  readonly renderToCase: RenderToCase;
}) {
  if (state.kind === "none") return null;
  if (state.kind === "done") {
    return <EffectView simulated={state.simulated} renderToCase={renderToCase} />;
  }
  const { done, total } = state;
  return (
    <div role="status" className="flex flex-wrap items-center gap-3">
      <progress aria-label="Cases compared" value={done} max={Math.max(1, total)} />
      <span className="tabular-nums">
        {total === 0 ? "Reading the cases…" : `${String(done)} of ${String(total)} cases compared`}
      </span>
      <Button size="small" onClick={cancel}>
        Cancel
      </Button>
    </div>
  );
}
