import type { Version } from '../../features/compare/ChangeItem.tsx';
import ChangesPane from '../../features/compare/ChangesPane.tsx';
import { changeCount } from '../../features/compare/changeRows.ts';
import type { Change, ComparedRequest, Comparison } from '../../openapi/compare/index.ts';
import type { AppStore, Store } from '../../store/createAppStore.ts';
import { comparedName } from '../../store/describeOrigin.ts';
import { useActions, useApp, useAppStore } from '../../store/hooks.ts';
import { selectCompared, selectStale } from '../../store/selectors.ts';
import type { Compared } from '../../store/work.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ChangesSection.module.css';
import { runComparison } from './runComparison.ts';

/** What changed since the version that is compared with: which two they are, and the list. */
export default function ChangesSection() {
  const compared = useApp(selectCompared);
  return compared && <Changes compared={compared} />;
}

function Changes({ compared }: { compared: Compared }) {
  const store = useAppStore();
  const comparison = useApp(selectComparison);
  const isFresh = useApp(selectIsFresh);
  const { setCompared } = useActions();
  const known = comparison?.of.set === compared.set ? comparison : undefined;
  const found = known?.found;
  const other = comparedName(compared.origin);
  const openIs = compared.is === 'before' ? 'after' : 'before';
  return (
    <>
      <header className={styles.bar}>
        <h2 className={styles.title}>
          Changes {found && <span className={styles.count}>{changeCount(found).toLocaleString('en')}</span>}
        </h2>
        <p className={styles.versions}>
          {compared.is === 'before' ? (
            <>
              from <bdi>{other}</bdi> to this document
            </>
          ) : (
            <>
              from this document to <bdi>{other}</bdi>
            </>
          )}
        </p>
        <Button
          look="quiet"
          title="The newer one becomes the older one"
          onClick={() => setCompared({ ...compared, is: openIs }, 'Swapped the two versions.')}
        >
          Swap
        </Button>
        <Button look="quiet" onClick={() => setCompared(undefined, `No longer compared with ${other}.`)}>
          Stop comparing
        </Button>
      </header>
      <ChangesPane
        comparison={found}
        failed={known?.failed}
        outOfDate={!isFresh || comparison?.of !== compared}
        onRetry={() => void runComparison(store)}
        onPress={(change, request, version) => void goToChange(store, change, request, version)}
        onPressRequest={(request) => void goToRequest(store, request)}
      />
    </>
  );
}

/** Selects the callback of a change, and shows its place in the version that was asked for. */
async function goToChange(
  store: Store,
  change: Change,
  request: ComparedRequest,
  version: Version,
): Promise<void> {
  await selectRequest(store, request);
  const side = change[version];
  const { actions, work } = store.getState();
  if (!side) return;
  if (version === work.compared?.is) actions.revealOther(side.range);
  else actions.reveal(side.range);
}

/** Selects it in the flow; what only the other version has is shown there. */
async function goToRequest(store: Store, request: ComparedRequest): Promise<void> {
  const isOpen = await selectRequest(store, request);
  const { actions, work } = store.getState();
  const other = work.compared && request[work.compared.is];
  if (isOpen) actions.showPane('flow');
  else if (other) actions.revealOther(other.nameRange);
}

/** @returns Whether the open version has it. */
async function selectRequest(store: Store, request: ComparedRequest): Promise<boolean> {
  const { actions, comparison, work } = store.getState();
  const openIs = work.compared?.is === 'after' ? 'before' : 'after';
  const side = request[openIs];
  const operation = comparison?.found && operationOf(comparison.found, request)?.[openIs];
  if (!side) return false;
  await actions.select({ operationId: operation?.id ?? side.id, callbackId: side.id });
  return true;
}

function operationOf({ operations }: Comparison, request: ComparedRequest) {
  return operations.find(({ requests }) => requests.includes(request));
}

const selectComparison = (state: AppStore) => state.comparison;
const selectIsFresh = (state: AppStore) => !state.analyzing && selectStale(state) === 'fresh';
