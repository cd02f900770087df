import { type FlowOpenness, isOpen } from '../../openapi/flow/index.ts';

export const ALL_OPEN: FlowOpenness = { byDefault: true, except: new Set() };
export const ALL_CLOSED: FlowOpenness = { byDefault: false, except: new Set() };

/** The same with one thing open; the very same where it is. */
export function opened(openness: FlowOpenness, id: string): FlowOpenness {
  return isOpen(openness, id) ? openness : toggled(openness, id);
}

export function toggled({ byDefault, except }: FlowOpenness, id: string): FlowOpenness {
  const next = new Set(except);
  if (!next.delete(id)) next.add(id);
  return { byDefault, except: next };
}
