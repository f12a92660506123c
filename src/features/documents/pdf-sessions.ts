import type { PDFPageProxy } from "pdfjs-dist";
import { PageNotShownError } from "./page-problem.ts";
import { greatEffort, openSession, usualEffort, type PdfSession } from "./pdf-session.ts";
import { createWorkQueue } from "./work-queue.ts";

export type EffortName = "usual" | "great";
export const efforts = { usual: usualEffort, great: greatEffort } as const;

export type PdfSessions = {
  /** Lets one page be worked on at a time and ends the session when it takes too long. */
  readonly inTurn: <T>(
    effort: EffortName,
    isUrgent: boolean,
    work: (session: PdfSession) => Promise<T>,
  ) => Promise<T>;
  /** For what is quick and may happen beside other work. */
  readonly now: <T>(work: (session: PdfSession) => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

/** After this many pieces of work pdf.js gives back what it keeps of fonts and images. */
const cleanUpEvery = 100;

/**
 * The sessions of one document: the usual one, which is opened anew when a page brought it to its end, and one
 * that spends more, for pages that need it.
 */
export function pdfSessions(content: Blob, first: PdfSession): PdfSessions {
  const turn = createWorkQueue();
  const open = new Map<EffortName, Promise<PdfSession>>([["usual", Promise.resolve(first)]]);
  let [isClosed, done] = [false, 0];

  const sessionFor = async (effort: EffortName): Promise<PdfSession> => {
    const known = await open.get(effort)?.catch(() => undefined);
    if (isClosed) throw new PageNotShownError("damaged");
    if (known !== undefined && !known.hasEnded()) return known;
    const session = openSession(content, efforts[effort]).then((opened) => {
      if (!opened.ok) throw new PageNotShownError("damaged");
      if (isClosed) opened.session.end("damaged");
      return opened.session;
    });
    open.set(effort, session);
    return session;
  };

  return {
    async inTurn(effort, isUrgent, work) {
      const finish = await turn(isUrgent);
      try {
        const session = await sessionFor(effort);
        const cancel = endAfter(session, efforts[effort].pageMs);
        try {
          return await session.during(work(session));
        } finally {
          cancel();
          done += 1;
          if (done % cleanUpEvery === 0 && !session.hasEnded()) {
            await cleanUp(session);
          }
        }
      } finally {
        finish();
      }
    },
    async now(work) {
      const session = await sessionFor("usual");
      try {
        return await session.during(work(session));
      } catch (error) {
        // Another page may have brought the session to its end meanwhile.
        if (!session.hasEnded() || isClosed) throw error;
      }
      const next = await sessionFor("usual");
      return next.during(work(next));
    },
    close() {
      isClosed = true;
      for (const session of open.values()) {
        session.then(
          (ended) => ended.end("damaged"),
          () => undefined,
        );
      }
    },
  };
}

/** Time in which nobody looks does not count: pages in a hidden tab are not drawn. */
function endAfter(session: PdfSession, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => {
      if (document.visibilityState === "hidden") wait();
      else session.end("slow");
    }, ms);
  };
  wait();
  return () => clearTimeout(timer);
}

async function cleanUp(session: PdfSession): Promise<void> {
  session.listed.clear();
  session.functions.clear();
  await session.during(session.document.cleanup(true)).catch(() => undefined);
}

/** @throws {PageNotShownError} for a page that the file promises and does not hold */
export async function pageOf(session: PdfSession, number: number): Promise<PDFPageProxy> {
  try {
    return await session.document.getPage(number);
  } catch {
    throw new PageNotShownError(session.hasEnded() ? "slow" : "missing");
  }
}
