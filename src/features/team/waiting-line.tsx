import { Link } from "@tanstack/react-router";
import { useWaitingCases } from "#data";
import { Callout } from "#ui";

/** Says that waiting cases fit nobody, and leads to them; nothing while each fits somebody. */
export function WaitingLine() {
  const { data } = useWaitingCases();
  if (data?.ok !== true || data.value.offeredToNobody.length === 0) return null;
  const { waiting, offeredToNobody } = data.value;
  const count = offeredToNobody.length;
  return (
    <Callout
      tone="warning"
      title={`${String(count)} of ${waiting === 1 ? "1 waiting case" : `${String(waiting)} waiting cases`} ${count === 1 ? "fits" : "fit"} no physician advisor`}
    >
      <p>
        Check the specialties, licenses and availability on file, or assign{" "}
        {count === 1 ? "the case" : "the cases"} yourself:
      </p>
      <ul className="flex flex-wrap gap-x-3">
        {offeredToNobody.slice(0, 10).map((caseId, index) => (
          <li key={caseId}>
            <Link
              to="/cases/$caseId"
              params={{ caseId }}
              className="text-accent underline underline-offset-2"
            >
              Open case {index + 1}
            </Link>
          </li>
        ))}
        {count > 10 ? <li>and {count - 10} more</li> : null}
      </ul>
    </Callout>
  );
}
