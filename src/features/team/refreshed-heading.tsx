import { RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button, PageHeading } from "#ui";

/** The heading of a page about what the server knows right now, with the way to read it again. */
export function RefreshedHeading({
  title,
  isBusy,
  onRefresh,
  children,
}: {
  readonly title: string;
  /** While it is being read. */
  readonly isBusy: boolean;
  readonly onRefresh: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <PageHeading title={title}>{children}</PageHeading>
      <Button size="small" icon={<RotateCw />} disabled={isBusy} onClick={onRefresh}>
        Refresh
      </Button>
    </div>
  );
}
