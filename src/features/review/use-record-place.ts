import { useMemo, useState } from "react";
import type { CaseCitation } from "#domain";
import type { RecordAccess } from "./record-context.ts";
import { changeReviewSettings, reviewSettings, useReviewSettings } from "./review-settings.ts";

export type RecordPlace = {
  readonly isShown: boolean;
  /** The citation that was last asked for. */
  readonly wish: CaseCitation | undefined;
  readonly access: RecordAccess;
  readonly hide: () => void;
};

/**
 * Where the record is: beside the form, which is kept for the next case, or over it where there is no
 * room, which is not.
 */
export function useRecordPlace(isWide: boolean): RecordPlace {
  const { showsRecord } = useReviewSettings();
  const [isOver, setIsOver] = useState(false);
  const [wish, setWish] = useState<CaseCitation>();
  const access = useMemo<RecordAccess>(
    () => ({
      show(citation) {
        if (citation !== undefined) setWish({ ...citation });
        if (isWide) changeReviewSettings({ showsRecord: true });
        else setIsOver(true);
      },
      follow(citation) {
        if (isWide && reviewSettings().showsRecord) setWish({ ...citation });
      },
    }),
    [isWide],
  );
  return {
    isShown: isWide ? showsRecord : isOver,
    wish,
    access,
    hide: () => {
      setWish(undefined);
      if (isWide) changeReviewSettings({ showsRecord: false });
      else setIsOver(false);
    },
  };
}
