import { sizeText } from '../bytes/sizeText.ts';
import { shorten } from '../openapi/source/index.ts';
import { isThisMachine } from './isThisMachine.ts';
import type { RemoteFailure } from './remoteFailure.ts';

export interface FailureText {
  readonly title: string;
  readonly text: string;
  readonly nextStep: string;
}

const DOWNLOAD = 'Or download the file and drop it on this page.';

/** What happened and what to do about it, for each way that fetching a document can fail. */
export function describeFailure(failure: RemoteFailure): FailureText {
  switch (failure.kind) {
    case 'not-a-url':
      return {
        title: failure.text === '' ? 'Enter a URL' : 'This is not a URL',
        text:
          failure.text === ''
            ? 'The field is empty.'
            : `\`${shorten(failure.text.replaceAll('`', "'"), 80)}\` is not a web address.`,
        nextStep: 'Type the whole address, like `https://api.example.com/openapi.yaml`.',
      };
    case 'scheme':
      return failure.scheme === 'file'
        ? {
            title: 'A page cannot read files by their address',
            text: 'Browsers do not let web pages read `file:` addresses.',
            nextStep: 'Choose the file above, or drop it on this page.',
          }
        : {
            title: `\`${failure.scheme}:\` addresses cannot be opened`,
            text: 'Documents are fetched over `https:`, and over `http:` from this machine.',
            nextStep: 'Type an address that starts with `https://`.',
          };
    case 'credentials':
      return {
        title: 'The URL holds a user name or a password',
        text: `Nothing was sent to \`${failure.host}\`: documents are fetched without credentials.`,
        nextStep: 'Remove the part before the `@`, or download the file and drop it on this page.',
      };
    case 'mixed-content':
      return {
        title: `\`${failure.host}\` is reached by unencrypted \`http:\``,
        text: 'Browsers do not let a secure page read an insecure one.',
        nextStep: `Try \`https://\` instead. ${DOWNLOAD}`,
      };
    case 'only-localhost':
      return {
        title: `This page cannot ask \`${failure.host}\``,
        text: 'On this machine, its security policy lets it ask only `localhost`, names that end in `.localhost`, and `127.0.0.1`.',
        nextStep: `Type \`${failure.instead}\` instead.`,
      };
    case 'offline':
      return {
        title: 'You are offline',
        text: 'The browser has no network connection.',
        nextStep: 'Connect and retry. Files, pasted text and the examples open without a network.',
      };
    case 'unreachable':
      return unreachable(failure.host);
    case 'cross-origin':
      return {
        title: `\`${failure.host}\` does not let other pages read this document`,
        text: 'The server answered, but without permission for other origins (CORS), so the browser withholds the answer.',
        nextStep: `If the server is yours, send \`Access-Control-Allow-Origin: *\` with the document. If the file is also in a public repository, use its raw link. ${DOWNLOAD}`,
      };
    case 'status':
      return status(failure.host, failure.status);
    case 'web-page':
      return {
        title: 'This is a web page, not a document',
        text: `\`${failure.host}\` answered with HTML.`,
        nextStep:
          'Use the address of the YAML or JSON file itself: the Raw button of a repository, or the link under the title of a documentation page.',
      };
    case 'not-text':
      return {
        title: 'This is not a text file',
        text: `\`${failure.host}\` answered with bytes that are neither YAML nor JSON.`,
        nextStep: 'If it is an archive, unpack it and drop the document on this page.',
      };
    case 'empty':
      return {
        title: 'The answer is empty',
        text: `\`${failure.host}\` answered without a document.`,
        nextStep: 'Check the address, and retry.',
      };
    case 'too-large':
      return {
        title: 'The document is too large',
        text: `It has more than ${sizeText(failure.limit)}; the download was stopped.`,
        nextStep: 'Open a smaller document, for example one without the examples.',
      };
    case 'stalled':
      return {
        title: `\`${failure.host}\` stopped answering`,
        text: `Nothing arrived for ${failure.seconds} seconds; the download was stopped.`,
        nextStep: `Retry. ${DOWNLOAD}`,
      };
    case 'left-out':
      return {
        title: `\`${failure.host}\` was not asked`,
        text: 'Only the host of the document was asked.',
        nextStep: `Retry to be asked again. ${DOWNLOAD}`,
      };
    case 'not-awaited':
      return {
        title: 'It had not arrived yet',
        text: 'The document was opened without it.',
        nextStep: 'Retry to fetch it.',
      };
    case 'too-many':
      return {
        title: `There are more than ${failure.limit} files`,
        text: `After ${failure.limit}, no more were fetched.`,
        nextStep: 'Download the folder they are in, and drop it on this page.',
      };
    case 'set-too-large':
      return {
        title: 'The files are too large together',
        text: `They have more than ${sizeText(failure.limit)}; the download was stopped.`,
        nextStep: 'Open one of the files that is referred to on its own.',
      };
  }
}

function unreachable(host: string): FailureText {
  if (isThisMachine(host))
    return {
      title: `Nothing answered at \`${host}\``,
      text: 'The server is not running, or the browser does not let this page talk to this machine.',
      nextStep:
        'Start the server, and allow access to the local network if the browser asks. In Safari, download the file and drop it on this page instead.',
    };
  return {
    title: `\`${host}\` could not be reached`,
    text: 'The host does not exist, refused the connection, or something on the way blocked it.',
    nextStep: `Check the address and your connection, and retry. ${DOWNLOAD}`,
  };
}

function status(host: string, code: number): FailureText {
  if (code === 401 || code === 403)
    return {
      title: `\`${host}\` asks you to sign in (${code})`,
      text: 'The document is not public, and this page sends no credentials.',
      nextStep: 'Sign in there, download the file and drop it on this page.',
    };
  if (code === 404 || code === 410)
    return {
      title: `\`${host}\` has no document at this address (${code})`,
      text: 'It was moved or removed, or it is not public: some hosts answer like this to those who are not signed in.',
      nextStep: 'Open the address in a new tab to see what is there, and correct it.',
    };
  if (code === 429)
    return {
      title: `\`${host}\` limits requests (429)`,
      text: 'It limits how often it answers.',
      nextStep: `Wait a minute and retry. ${DOWNLOAD}`,
    };
  return {
    title: `\`${host}\` answered ${code}`,
    text:
      code >= 500 ? 'The server failed; the address may be right.' : 'It answered, but without a document.',
    nextStep: `${code >= 500 ? 'Retry in a moment.' : 'Check the address.'} ${DOWNLOAD}`,
  };
}
