import { type DeclaredParameter, findDeclared } from '../discovery/declaredParameters.ts';
import { isAddressable } from '../expression/sources.ts';
import type { ParameterLocation } from '../http/message.ts';
import { nearestName } from '../simulation/nearestName.ts';
import { inlineCode, inlineCodes } from '../source/words.ts';
import type { ExpressionFinding, ExpressionUse } from './expressionUse.ts';

/** They may be read although a header parameter of these names SHALL be ignored (Parameter Object). */
const alwaysDeclared = new Set(['accept', 'content-type', 'authorization']);

/**
 * A header, query or path parameter that the operation does not declare: it MUST be, or it cannot be evaluated
 * (Runtime Expressions, table; all versions). Also parameters that no expression can name: cookies, and the parts of a
 * whole query string.
 */
export function notDeclared({ expression, context, part }: ExpressionUse): ExpressionFinding | undefined {
  if (!('name' in expression)) return undefined;
  if (expression.message !== 'request' || expression.name === '') return undefined;
  const { declared } = context;
  const { kind, name, nameRange: span } = expression;
  if (findDeclared(declared, kind, name)) return undefined;
  if (kind === 'header' && alwaysDeclared.has(name.toLowerCase())) return undefined;
  return (
    unreachable(kind, name, declared, span) ?? {
      code: 'not-declared',
      message: (operations) =>
        `The ${kind} parameter ${inlineCode(name)} is not declared on ${operations}, so by the specification it cannot be evaluated.`,
      ...suggestion(kind, name, declared, span, part.inner),
      span,
    }
  );
}

/** Whether an expression can name a parameter of this location. */
function sameName(parameter: DeclaredParameter, name: string): boolean {
  if (parameter.in !== 'header') return parameter.name === name;
  return parameter.name.toLowerCase() === name.toLowerCase();
}

function unreachable(
  kind: ParameterLocation,
  name: string,
  declared: readonly DeclaredParameter[],
  span: ExpressionFinding['span'],
): ExpressionFinding | undefined {
  const whole = declared.find((parameter) => parameter.in === 'querystring');
  if (kind === 'query' && whole) {
    return {
      code: 'not-addressable',
      message: (operations) =>
        `${operations} declares its whole query string as ${inlineCode(whole.name)}, and no runtime expression can read ${inlineCode(name)} out of it.`,
      hint: `Declare ${inlineCode(name)} as a parameter with \`in: query\`.`,
      span,
    };
  }
  if (!declared.some((parameter) => parameter.in === 'cookie' && parameter.name === name)) return undefined;
  if (declared.some((parameter) => isAddressable(parameter.in) && sameName(parameter, name)))
    return undefined;
  return {
    code: 'not-addressable',
    message: (operations) =>
      `${inlineCode(name)} is a cookie of ${operations}, and no runtime expression can read a cookie.`,
    hint: 'Send the value in a header, a query parameter or the body.',
    span,
  };
}

function suggestion(
  kind: ParameterLocation,
  name: string,
  declared: readonly DeclaredParameter[],
  span: ExpressionFinding['span'],
  whole: ExpressionFinding['span'],
): Pick<ExpressionFinding, 'candidates' | 'hint' | 'replacement'> {
  const elsewhere = declared.find(
    (parameter) => parameter.in !== kind && isAddressable(parameter.in) && sameName(parameter, name),
  );
  if (elsewhere) {
    const text = `$request.${elsewhere.in}.${elsewhere.name}`;
    return {
      hint: `${inlineCode(elsewhere.name)} is declared in ${elsewhere.in}, not in ${kind}: write ${inlineCode(text)}.`,
      replacement: { span: whole, text },
      candidates: [{ name: text, span: whole, text }],
    };
  }
  const names = declared.filter((parameter) => parameter.in === kind).map((parameter) => parameter.name);
  const nearest = nearestName(name, names);
  if (nearest !== undefined) {
    return {
      hint: `Did you mean ${inlineCode(nearest)}? Names are compared exactly.`,
      replacement: { span, text: nearest },
      candidates: [{ name: nearest, span, text: nearest }],
    };
  }
  const list = names.length > 0 ? ` Declared in ${kind}: ${inlineCodes(names)}.` : '';
  return {
    hint: `Add ${inlineCode(name)} to \`parameters\` with \`in: ${kind}\`.${list}`,
    candidates: names.slice(0, 6).map((each) => ({ name: each, span, text: each })),
  };
}
