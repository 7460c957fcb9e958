import { test } from 'vitest';
import { FakeStore } from '../state/fake-store.ts';
import { storeContract } from './store.ts';

test.each(storeContract)('the fake store: $fact', ({ prove }) => prove(new FakeStore()));
