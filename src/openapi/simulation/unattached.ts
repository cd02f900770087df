import type { Exchange } from '../exchange/exchange.ts';
import type { Expression } from '../expression/expression.ts';
import { missing } from './missing.ts';
import type { Resolution } from './simulation.ts';

/** A callback among the components that no operation uses has no request of its own: there is not even a method. */
export function isUnattached({ request }: Exchange): boolean {
  return request.method === '';
}

/** Completes "No callback URL: …". */
export function unattachedMessage(what: string): string {
  return `no operation uses this callback, so there is no ${what} to read`;
}

/** What no one can fill in where there is no operation; parameters have fields of their own. */
export function evaluateUnattached(expression: Expression): Resolution | undefined {
  switch (expression.kind) {
    case 'url':
      return missing('request.url', 'no-field', unattachedMessage('request URL'));
    case 'method':
      return missing('request.method', 'no-field', unattachedMessage('request method'));
    case 'statusCode':
      return missing('response.status', 'no-response', unattachedMessage('response status'));
    case 'body': {
      const { message } = expression;
      return missing(`${message}.body`, 'no-body', unattachedMessage(`${message} body`));
    }
    case 'header': {
      if (expression.message === 'request') return undefined;
      const { name } = expression;
      return missing(
        `response.header.${name}`,
        'no-response',
        unattachedMessage(`response header \`${name}\``),
      );
    }
    case 'query':
    case 'path':
      return undefined;
  }
}
