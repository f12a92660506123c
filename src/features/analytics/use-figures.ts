import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCaseStore } from "#data";
import {
  type CaseFigures,
  type ClockBasis,
  type Outcome,
  type ReadCases,
  readFigures,
} from "#domain";

export type FiguresState = {
  readonly data: Outcome<ReadCases<CaseFigures>> | undefined;
  readonly progress: { readonly done: number; readonly all: number } | undefined;
  /** When the cases were read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly readAgain: () => void;
};

/** The figures of every stored case, read once in slices; they stay until somebody asks to read again. */
export function useFigures(basis: ClockBasis): FiguresState {
  const store = useCaseStore();
  const [progress, setProgress] = useState<FiguresState["progress"]>();
  const { data, dataUpdatedAt, isFetching, refetch } = useQuery({
    queryKey: ["analytics", basis],
    queryFn: ({ signal }) =>
      readFigures(store, {
        ...basis,
        now: Date.now(),
        signal,
        onProgress: (done, all) => setProgress({ done, all }),
      }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: "always",
  });
  return {
    data,
    progress: isFetching ? progress : undefined,
    readAt: dataUpdatedAt,
    readAgain: () => void refetch(),
  };
}
