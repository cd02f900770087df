import { vi } from 'vitest';

interface StoredRecord {
  readonly id: string;
}

/** As much of a browser's database as `database.ts` asks of it, in memory; it can be made to fail. */
export function fakeIndexedDb() {
  const stores = { works: new Map<string, StoredRecord>(), texts: new Map<string, StoredRecord>() };
  const fails: { opening?: Error | undefined; writing?: Error | undefined } = {};
  const database: { onclose?: () => void; close(): void; transaction: typeof transaction } = {
    close() {},
    transaction,
  };

  function transaction(_: readonly string[], mode: string) {
    const writes: (() => void)[] = [];
    const opened: Record<'oncomplete' | 'onabort', (() => void) | undefined> & { error: Error | undefined } =
      {
        oncomplete: undefined,
        onabort: undefined,
        error: undefined,
      };
    queueMicrotask(() => {
      if (mode === 'readwrite' && fails.writing) {
        opened.error = fails.writing;
        opened.onabort?.();
      } else {
        for (const write of writes) write();
        opened.oncomplete?.();
      }
    });
    return Object.assign(opened, {
      objectStore: (name: 'works' | 'texts') => ({
        get: (id: string) => ({ result: stores[name].get(id) }),
        getAll: () => ({ result: [...stores[name].values()] }),
        put: (record: StoredRecord) => writes.push(() => stores[name].set(record.id, record)),
        delete: (id: string) => writes.push(() => stores[name].delete(id)),
      }),
    });
  }

  vi.stubGlobal('indexedDB', {
    open() {
      const request: { result?: unknown; error?: Error; onsuccess?: () => void; onerror?: () => void } = {};
      queueMicrotask(() => {
        if (fails.opening) {
          request.error = fails.opening;
          request.onerror?.();
        } else {
          request.result = database;
          request.onsuccess?.();
        }
      });
      return request;
    },
  });

  return {
    stores,
    fails,
    /** The next test begins with a database of its own. */
    forget() {
      database.onclose?.();
      vi.unstubAllGlobals();
    },
  };
}
