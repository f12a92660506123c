import { useRouteContext } from "@tanstack/react-router";
import { UserRound } from "lucide-react";
import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { Button } from "#ui";

/** Who works here, in the header; a click changes the name that the history will show. */
export function ReviewerButton() {
  const { reviewer } = useRouteContext({ from: "__root__" });
  const name = useSyncExternalStore(reviewer.subscribe, reviewer.getName);
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button variant="quiet" icon={<UserRound />} onClick={() => setIsOpen(true)}>
        <span className="sr-only">Working as </span>
        <span className="max-w-48 truncate">{name}</span>
      </Button>
      {isOpen === null ? null : (
        <Suspense>
          <ReviewerDialog name={name} isOpen={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

const ReviewerDialog = lazy(async () => {
  const { ReviewerDialog: dialog } = await import("./reviewer-dialog.tsx");
  return { default: dialog };
});
