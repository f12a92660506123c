import { Link } from "@tanstack/react-router";
import { Button, buttonClass } from "#ui";
import { isSetUp, leaveTrial } from "./trial.ts";

/** In place of the form for a new case, before anybody types into it what the trial refuses. */
export function TrialTakesNone() {
  const isBehind = isSetUp();
  return (
    <div className="mx-auto grid max-w-2xl gap-4 py-6">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        New case
      </h1>
      <p>
        The trial takes the sample cases only.{" "}
        {isBehind
          ? "Leave the trial to enter a case in the workstation you set up."
          : "Set up this workstation to enter a case."}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={leaveTrial}>
          {isBehind ? "Leave the trial" : "Set up this workstation"}
        </Button>
        <Link to="/" className={buttonClass()}>
          Go to the worklist
        </Link>
      </div>
    </div>
  );
}
