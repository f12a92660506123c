import type { ExtensionGround } from "#domain";
import { Question, SelectField, TextField } from "#ui";

export type ExtensionChoice = { readonly ground: string; readonly days: string };
export type ExtensionProblem = { readonly field: keyof ExtensionChoice; readonly message: string };

/** On which ground, and for how many days: what the law asks beside the reason in one's own words. */
export function ExtensionFields({
  grounds,
  mostDays,
  chosen,
  problem,
  onChange,
}: {
  readonly grounds: readonly ExtensionGround[];
  readonly mostDays: number;
  readonly chosen: ExtensionChoice;
  readonly problem: ExtensionProblem | undefined;
  readonly onChange: (chosen: ExtensionChoice) => void;
}) {
  const errorAt = (field: keyof ExtensionChoice) =>
    problem?.field === field ? { error: problem.message } : {};
  return (
    <>
      <Question id="extension-ground" label="Ground for the extension" {...errorAt("ground")}>
        <SelectField
          value={chosen.ground}
          emptyLabel="Choose a ground"
          options={grounds.map(({ id, label }) => ({ value: id, label }))}
          onChange={({ target }) => onChange({ ...chosen, ground: target.value })}
        />
      </Question>
      <Question
        id="extension-days"
        label="Days"
        hint={`1 to ${String(mostDays)}. Take no more than the case needs.`}
        {...errorAt("days")}
      >
        <TextField
          inputMode="numeric"
          value={chosen.days}
          onChange={({ target }) => onChange({ ...chosen, days: target.value })}
        />
      </Question>
    </>
  );
}

/** What was chosen, or what is wrong with it. */
export function readExtension(
  { ground, days }: ExtensionChoice,
  grounds: readonly ExtensionGround[],
  mostDays: number,
):
  | { readonly ok: true; readonly ground: string; readonly days: number }
  | { readonly ok: false; readonly problem: ExtensionProblem } {
  if (!grounds.some(({ id }) => id === ground)) {
    return { ok: false, problem: { field: "ground", message: "Choose the ground" } };
  }
  const count = /^\d{1,2}$/.test(days.trim()) ? Number(days) : 0;
  return count >= 1 && count <= mostDays
    ? { ok: true, ground, days: count }
    : {
        ok: false,
        problem: { field: "days", message: `Enter a number from 1 to ${String(mostDays)}` },
      };
}
