import type { Tally } from "./results-file.ts";
import type { AccessibilityCheck, Check, ScenarioRun, StepRun } from "./scenario-run.ts";
import { reportStyle } from "./report-style.ts";

/** The report of a run as one page that needs nothing beside it. */
export function reportPage(runs: readonly ScenarioRun[], tally: Tally): string {
  const failed = runs.filter(({ isPassed }) => !isPassed);
  const passed = runs.length - failed.length;
  const verdict =
    failed.length === 0
      ? `All ${String(passed)} scenarios passed`
      : `${String(failed.length)} of ${String(runs.length)} scenarios failed`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(verdict)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1 class="${failed.length === 0 ? "ok" : "bad"}">${escaped(verdict)}</h1>
<p>${String(tally.scenarios)} scenarios: ${String(tally.passed)} passed, ${String(tally.failed)} failed. ${String(tally.steps)} steps, ${String(tally.expectations)} expectations, ${tally.seconds.toFixed(1)} seconds, ${tally.cpuSeconds.toFixed(0)} seconds of processor time, ${String(tally.workers)} at a time.</p>
${failed.length === 0 ? "" : `<ul class="failures">${failed.map(failureLink).join("")}</ul>`}
<label class="only"><input type="checkbox" id="only-failed"> Only what failed</label>
${runs.map(scenarioPart).join("\n")}
</main>
</body>
</html>
`;
}

function failureLink(run: ScenarioRun): string {
  const step = run.steps.find(({ outcome }) => outcome === "failed");
  return `<li><a href="#${idOf(run)}">${escaped(run.title)}</a>: ${escaped(step === undefined ? "" : failureInWords(step))}</li>`;
}

/** Why a step failed, on one line. */
export function failureInWords(step: StepRun): string {
  const unmet = step.checks.find(({ isMet }) => !isMet);
  const [finding] = step.accessibility.flatMap(({ findings }) => findings);
  const why =
    troubleInWords(step.trouble) ??
    (unmet === undefined
      ? `accessibility: ${finding?.rule ?? ""}`
      : `${unmet.what}: expected ${unmet.expected}, found ${unmet.found}`);
  return `line ${String(step.line)}, “${step.words}”: ${why}`;
}

/** What broke, and what it waited for. */
function troubleInWords(trouble: string | undefined): string | undefined {
  const [first, ...rest] = trouble?.split("\n") ?? [];
  const waited = rest
    .find((line) => line.includes("waiting for"))
    ?.replaceAll(ansi, "")
    .trim();
  return waited === undefined ? first : `${first ?? ""} ${waited.replace(/^- /, "")}`;
}

// oxlint-disable-next-line no-control-regex
const ansi = /\u001B\[\d+m/g;

function scenarioPart(run: ScenarioRun): string {
  const open = run.isPassed ? "" : " open";
  return `<details id="${idOf(run)}" class="scenario ${run.isPassed ? "passed" : "failed"}"${open}>
<summary><span class="mark">${run.isPassed ? "Passed" : "Failed"}</span> <h2>${escaped(run.title)}</h2> <span class="file">${escaped(run.file)} · ${seconds(run.milliseconds)}</span></summary>
${run.about === "" ? "" : `<p>${escaped(run.about)}</p>`}
<ol>${run.steps.map(stepPart).join("\n")}</ol>
</details>`;
}

function stepPart(step: StepRun): string {
  const mark = { passed: "Passed", failed: "Failed", "not-run": "Not run" }[step.outcome];
  return `<li class="step ${step.outcome}">
<h3><span class="mark">${mark}</span> ${step.by === "" ? "" : `<b>${escaped(step.by)}</b> `}${escaped(step.words)} <span class="file">line ${String(step.line)} · ${seconds(step.milliseconds)}</span></h3>
${step.trouble === undefined ? "" : `<pre class="trouble">${escaped(step.trouble.replaceAll(ansi, ""))}</pre>`}
${step.checks.length === 0 ? "" : checkTable(step.checks)}
${step.accessibility.map(accessibilityPart).join("")}
<div class="pictures">${step.pictures.map(({ of, jpeg }) => `<figure tabindex="0"><img loading="lazy" alt="The screen: ${escaped(of)}" src="data:image/jpeg;base64,${jpeg}"><figcaption>${escaped(of)}</figcaption></figure>`).join("")}</div>
${step.screen === undefined ? "" : `<details class="screen"><summary>What was on the screen, in words</summary><pre>${escaped(step.screen)}</pre></details>`}
</li>`;
}

function accessibilityPart({ where, scope, findings }: AccessibilityCheck): string {
  const place = where.split(", ").at(-1) ?? where;
  const verdict = findings.length === 0 ? "nothing found" : `${String(findings.length)} found`;
  const found = findings.map(
    ({ rule, elements }) =>
      `<div class="trouble"><b>Accessibility: ${escaped(rule)}</b><pre>${escaped(elements.join("\n\n"))}</pre></div>`,
  );
  return `<p class="file">Accessibility of the ${escaped(place)}: ${escaped(scope)}; ${verdict}.</p>${found.join("")}`;
}

function checkTable(checks: readonly Check[]): string {
  const rows = checks.map(
    ({ what, expected, found, isMet }) =>
      `<tr class="${isMet ? "met" : "unmet"}"><th scope="row">${escaped(what)}</th><td>${escaped(expected)}</td><td>${escaped(found)}</td><td>${isMet ? "as expected" : "not as expected"}</td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">What</th><th scope="col">Expected</th><th scope="col">Found</th><th scope="col">Verdict</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const isLong = checks.length > 8 && checks.every(({ isMet }) => isMet);
  return isLong
    ? `<details><summary>${String(checks.length)} expectations, all met</summary>${table}</details>`
    : table;
}

function idOf({ file }: ScenarioRun): string {
  return file.replaceAll(/[^a-zA-Z0-9]+/g, "-");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
