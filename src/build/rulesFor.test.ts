import { expect, it } from 'vitest';
import { rulesFor } from './rulesFor.ts';

const MARKUP = '<div class="App-app"><p class="Header-document Header-wide">x</p></div>';

it.each([
  ['.App-app{color:red}.App-main{color:blue}', '.App-app{color:red}'],
  ['.App-main,.Header-document>b{margin:0}', '.Header-document>b{margin:0}'],
  [
    '@media (max-width:600px){.App-main{a:b}.Header-wide{c:d}}',
    '@media (max-width:600px){.Header-wide{c:d}}',
  ],
  ['@media print{.App-app{display:block}}@media (width<1px){.Other{a:b}}', ''],
  ['@charset "utf-8";:root{--a:1px}*,body{margin:0}', ':root{--a:1px}*,body{margin:0}'],
  ['.App-app:hover{a:b}.App-app:focus-visible{a:b}', ''],
  [':is(.App-app,.App-main) p{a:b}:is(.Other,.More) p{a:b}', ':is(.App-app,.App-main) p{a:b}'],
  ['.App-app:not(.App-main){a:b}', '.App-app:not(.App-main){a:b}'],
  ['.App-app:before{content:"}"}.App-main{a:b}', '.App-app:before{content:"}"}'],
  ['@keyframes spin{0%{a:b}}.App-app{a:b', '.App-app{a:b}'],
])('of %s it needs %s', (css, needed) => {
  expect(rulesFor(MARKUP, css)).toBe(needed);
});
