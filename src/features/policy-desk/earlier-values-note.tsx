import { type CriteriaSet, dayInWords, defaultParameters } from "#criteria";
import { type EarlierValues, valueChangesInWords } from "#domain";
import { Button, Callout } from "#ui";

/** Says of a new version that the values set for the one before do not apply to it, and offers them for a proposal. */
export function EarlierValuesNote({
  set,
  earlier,
  onTake,
}: {
  readonly set: CriteriaSet;
  readonly earlier: EarlierValues;
  /** Undefined while a change waits: one is decided on first. */
  readonly onTake: (() => void) | undefined;
}) {
  const before = earlier.set.version;
  return (
    <Callout
      tone="warning"
      title={`The plan’s values for version ${before} do not apply to version ${set.version}`}
      headingLevel={2}
      actions={
        onTake === undefined ? null : (
          <Button size="small" onClick={onTake}>
            {`Enter the values of version ${before} below`}
          </Button>
        )
      }
    >
      {`Version ${set.version} began with its published values. What the plan changed for version ${before}, in force since ${dayInWords(earlier.from)}: ${valueChangesInWords(set, defaultParameters(set), earlier.values)}. `}
      To use these values for new cases, propose them for version {set.version} and have them
      approved.
    </Callout>
  );
}
