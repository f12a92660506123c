import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Callout } from "./callout.tsx";

export type WarningItem = {
  readonly id: string;
  readonly message: string;
  /** Links to the fields concerned. */
  readonly where?: ReactNode;
  /** Who confirmed it, in words; absent while nobody has. */
  readonly confirmed?: string | undefined;
  /** Absent where the person may not confirm, or nobody has to. */
  readonly onConfirm?: (() => void) | undefined;
};

export type WarningListProps = {
  readonly title: ReactNode;
  readonly items: readonly WarningItem[];
  readonly children?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
};

/** Warnings that each want a correction or a confirmation, with the way to both. */
export function WarningList({ title, items, children, headingLevel }: WarningListProps) {
  return (
    <Callout tone="warning" title={title} headingLevel={headingLevel}>
      {children}
      <ul className="mt-1 grid gap-2">
        {items.map(({ id, message, where, confirmed, onConfirm }) => (
          <li key={id} data-warning={id} className="grid justify-items-start gap-0.5">
            <span>{message}</span>
            {where}
            <ConfirmWarning message={message} confirmed={confirmed} onConfirm={onConfirm} />
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** Confirms one warning, or says who has. */
export function ConfirmWarning({
  message,
  confirmed,
  onConfirm,
}: Pick<WarningItem, "message" | "confirmed" | "onConfirm">) {
  if (confirmed !== undefined) {
    return (
      <span className="flex items-start gap-1.5 text-sm text-ink-muted">
        <CircleCheck aria-hidden="true" className="mt-px size-4 shrink-0" />
        {confirmed}
      </span>
    );
  }
  return onConfirm === undefined ? null : (
    <Button size="small" onClick={onConfirm}>
      Confirm as documented<span className="sr-only">: {message}</span>
    </Button>
  );
}
