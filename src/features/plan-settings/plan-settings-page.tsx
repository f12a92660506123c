import {
  exampleFieldsLeft,
  type PlanDetails,
  planEntriesOf,
  planParts,
  planTextFields,
  textEntry,
  type SetupError,
  type SetupOutcome,
  zoneInWords,
} from "#domain";
import { Callout, DefinitionList, UndoToast } from "#ui";
import { type ReactNode, useRef, useState } from "react";
import { storeWords, useStoragePlace } from "#data";
import { DenialFormPart, type DenialFormPartProps } from "./denial-form-part.tsx";
import { PlanClocksPart } from "./plan-clocks-part.tsx";
import { PlanForm } from "./plan-form.tsx";

export type PlanSettingsPageProps = {
  readonly plan: PlanDetails;
  /** Whether anybody has set them; see `KeptPlan`. */
  readonly from: "kept" | "example" | "damaged";
  /** IANA name of the zone in which the plan counts days. */
  readonly zone: string;
  readonly mayChange: boolean;
  /** The plan’s own CMS-10003, and the way to change it. */
  readonly denialForm: DenialFormPartProps["setting"];
  /** The way to the plan's values of the criteria, for whoever may set them. */
  readonly policyLink?: ReactNode;
  /** Null goes back to the example plan. */
  readonly onSave: (plan: PlanDetails | null) => Promise<SetupOutcome<null>>;
};

/** The plan's own facts: what every letter says of who sends it, where to appeal and who helps. */
export function PlanSettingsPage(props: PlanSettingsPageProps) {
  const { plan, from, zone, mayChange, denialForm, policyLink, onSave } = props;
  const place = useStoragePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState("");
  const [problem, setProblem] = useState<SetupError | null>(null);
  const left = from === "kept" ? exampleFieldsLeft(plan) : [];

  async function save(next: PlanDetails | null, said: string): Promise<boolean> {
    const saved = await onSave(next);
    setProblem(saved.ok ? null : saved.error);
    setDone(saved.ok ? said : "");
    return saved.ok;
  }

  return (
    <div className="grid max-w-3xl gap-5">
      <div>
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
          Plan settings
        </h1>
        <p className="max-w-prose text-ink-muted">
          Plan details used in every letter: sender, appeals address, and help contacts. Stored{" "}
          {place}. Letters already sent don’t change. Days are counted in the time zone{" "}
          {zoneInWords(zone)}, which is set on the worklist.
        </p>
        {policyLink === undefined ? null : <p className="mt-1">{policyLink}</p>}
      </div>
      {from === "damaged" ? (
        <Callout tone="critical" title={`The settings stored ${place} can’t be read`}>
          They stay unchanged until an administrator saves new ones. Until then, letters name the
          example plan.
        </Callout>
      ) : null}
      {from === "example" ? (
        <Callout tone="warning" title="Letters name the example plan">
          This plan’s details have not been entered yet.{" "}
          {mayChange ? "Enter them below." : "An administrator enters them here."}
        </Callout>
      ) : null}
      {left.length === 0 ? null : (
        <Callout tone="warning" title="Letters still use some example plan details">
          These are still the example’s: {left.join("; ")}. Letters would direct people there.
        </Callout>
      )}
      {problem === null ? null : (
        <div role="alert">
          <Callout tone="critical" title="The plan settings were not saved">
            {problemWords()[problem.kind]} What you typed is still here.
          </Callout>
        </div>
      )}
      {mayChange ? (
        <PlanForm
          plan={plan}
          canForget={from !== "example"}
          onSave={(next) => save(next, "Saved. New letters will use these details.")}
          onForget={() => {
            // The button is gone.
            heading.current?.focus();
            void save(null, "Letters name the example plan again.");
          }}
        />
      ) : (
        <ReadPlan plan={plan} />
      )}
      <PlanClocksPart
        plan={plan}
        isEntered={from === "kept"}
        mayChange={mayChange}
        onSave={(clocks) => void save({ ...plan, clocks }, "Saved. Clocks count by these times.")}
      />
      <DenialFormPart setting={denialForm} mayChange={mayChange} onDone={setDone} />
      <UndoToast message={done === "" ? null : done} onDismiss={() => setDone("")} />
    </div>
  );
}

const problemWords = (): Readonly<Record<SetupError["kind"], string>> => ({
  conflict: `They were changed ${storeWords().elsewhere}. Save again to replace what was saved there.`,
  damaged:
    "The stored settings can’t be read. They were not changed. Reload the page to set them aside.",
  quota: `${storeWords().full} ${storeWords().makeRoom}, then save again.`,
  unavailable: "Storage can’t be reached. Try again.",
  forbidden: "Only an administrator can change the plan. Nothing was changed.",
  unauthorized: "You’re signed out. Nothing was changed. Sign in, then save again.",
});

function ReadPlan({ plan }: { readonly plan: PlanDetails }) {
  const entries = planEntriesOf(plan);
  const texts = {
    title: "Texts for letters",
    fields: planTextFields.map(({ id, label }) => ({ id: textEntry(id), label })),
  };
  return [...planParts, texts].map(({ title, fields }) => (
    <section key={title} aria-label={title} className="grid gap-1">
      <h2 className="border-b border-line pb-1 text-lg font-semibold">{title}</h2>
      <DefinitionList
        layout="columns"
        items={fields.map(({ id, label }) => ({
          term: label,
          detail: (entries[id] ?? "") === "" ? "Not entered" : entries[id],
        }))}
      />
    </section>
  ));
}
