import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { backupWords } from '#lib/content/words/en/backup.ts';
import { followDevice } from '#lib/content/words/en/device.ts';
import { settingsWords } from '#lib/content/words/en/settings.ts';

afterEach(() => followDevice('device'));

test('the words name the device that they are read on, also those of modules that loaded before it was known', () => {
	expect(settingsWords.heading).toBe('Your notes on this device');
	followDevice('computer');
	expect(settingsWords.heading).toBe('Your notes on this computer');
	expect(settingsWords.cases(1)).toBe('One case on this computer');
	expect(settingsWords.privacy.points.join(' ')).not.toContain('phone');
	followDevice('phone');
	expect(backupWords.restore.added(1)).toBe('Done. The case is on this phone.');
});

test('no words say "this phone" by themselves', () => {
	const folder = 'src/lib/content/words/en';
	for (const name of readdirSync(folder)) {
		const code = readFileSync(`${folder}/${name}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
		expect(code, name).not.toMatch(/\b(this|your) phone\b/i);
	}
});
