import { launch, withoutFrameClock } from "../browser.ts";
import { runs } from "../runs.ts";
import { atMost, type Gate, kilobytes, milliseconds, type Section, tableOf } from "../section.ts";
import { median, quantile } from "../statistics.ts";
import { type Form, lhcForms, ours, smartForms } from "./form.ts";
import { type FormRun, inspectForm, runForm } from "./measure-form.ts";

const forms = [ours, lhcForms, smartForms] as const;

/** Ours beside two form engines that show the same questions from a FHIR questionnaire. */
export async function measurePeers(app: string, peers: string): Promise<Section> {
  const browser = await launch(withoutFrameClock);
  try {
    const originOf = ({ server }: Form) => (server === "app" ? app : peers);
    const measured = forms.map((form) => ({ form, runs: Array.of<FormRun>() }));
    for (let run = 0; run < runs; run += 1) {
      // In turn, every other time backwards: whatever else the machine does meets all of them.
      for (const one of run % 2 === 0 ? measured : measured.toReversed()) {
        one.runs.push(await runForm(browser, originOf(one.form), one.form));
      }
    }
    const found = [];
    for (const { form, runs: its } of measured) {
      found.push({ ...summary(form, its), ...(await inspectForm(browser, originOf(form), form)) });
    }
    return sectionOf(found);
  } finally {
    await browser.close();
  }
}

type Found = ReturnType<typeof summary> & Awaited<ReturnType<typeof inspectForm>>;

function summary({ name }: Form, its: readonly FormRun[]) {
  const middle = (part: (run: FormRun) => number) => median(its.map(part));
  return {
    name,
    bytes: middle(({ bytes }) => bytes),
    painted: middle(({ loading }) => loading.painted),
    interactive: middle(({ loading }) => loading.interactive),
    blocked: middle(({ loading }) => loading.blocked),
    p50: middle(({ keys }) => quantile(keys, 0.5)),
    p95: middle(({ keys }) => quantile(keys, 0.95)),
  };
}

function sectionOf(found: readonly Found[]): Section {
  const [own, lhc, smart] = found;
  if (own === undefined || lhc === undefined || smart === undefined)
    throw new Error("one is missing");
  const smaller = Math.min(lhc.bytes, smart.bytes);
  const faster = Math.min(lhc.interactive, smart.interactive);
  const violations = own.empty.length + own.filled.length;
  return {
    title: "Beside other form engines",
    method: `The questions of the first four steps and of the blocks as a FHIR R4 questionnaire, generated from the criteria set, in LHC-Forms (lforms 40.1.3) and Smart Forms (@aehrc/smart-forms-renderer 1.4.0); same browser, same server, nothing cached, in turn, ${runs} runs; loaded with the CPU slowed 4 times, typed in at its own speed. Ours is the review of a case just received, with the whole determination beside the form; the others compute six values from it. They show all steps on one page, ours one step. The content security policy is off for them: with it they do not work. Frames are drawn as soon as they are ready.`,
    gates: [
      ratio("JavaScript, of the smaller peer", own.bytes / smaller, 0.35),
      ratio("time to interactive, of the faster peer", own.interactive / faster, 0.4),
      ratio("key to result p95, of LHC-Forms", own.p95 / lhc.p95, 0.5),
      atMost("accessibility violations (axe), empty and filled", violations, 0, String),
      {
        target: "an answer that cannot matter never counts, and its entry is kept",
        measured: hiddenInWords(own),
        isPassed: !own.stillCounts && own.kept === "80",
      },
    ],
    details: tableOf([
      ["", ...found.map(({ name }) => name)],
      ["JavaScript, gzip", ...found.map(({ bytes }) => kilobytes(bytes))],
      ["painted", ...found.map(({ painted }) => milliseconds(painted))],
      ["time to interactive", ...found.map(({ interactive }) => milliseconds(interactive))],
      ["blocked by long tasks", ...found.map(({ blocked }) => milliseconds(blocked))],
      ["key to new value, p50", ...found.map(({ p50 }) => milliseconds(p50))],
      ["key to new value, p95", ...found.map(({ p95 }) => milliseconds(p95))],
      ["axe, empty", ...found.map(({ empty }) => inWords(empty))],
      ["axe, filled", ...found.map(({ filled }) => inWords(filled))],
      ["relief of a block that turns out not to have been done", ...found.map(hiddenInWords)],
    ]),
  };
}

function ratio(what: string, value: number, limit: number): Gate {
  return atMost(what, value, limit, (one) => one.toFixed(2));
}

function inWords(violations: readonly string[]): string {
  return violations.length === 0 ? "0" : `${violations.length}: ${violations.join(", ")}`;
}

function hiddenInWords({ stillCounts, counted, afterNo, kept }: Found): string {
  const result = stillCounts
    ? `still counted (${counted})`
    : `not counted (${counted} before, ${afterNo === "" ? "nothing" : afterNo} after)`;
  return `${result}; ${kept === "" ? "entry lost" : `entry kept (${kept})`}`;
}
