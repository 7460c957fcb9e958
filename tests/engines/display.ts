import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { findProgram } from '../../scripts/setup.mjs';
import { killAll } from '../faults/browser.ts';

/** A screen that nobody sees, for a browser that cannot do without one. */
export class Display {
	/** Its name, as in the variable DISPLAY. */
	readonly name: string;
	readonly #process: ChildProcess;

	private constructor(name: string, process: ChildProcess) {
		this.name = name;
		this.#process = process;
	}

	/** Takes the first free number: Xvfb chooses it, and writes it to the descriptor that it is given. */
	static async open(): Promise<Display> {
		const args = ['-displayfd', '3', '-screen', '0', '1000x1000x24', '-nolisten', 'tcp'];
		const process = spawn(findProgram('xvfb') ?? '', args, {
			detached: true,
			stdio: ['ignore', 'ignore', 'ignore', 'pipe']
		});
		const number = await firstLine(process.stdio[3] as Readable);
		return new Display(`:${number}`, process);
	}

	close(): Promise<void> {
		return killAll(this.#process);
	}
}

async function firstLine(stream: Readable): Promise<string> {
	let text = '';
	for await (const piece of stream) {
		text += String(piece);
		if (text.includes('\n')) return text.trim();
	}
	throw new Error('Xvfb ended before it had a display.');
}
