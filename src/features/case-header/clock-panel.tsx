import type { CaseClock, CaseRecord, DueTimes } from "#domain";
import { ClockDetails } from "./clock-details.tsx";
import { ClockHistory } from "./clock-history.tsx";
import { ExtendClock } from "./extend-clock.tsx";
import { OralNotice } from "./oral-notice.tsx";
import { MissingStarts } from "./missing-starts.tsx";

export type ClockPanelProps = {
  readonly id: string;
  readonly record: CaseRecord;
  readonly clock: CaseClock;
  /** Absent while the answers do not say when the clocks began. */
  readonly times: DueTimes | undefined;
  readonly mayMove: boolean;
  /** Who may record that the person was told orally of the decision. */
  readonly mayTell: boolean;
};

/** When and why each clock ends, what stopped or extended it, and what may be done about it. */
export function ClockPanel({ id, record, clock, times, mayMove, mayTell }: ClockPanelProps) {
  return (
    <section
      id={id}
      aria-label="Clocks"
      className="grid w-full gap-x-8 gap-y-3 border-t border-line px-2 pt-3 pb-2 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <div className="grid content-start gap-3">
        {times === undefined ? <MissingStarts record={record} clock={clock} /> : null}
        <ClockDetails clock={clock} />
      </div>
      <div className="grid content-start justify-items-start gap-3 empty:hidden">
        <ClockHistory caseId={record.id} clock={clock} mayMove={mayMove} mayTell={mayTell} />
        {times === undefined || !mayTell ? null : (
          <OralNotice caseId={record.id} clock={clock} times={times} />
        )}
        {times === undefined || !mayMove ? null : (
          <ExtendClock caseId={record.id} clock={clock} times={times} />
        )}
      </div>
    </section>
  );
}
