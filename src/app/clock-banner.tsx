import { useEffect, useMemo, useSyncExternalStore } from "react";
import { momentInWords, useMinute } from "#data";
import { type CaseStore } from "#domain";
import { BannerLine } from "./banner-line.tsx";
import { createClockWatch } from "./clock-watch.ts";
import { whenIdle } from "./when-idle.ts";

/** Stands above every page while the computer's clock is behind what was saved already; looks once a minute. */
export function ClockBanner({ store }: { readonly store: CaseStore }) {
  const watch = useMemo(() => createClockWatch(store), [store]);
  const newest = useSyncExternalStore(watch.subscribe, watch.getState);
  const minute = useMinute();
  useEffect(() => whenIdle(() => watch.check(minute)), [watch, minute]);
  return newest === null ? null : (
    <BannerLine about={{ kind: "clock-behind", newest: momentInWords(newest) }} />
  );
}
