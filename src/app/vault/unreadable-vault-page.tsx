import { useRouteContext } from "@tanstack/react-router";
import { Button, ProblemPage } from "#ui";
import { useProductTitle } from "./use-product-title.ts";
import type { VaultOpening } from "./vault-opening.ts";

/** Where the keys that are stored here can’t be read: never taken for a workstation that is new. */
export function UnreadableVaultPage({
  detail,
  opening,
}: {
  /** What happened and what to do about it, as sentences. */
  readonly detail: string;
  readonly opening: VaultOpening;
}) {
  useProductTitle();
  const { opening: store } = useRouteContext({ from: "__root__" });
  return (
    <ProblemPage
      title="The encrypted storage can’t be opened"
      whatHappened={<p>{detail}</p>}
      whatIsSafe={<p>Cases stored earlier were not changed. Nothing was deleted or replaced.</p>}
      whatToDoNext={
        <p>
          Try again. You can also work without storage: cases then exist in this tab only and are
          lost when it closes.
        </p>
      }
      actions={
        <>
          <Button variant="primary" onClick={() => void opening.open()}>
            Try again
          </Button>
          <Button onClick={() => void opening.workWithout(store.workInMemory)}>
            Work in this session only, without storage
          </Button>
        </>
      }
    />
  );
}
