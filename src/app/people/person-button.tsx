import { useRouteContext } from "@tanstack/react-router";
import { UserRound } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { roleWords } from "#domain";
import { Entered, Button } from "#ui";
import { usePeopleState } from "./use-person.ts";

/** Who works here, in the header: who signed in, or whose profile it is. */
export function PersonButton() {
  const { access } = useRouteContext({ from: "__root__" });
  return access === null ? (
    <ProfileButton />
  ) : (
    <Suspense>
      <SignedInButton access={access} />
    </Suspense>
  );
}

/** A click leads to the profiles of this workspace. */
function ProfileButton() {
  const { current } = usePeopleState();
  const { vault } = useRouteContext({ from: "__root__" });
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  const stage = vault?.opening.getState();
  // While nobody works here the page itself asks who does.
  if (current === null) return null;
  const { name, role } = current;
  return (
    <>
      <Button variant="quiet" icon={<UserRound />} onClick={() => setIsOpen(true)}>
        <span className="sr-only">Working as </span>
        <span className="max-w-48 truncate">
          <Entered text={name} />
        </span>
        {name === roleWords[role] ? null : (
          <span className="font-normal text-ink-muted max-sm:sr-only"> · {roleWords[role]}</span>
        )}
      </Button>
      {isOpen === null ? null : (
        <Suspense>
          {stage?.kind !== "open" ? (
            <PeopleDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
          ) : isOpen ? (
            <VaultPeopleDialog vault={stage.vault} onClose={() => setIsOpen(false)} />
          ) : null}
        </Suspense>
      )}
    </>
  );
}

const SignedInButton = lazy(async () => {
  const { SignedInButton: button } = await import("../server/signed-in-button.tsx");
  return { default: button };
});
const PeopleDialog = lazy(async () => {
  const { PeopleDialog: dialog } = await import("./people-dialog.tsx");
  return { default: dialog };
});
const VaultPeopleDialog = lazy(async () => {
  const { VaultPeopleDialog: dialog } = await import("../vault/people-views.tsx");
  return { default: dialog };
});
