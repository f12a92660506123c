import { personInWords, roleWords, type Person } from "#domain";
import { ChoiceField, Question } from "#ui";

const someoneElse = "someone-else";

/** The profiles that are stored here, to choose oneself among them. */
export function WhoAreYou({
  people,
  chosen,
  error,
  onChoose,
}: {
  readonly people: readonly Person[];
  readonly chosen: Person | "new" | null;
  readonly error?: string | undefined;
  readonly onChoose: (chosen: Person | "new" | null) => void;
}) {
  return (
    <Question id="who-are-you" kind="group" label="Who are you?" error={error}>
      <ChoiceField
        name="who-are-you"
        layout="stacked"
        isClearable={false}
        options={[
          ...people.map((person) => ({
            value: person.id,
            label: person.name,
            description: aboutInWords(person),
          })),
          { value: someoneElse, label: "Someone else" },
        ]}
        value={chosen === "new" ? someoneElse : (chosen?.id ?? null)}
        onValueChange={(id) =>
          onChoose(id === someoneElse ? "new" : (people.find((one) => one.id === id) ?? null))
        }
      />
    </Question>
  );
}

/** Role, credentials and license, without the name. */
export function aboutInWords(person: Person): string {
  return [roleWords[person.role], personInWords({ ...person, name: "" })]
    .filter((part) => part !== "")
    .join(" · ");
}
