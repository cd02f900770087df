/** Moves the keyboard to a pane: to the region itself, so that Tab goes on inside it. */
export function focusPane(name: string): void {
  // Where one pane shows at a time, it is drawn after this.
  requestAnimationFrame(() => {
    const region = document.querySelector<HTMLElement>(`section[aria-label="${name}"]`);
    if (!region) return;
    region.tabIndex = -1;
    region.addEventListener('blur', () => region.removeAttribute('tabindex'), { once: true });
    region.focus();
  });
}

export function focusFlowFilter(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLInputElement>('input[aria-label="Filter flow"]')?.select(),
  );
}
