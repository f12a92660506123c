import { Link } from "@tanstack/react-router";
import { exampleFieldsIn, type Letter, linesOf, type NoticePart, type PlanDetails } from "#domain";
import { Callout, Disclosure } from "#ui";

/** What this letter and its copy still say of the example plan, although the plan entered details of its own. */
export function ExampleDetails({
  plan,
  parts,
  lineOfBusiness,
}: Pick<Letter, "lineOfBusiness"> & {
  readonly plan: PlanDetails;
  /** Everything that goes out. */
  readonly parts: readonly NoticePart[];
}) {
  const left = exampleFieldsIn(linesOf(parts).join("\n"), plan, lineOfBusiness);
  return left.length === 0 ? null : (
    <Callout tone="warning" title="This letter still uses some example plan details">
      An administrator enters the plan’s own in{" "}
      <Link to="/settings" className="text-accent underline underline-offset-2">
        Plan settings
      </Link>
      .
      <Disclosure
        look="plain"
        summary={
          left.length === 1
            ? "1 detail in this letter is still the example’s"
            : `${String(left.length)} details in this letter are still the example’s`
        }
      >
        <ul className="list-disc pl-5">
          {left.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      </Disclosure>
    </Callout>
  );
}
