import { Link } from "@tanstack/react-router";
import { buttonClass } from "#ui";

/** The way home from a page that could not do what was asked. */
export function ToWorklist() {
  return (
    <Link to="/" className={buttonClass({ variant: "primary" })}>
      Go to the worklist
    </Link>
  );
}
