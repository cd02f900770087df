import 'react';

declare module 'react' {
  interface InputHTMLAttributes<T> {
    /** Every browser lets users choose a folder by this attribute, though no standard names it. */
    webkitdirectory?: '';
  }
}
