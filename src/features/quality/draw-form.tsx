import { useCaseStore, useQualityStore } from "#data";
import { drawSample, newCaseId, type Person, readDecidedCases, type Sample } from "#domain";
import { criteriaSets, currentSets, referenceOf, setInWords } from "#criteria";
import { Button, Callout, LiveRegion, NumberField, Question, SelectField, TextField } from "#ui";
import { Dices } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import { qualityErrorInWords } from "./words.ts";

type Told = { readonly title: string; readonly text: string };

/** Which criteria, how many cases and by which seed. */
export function DrawForm({
  person,
  onDrawn,
}: {
  readonly person: Person;
  readonly onDrawn: (sampleId: string) => void;
}) {
  const cases = useCaseStore();
  const quality = useQualityStore();
  const [size, setSize] = useState("20");
  const [seed, setSeed] = useState("");
  const [criteriaSet, setCriteriaSet] = useState(() => firstSet());
  const [progress, setProgress] = useState<string>();
  const [told, setTold] = useState<Told>();
  const wanted = /^[1-9]\d{0,2}$/.test(size.trim()) ? Number(size) : undefined;

  const draw = async (): Promise<void> => {
    setTold(undefined);
    if (wanted === undefined || seed.trim() === "") {
      setTold({
        title: "The sample was not drawn",
        text: "Enter a size from 1 to 999 and a seed (any words, such as the quarter).",
      });
      return;
    }
    setProgress("Reading the decided cases…");
    const decided = await readDecidedCases(cases, criteriaSet, {
      onProgress: (done, all) => setProgress(`Reading decided cases: ${done} of ${all}`),
    });
    setProgress(undefined);
    if (!decided.ok) {
      setTold({ title: "The sample was not drawn", text: qualityErrorInWords(decided.error) });
      return;
    }
    const { items, unreadable, unverified } = decided.value;
    if (items.length === 0) {
      setTold({
        title: "No cases to sample",
        text: `No case evaluated with ${setInWords(criteriaSet)} has a signed decision. Withdrawn requests don’t count.`,
      });
      return;
    }
    const sample: Sample = {
      kind: "sample",
      id: newCaseId(),
      at: new Date().toISOString(),
      by: person,
      criteriaSet,
      seed: seed.trim(),
      size: wanted,
      ...writable(drawSample(items, wanted, seed.trim())),
    };
    const written = await quality.write(sample);
    if (!written.ok) {
      setTold({ title: "The sample was not saved", text: qualityErrorInWords(written.error) });
      return;
    }
    const left = unreadable + unverified;
    if (left > 0) {
      setTold({
        title: left === 1 ? "1 case was left out" : `${left} cases were left out`,
        text: `${unreadable} couldn’t be read, and ${unverified} do not verify. The sample was drawn from the others.`,
      });
    }
    onDrawn(sample.id);
  };

  return (
    <section aria-labelledby="draw-sample" className="rounded-lg border border-line bg-surface p-4">
      <h2 id="draw-sample" className="text-lg font-semibold">
        Draw a blind sample
      </h2>
      <p className="max-w-prose text-ink-muted">
        Decided cases are sampled by recommendation and decision, so that rare decisions are
        included. The seed is saved. The same seed draws the same cases again.
      </p>
      <form
        noValidate
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          event.preventDefault();
          void draw();
        }}
        className="mt-3 flex flex-wrap items-end gap-4"
      >
        <Question id="sample-set" label="Criteria">
          <SelectField
            value={criteriaSet}
            onChange={({ target }) => setCriteriaSet(target.value)}
            options={criteriaSets.map((set) => ({
              value: referenceOf(set),
              label: setInWords(referenceOf(set)),
            }))}
          />
        </Question>
        <Question id="sample-size" label="Number of cases">
          <NumberField
            name="sample-size"
            value={size}
            onChange={setSize}
            inputMode="numeric"
            canBeNotDocumented={false}
          />
        </Question>
        <Question id="sample-seed" label="Seed">
          <TextField
            value={seed}
            maxLength={80}
            placeholder="2026, third quarter"
            onChange={({ target }) => setSeed(target.value)}
          />
        </Question>
        <Button
          type="submit"
          variant="primary"
          icon={<Dices />}
          aria-disabled={progress !== undefined}
        >
          Draw the sample
        </Button>
      </form>
      <LiveRegion>{progress ?? ""}</LiveRegion>
      {progress === undefined ? null : <p className="mt-2 text-ink-muted">{progress}</p>}
      <div role="alert" className="mt-3 empty:hidden">
        {told === undefined ? null : (
          <Callout tone="warning" title={told.title}>
            {told.text}
          </Callout>
        )}
      </div>
    </section>
  );
}

function firstSet(): string {
  const [first] = currentSets;
  return first === undefined ? "" : referenceOf(first);
}

function writable({
  strata,
  cases,
}: ReturnType<typeof drawSample>): Pick<Sample, "strata" | "cases"> {
  return { strata: [...strata], cases: [...cases] };
}
