import { type KeyboardEvent, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { type UseFormRegister, useForm, useWatch } from "react-hook-form";
import {
  compileSet,
  currentSet,
  defaultParameters,
  type FactDefinition,
  type FactTree,
  parseCase,
  readAnswers,
  recommendationWords,
} from "#criteria";

/**
 * The floor of the keystroke benchmark: the same step's questions as native controls in a plain React and react-hook-form
 * page, evaluated by the same criteria at every key, and of the panel one line. Whatever the application takes longer
 * is the price of what it shows besides.
 */
const [example] = Object.values(
  import.meta.glob<FactTree>("../../../criteria/sets/*/examples/02-impar-met.json", {
    eager: true,
    import: "default",
  }),
);
const parsed = parseCase(example);
if (!parsed.ok) throw new Error("the example can’t be read");
const { facts } = parsed.case;
const set = currentSet(parsed.case.set.id);
const evaluate = compileSet(set, defaultParameters(set));
const asked = set.facts.filter(
  ({ step, isSupplementary }) => step === "conservative" && isSupplementary !== true,
);

function Page() {
  const { register, control } = useForm<FactTree>({ defaultValues: facts });
  const answers = useWatch({ control });
  const recommendation = useMemo(
    () => evaluate(readAnswers(set, answers).facts).recommendation,
    [answers],
  );
  return (
    <>
      <form>
        {asked.map((fact) => (
          <Asked key={fact.path} fact={fact} register={register} />
        ))}
      </form>
      <aside aria-label="Criteria results">
        <p>{recommendationWords[recommendation].sentence}</p>
      </aside>
    </>
  );
}

function Asked({
  fact: { path, question, answer, hint },
  register,
}: {
  readonly fact: FactDefinition;
  readonly register: UseFormRegister<FactTree>;
}) {
  if (answer.kind !== "choice") {
    return (
      <div className="question" data-question={path}>
        <label htmlFor={path}>{question}</label>
        <p>{hint}</p>
        {answer.kind === "entries" ? null : (
          <input id={path} type={answer.kind === "date" ? "date" : "text"} {...register(path)} />
        )}
      </div>
    );
  }
  const chooseByDigit = (event: KeyboardEvent<HTMLElement>) => {
    const radios = event.currentTarget.querySelectorAll<HTMLInputElement>("input");
    radios[Number(event.key) - 1]?.click();
  };
  return (
    // The keys answer what the controls inside answer, as in the application.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div data-question={path} onKeyDown={chooseByDigit}>
      <fieldset>
        <legend>{question}</legend>
        <p>{hint}</p>
        {[...answer.options, { value: "not-documented", label: "Not documented" }].map(
          ({ value, label }) => (
            <label key={value}>
              <input type="radio" value={value} {...register(path)} /> {label}
            </label>
          ),
        )}
      </fieldset>
    </div>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
createRoot(root).render(<Page />);
