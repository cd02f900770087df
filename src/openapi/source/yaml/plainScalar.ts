/**
 * The value of plain (unquoted) YAML text, by the core schema of YAML 1.2 (§10.3.2): `null`, booleans, numbers,
 * otherwise the text itself. `.inf` and `.nan` are numbers in YAML and nothing in JSON, so they stay text.
 *
 * @example readPlainScalar('1e3') // 1000
 * @example readPlainScalar('2020-01-01') // '2020-01-01'
 */
export function readPlainScalar(text: string): null | boolean | number | string {
  if (text === '') return null;
  if (mayBeNumber(text.charCodeAt(0))) return readNumber(text);
  switch (text) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return text;
  }
}

/** `+`, `-`, `.` or a digit. */
function mayBeNumber(code: number): boolean {
  return code === 0x2b || code === 0x2d || code === 0x2e || (code >= 0x30 && code <= 0x39);
}

function readNumber(text: string): number | string {
  if (/^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/.test(text))
    return finite(Number(text), text);
  if (/^0o[0-7]+$/.test(text) || /^0x[0-9a-fA-F]+$/.test(text)) return finite(Number(text), text);
  return text;
}

function finite(number: number, text: string): number | string {
  return Number.isFinite(number) ? number : text;
}
