import { expect, test } from 'vitest';
import { once } from '#lib/state/app/once.ts';
import { Queue } from '#lib/state/app/queue.ts';

test('work begins when the work before it is done, also when that failed', async () => {
	const queue = new Queue();
	const done: string[] = [];
	let finish = () => {};
	const first = queue.run(() => new Promise<void>((resolve) => (finish = resolve)).then(() => done.push('first')));
	const second = queue.run(() => Promise.reject(new Error('no')));
	const third = queue.run(() => Promise.resolve(done.push('third')));
	await Promise.resolve();
	expect(done).toEqual([]);
	finish();
	await first;
	await expect(second).rejects.toThrow('no');
	expect(await third).toBe(2);
	expect(done).toEqual(['first', 'third']);
});

test('what is tapped twice is done once, and once more when it is over', async () => {
	const asked: string[] = [];
	const add = once((words: string) => Promise.resolve(asked.push(words)));
	expect(await Promise.all([add('one'), add('two')])).toEqual([1, 1]);
	await add('three');
	expect(asked).toEqual(['one', 'three']);
});

test('what failed can be tried again', async () => {
	let isFull = true;
	const add = once(() => (isFull ? Promise.reject(new Error('full')) : Promise.resolve(true)));
	await expect(add()).rejects.toThrow('full');
	isFull = false;
	expect(await add()).toBe(true);
});
