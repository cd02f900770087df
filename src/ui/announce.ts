import styles from './VisuallyHidden.module.css';

let region: HTMLElement | undefined;

/** Has assistive technology read a text out, once it has said what has the focus. */
export function announce(text: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.className = styles.hidden ?? '';
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  region.textContent = text;
}
