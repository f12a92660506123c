import { lineWords, type PlanClocks, type PlanDetails, spanInWords } from "#domain";
import { DefinitionList } from "#ui";
import { ClockForm } from "./clock-form.tsx";

/** The plan's own clocks: a form for who may change them, else what was entered. */
export function PlanClocksPart({
  plan,
  isEntered,
  mayChange,
  onSave,
}: {
  readonly plan: PlanDetails;
  /** Whether this plan's own details were entered: its clocks are kept with them. */
  readonly isEntered: boolean;
  readonly mayChange: boolean;
  readonly onSave: (clocks: PlanClocks) => void;
}) {
  if (mayChange && isEntered) return <ClockForm clocks={plan.clocks} onSave={onSave} />;
  const { spans = [], accreditedLines = [] } = plan.clocks ?? {};
  return (
    <section aria-labelledby="plan-clocks" className="grid gap-1">
      <h2 id="plan-clocks" className="border-b border-line pb-1 text-lg font-semibold">
        Clocks
      </h2>
      {mayChange ? (
        <p>
          Enter and save the plan’s details above. Then you can enter its own shorter times here.
        </p>
      ) : spans.length === 0 && accreditedLines.length === 0 ? (
        <p>
          The plan entered no times of its own. The federal rules and the state rules on file apply.
        </p>
      ) : (
        <DefinitionList
          items={[
            ...spans.map(({ lineOfBusiness, urgency, span }) => ({
              term: `${lineWords[lineOfBusiness]}, ${urgency}`,
              detail: spanInWords(span),
            })),
            ...(accreditedLines.length === 0
              ? []
              : [
                  {
                    term: "Accredited by NCQA",
                    detail: accreditedLines.map((line) => lineWords[line]).join("; "),
                  },
                ]),
          ]}
        />
      )}
    </section>
  );
}
