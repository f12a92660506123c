import type { ReactNode } from "react";

/** A button in running text that leads to a question. */
export function LinkButton({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-6 rounded-sm text-start text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent pointer-coarse:min-h-10"
    >
      {children}
    </button>
  );
}
