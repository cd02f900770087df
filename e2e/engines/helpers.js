// Served with the page, before its own scripts; beside it, a library that finds elements by role and name.
window.faults = [];
addEventListener('error', ({ message, target }) =>
  window.faults.push(message ?? `${target.src ?? target.href}`),
);
addEventListener('unhandledrejection', ({ reason }) => {
  // Monaco rejects what it asked for and no longer wants.
  if (String(reason) !== 'Canceled: Canceled') window.faults.push(String(reason));
});
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
  window.faults.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
);
const say = console.error;
console.error = (...words) => {
  window.faults.push(words.join(' '));
  say(...words);
};
