import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { AppActions, AppStore, Store } from './createAppStore.ts';

export const StoreContext = createContext<Store | undefined>(undefined);

/** The store itself, for what reads it at the moment of an event. */
export function useAppStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('Components that read the store must be inside StoreContext.');
  return store;
}

/** Reads from the store; the component renders again when the selected value changes (compared shallowly). */
export function useApp<T>(selector: (state: AppStore) => T): T {
  return useStore(useAppStore(), useShallow(selector));
}

/** The actions never change, so a component that only calls them never renders again. */
export function useActions(): AppActions {
  return useStore(useAppStore(), selectActions);
}

const selectActions = (state: AppStore): AppActions => state.actions;
