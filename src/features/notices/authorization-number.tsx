import { Question, TextField } from "#ui";

/** The plan's own number of an approval, which its system may issue after the decision; it goes into the letter. */
export function AuthorizationNumber({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Question
      id="authorization-number"
      label="Authorization number"
      hint="From the plan’s system. It prints in the letter and its copy. If it is empty, they give the reference number."
    >
      <TextField value={value} maxLength={60} onChange={({ target }) => onChange(target.value)} />
    </Question>
  );
}
