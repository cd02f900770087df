import { type RefObject, useEffect } from 'react';
import type { ImperativePanelHandle } from 'react-resizable-panels';
import { selectShowsBoth } from '../../store/documentSelectors.ts';
import { useApp } from '../../store/hooks.ts';

/** What two versions side by side need of the page's width, in per cent. */
const ROOM = 50;

/** Widens the document's column while it shows two versions, and gives the room back, unless the user moved its border. */
export function useRoomForDifferences(panel: RefObject<ImperativePanelHandle | null>): void {
  const both = useApp(selectShowsBoth);
  useEffect(() => {
    const column = panel.current;
    const before = column?.getSize() ?? ROOM;
    if (!both || !column || before >= ROOM) return undefined;
    column.resize(ROOM);
    return () => {
      if (Math.abs((panel.current?.getSize() ?? 0) - ROOM) < 1) panel.current?.resize(before);
    };
  }, [both, panel]);
}
