import { useState } from 'react';

/**
 * Which groups are open. The groups of a new selection open by themselves; the reader may close them again.
 *
 * @param selectionKey Changes when the selection does.
 * @param selectionGroups The groups the selection is in.
 */
export function useExpandedGroups(selectionKey: string, selectionGroups: readonly string[]) {
  const [open, setOpen] = useState<{ for: string | undefined; groups: ReadonlySet<string> }>({
    for: undefined,
    groups: new Set(),
  });
  let { groups } = open;
  if (open.for !== selectionKey) {
    // The same set as long as it has them all: the flow is built again for another one.
    if (selectionGroups.some((id) => !groups.has(id))) groups = new Set([...groups, ...selectionGroups]);
    setOpen({ for: selectionKey, groups });
  }
  const toggle = (groupId: string) =>
    setOpen((before) => {
      const next = new Set(before.groups);
      if (!next.delete(groupId)) next.add(groupId);
      return { ...before, groups: next };
    });
  return [groups, toggle] as const;
}
