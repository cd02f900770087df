import type { Change, ChangeSide, ComparedOperation, ComparedRequest } from '../../openapi/compare/index.ts';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { MethodBadge } from '../../ui/MethodBadge.tsx';
import styles from './ChangesPane.module.css';
import type { ChangeRow } from './changeRows.ts';
import { UrlChanges } from './UrlChanges.tsx';
import { LevelMark, VerdictWords } from './VerdictWords.tsx';

/** One of the two versions. */
export type Version = 'before' | 'after';

export interface ChangeHandlers {
  /** Goes to a change: its callback in the flow, its place in the version that has it. */
  readonly onPress: (change: Change, request: ComparedRequest, version: Version) => void;
  /** Goes to a callback request or webhook. */
  readonly onPressRequest: (request: ComparedRequest) => void;
}

/** A row of the list of changes. */
export function ChangeItem({ row, handlers }: { row: ChangeRow; handlers: ChangeHandlers }) {
  switch (row.kind) {
    case 'operation':
      return (
        <li className={styles.operation}>
          <OperationName operation={row.operation} />
        </li>
      );
    case 'request':
      return (
        <li className={styles.request} data-depth={Math.min(row.request.depth, 2) || undefined}>
          <RequestName request={row.request} onPress={handlers.onPressRequest} />
        </li>
      );
    case 'change':
      return (
        <li className={styles.change}>
          <ChangeWords change={row.change} request={row.request} onPress={handlers.onPress} />
        </li>
      );
    case 'urls':
      return (
        <li className={styles.urlsOf}>
          <UrlChanges request={row.request} />
        </li>
      );
  }
}

function OperationName({ operation }: { operation: ComparedOperation }) {
  const { before, after } = operation;
  const shown = after ?? before;
  const moved = before && after && (before.path !== after.path || before.method !== after.method);
  if (!shown) return null;
  return (
    <h3 className={styles.operationName}>
      <MethodBadge method={shown.method} /> <bdi>{shown.path}</bdi>
      {!before && <span className={styles.status}>new operation</span>}
      {!after && <span className={styles.status}>removed operation</span>}
      {moved && (
        <span className={styles.status}>
          was {before.method} <bdi>{before.path}</bdi>
        </span>
      )}
    </h3>
  );
}

const STATUS = { added: 'added', removed: 'removed', changed: 'changed' } as const;

function RequestName({
  request,
  onPress,
}: {
  request: ComparedRequest;
  onPress: ChangeHandlers['onPressRequest'];
}) {
  const { before, after, status, kind, matchedBy, depth } = request;
  const side = after ?? before;
  if (!side) return null;
  const renamed = before && after && before.name !== after.name;
  return (
    <h4 className={styles.requestName}>
      <button
        type="button"
        className={styles.go}
        title={`Show this ${kind}`}
        data-change-stop
        onClick={() => onPress(request)}
      >
        <bdi>{side.name}</bdi>
      </button>
      <span className={styles.status} data-status={status}>
        {STATUS[status]}
      </span>
      {renamed && (
        <span className={styles.soft}>
          was <bdi>{before.name}</bdi>
          {matchedBy === 'payload' && ', matched by its payload'}
          {matchedBy === 'key' && ', matched by its key'}
        </span>
      )}
      {kind === 'webhook' && <span className={styles.soft}>webhook</span>}
      {depth > 0 && <span className={styles.soft}>nested callback</span>}
    </h4>
  );
}

function ChangeWords({
  change,
  request,
  onPress,
}: {
  change: Change;
  request: ComparedRequest;
  onPress: ChangeHandlers['onPress'];
}) {
  const { before, after, level, reason, what } = change;
  return (
    <div className={styles.changeGrid} data-level={level}>
      <span className={styles.mark}>
        <LevelMark level={level} />
      </span>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.go}
          data-change-stop
          disabled={!before && !after}
          onClick={() => onPress(change, request, after ? 'after' : 'before')}
        >
          <InlineCode text={what} />
        </button>
        <VerdictWords change={change} />
        <p className={styles.soft}>
          <InlineCode text={reason} />
        </p>
        {(before ?? after) && (
          <dl className={styles.sides}>
            {before && (
              <Side
                version="before"
                side={before}
                what={what}
                onPress={() => onPress(change, request, 'before')}
              />
            )}
            {after && (
              <Side
                version="after"
                side={after}
                what={what}
                onPress={() => onPress(change, request, 'after')}
              />
            )}
          </dl>
        )}
      </div>
    </div>
  );
}

const NAMES = { before: 'Before', after: 'After' };

function Side({
  version,
  side,
  what,
  onPress,
}: {
  version: Version;
  side: ChangeSide;
  what: string;
  onPress: () => void;
}) {
  return (
    <div className={styles.side}>
      <dt>
        <button
          type="button"
          className={styles.go}
          aria-label={`${NAMES[version]}: ${what.replaceAll('`', '')}`}
          title={`Show in the version ${version}`}
          onClick={onPress}
        >
          {NAMES[version]}
        </button>
      </dt>
      <dd>{side.text === '' ? <span className={styles.soft}>empty</span> : <code>{side.text}</code>}</dd>
    </div>
  );
}
