import type { Page } from '@playwright/test';
import { type TraceEvent, traced } from '../../e2e/support/traced.ts';

/** What the page's main thread did while something happened, from Chromium's own trace. */
export interface MainThread {
  /** Milliseconds of the longest task. */
  readonly longest: number;
  /** Tasks over 50 ms, which a person notices. */
  readonly over50: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Traces the page while `act` runs. */
export async function traceMainThread(page: Page, act: () => Promise<void>): Promise<MainThread> {
  const tasks = busiest(await traced(page, CATEGORIES, act)).map(({ dur = 0 }) => dur / 1000);
  return { longest: Math.max(0, ...tasks), over50: tasks.filter((each) => each > 50).length };
}

/** The tasks of the renderer main thread that has most of them: the page's, not the browser's own pages'. */
function busiest(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const threads = new Map<string, TraceEvent[]>();
  for (const { name, args, pid, tid } of events)
    if (name === 'thread_name' && args.name === 'CrRendererMain') threads.set(`${pid} ${tid}`, []);
  for (const event of events)
    if (event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask')
      threads.get(`${event.pid} ${event.tid}`)?.push(event);
  return [...threads.values()].reduce((most, each) => (each.length > most.length ? each : most), []);
}
