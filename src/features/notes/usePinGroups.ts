import { useLayoutEffect, useState } from 'react';
import type { ListedNote } from '../../openapi/notes/index.ts';
import { useAppStore } from '../../store/hooks.ts';
import { type PinGroup, pinLayout, samePins } from './pinLayout.ts';

/** The groups of pins on screen, each with an element of its own in its host. */
export type PlacedPins = PinGroup & { readonly container: HTMLElement };

/**
 * Keeps pins at their places, whatever shows and moves those: the page is looked at after it changed, once a frame. The
 * places know nothing of notes, so that a page without any costs nothing.
 */
export function usePinGroups(notes: readonly ListedNote[]): readonly PlacedPins[] {
  const store = useAppStore();
  const [placed, setPlaced] = useState<readonly PlacedPins[]>(NONE);
  useLayoutEffect(() => {
    const page = document.querySelector('main');
    if (!page || notes.length === 0) {
      setPlaced(NONE);
      return;
    }
    const containers = new Map<HTMLElement, HTMLElement>();
    let frame = 0;
    let last: readonly PinGroup[] = [];
    const place = () => {
      frame = 0;
      const groups = pinLayout(page, notes, store.getState().shown.analysis);
      if (samePins(groups, last) && groups.every(({ host }) => containers.get(host)?.isConnected)) return;
      last = groups;
      const hosts = new Set(groups.map(({ host }) => host));
      for (const [host, container] of containers) {
        if (!hosts.has(host)) leave(containers, host, container);
      }
      setPlaced(groups.map((group) => ({ ...group, container: containerIn(containers, group.host) })));
    };
    const placeSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(place);
    };
    const mutations = new MutationObserver((records) => {
      if (records.some(({ target }) => !isElsewhere(target))) placeSoon();
    });
    mutations.observe(page, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: WATCHED,
    });
    const sizes = new ResizeObserver(placeSoon);
    sizes.observe(page);
    const onScroll = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-note-host]')) placeSoon();
    };
    page.addEventListener('scroll', onScroll, { capture: true, passive: true });
    page.addEventListener('toggle', placeSoon, { capture: true });
    place();
    return () => {
      cancelAnimationFrame(frame);
      mutations.disconnect();
      sizes.disconnect();
      page.removeEventListener('scroll', onScroll, { capture: true });
      page.removeEventListener('toggle', placeSoon, { capture: true });
      for (const [host, container] of containers) leave(containers, host, container);
    };
  }, [notes, store]);
  return placed;
}

const NONE: readonly PlacedPins[] = [];

/** Attributes that move things or say what they are. */
const WATCHED = ['style', 'hidden', 'open', 'data-note', 'data-note-id', 'data-flow-id', 'data-part'];

/** Changes of the pins themselves, and of the editor, which has its own. */
function isElsewhere(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-note-pins], .monaco-editor') != null;
}

/** React knows nothing of the container, and its host's own children stay as they are. */
function containerIn(containers: Map<HTMLElement, HTMLElement>, host: HTMLElement): HTMLElement {
  const known = containers.get(host);
  if (known?.parentElement === host) return known;
  const container = known ?? document.createElement('span');
  container.dataset.notePins = '';
  container.dataset.screenOnly = '';
  if (getComputedStyle(host).position === 'static') host.dataset.holdsPins = '';
  host.append(container);
  containers.set(host, container);
  return container;
}

function leave(containers: Map<HTMLElement, HTMLElement>, host: HTMLElement, container: HTMLElement): void {
  container.remove();
  delete host.dataset.holdsPins;
  containers.delete(host);
}
