// What shared cases come to in a mailbox, and what one node does on this machine: node scripts/measure-mailbox.mjs [cases|node]
import { randomBytes } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { openSource } from './source.mjs';

/** How many entries a case has, in how many sittings they were written, and by how many hands, one after the other. */
const CASES = [
	{ entries: 20, sittings: 5, hands: 2 },
	{ entries: 120, sittings: 30, hands: 3 },
	{ entries: 1000, sittings: 150, hands: 4 }
];

/** What people write of a call, of 40 to 300 signs. */
const SAID = [
	'They said that it takes ten working days until somebody has looked at it.',
	'Asked for the name of the supervisor; she would not give one and offered a call back between nine and twelve.',
	'Promised to send the letter with the new reference by Friday, and that nothing is collected until then.',
	'The second charge of 42.50 on the bill of March is still there. He sees it, and says that only the billing team can take it off, which cannot be reached by phone.',
	'Passed on to the complaints team, who have eight weeks. They asked for the meter reading again, which they have had since the second call, and for a photo of the meter with its number.'
];

const BOXES = 2000;
const IDLE = 1000;
const SECONDS = 5;

const source = await openSource();
try {
	const { Sharer } = await source.load('/tests/state/sharing.ts');
	const { MailboxServer, newBox } = await source.load('/tests/deploy/mailbox-server.ts');
	const { BoxConnection } = await source.load('/src/lib/storage/exchange/box-connection.ts');
	const { epochOf, sealSegment } = await source.load('/src/lib/storage/exchange/sealed-segment.ts');
	const [only] = process.argv.slice(2);
	for (const plan of only === 'node' ? [] : CASES)
		console.log(JSON.stringify({ ...plan, ...(await caseOf(Sharer, plan)) }));
	if (only !== 'cases') await measureNode({ MailboxServer, newBox, BoxConnection, epochOf, sealSegment });
	console.log(`Load average ${loadavg().map((value) => value.toFixed(1))} on ${availableParallelism()} cores.`);
} finally {
	await source.close();
}

/** Messages and bytes of a case with real keys, seals and letters: what is new in each sitting, and all that is there in the end. */
async function caseOf(Sharer, { entries, sittings, hands }) {
	const all = [];
	for (const name of ['Ana', 'Sam', 'Kim', 'Ben'].slice(0, hands)) all.push(await Sharer.named(name));
	const [ana, ...others] = all;
	const id = await ana.begins(SAID[0]);
	for (const one of others) await ana.adds(id, one);
	const sent = { letter: [], segment: [], heads: [] };
	const known = new Set();
	for (let sitting = 0; sitting < sittings; sitting += 1) {
		const one = all[sitting % hands];
		for (let count = 0; count < entries / sittings; count += 1)
			await one.writes(id, SAID[(sitting + count) % SAID.length]);
		const file = await one.makes(id);
		for (const { kind, bytes } of await partsOf(one, file)) {
			// A letter is the same wherever it is sent again. A segment is counted once below, from what is kept.
			const key = Buffer.from(bytes).toString('base64');
			if (kind !== 'segment' && !known.has(key)) sent[kind].push(bytes.length);
			known.add(key);
		}
		for (const other of all) if (other !== one) await other.takes(file);
	}
	const shared = await ana.shared(id);
	const held = shared.row.epochs.at(-1);
	for (const { signed, checked } of shared.segments.values())
		sent.segment.push((await ana.parts.sealUnder(held, checked, signed)).length);
	const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
	const kinds = Object.entries(sent).map(([kind, sizes]) => [kind, `${sizes.length} of ${sum(sizes)} bytes`]);
	const everything = Object.values(sent).flat();
	return { ...Object.fromEntries(kinds), messages: everything.length, bytes: sum(everything) };
}

async function partsOf({ parts }, file) {
	return (await (await parts.openFile(file)).since(null)).items;
}

async function measureNode({ MailboxServer, newBox, BoxConnection, epochOf, sealSegment }) {
	const server = await MailboxServer.start();
	try {
		const card = await server.centre('northtown');
		const epoch = await epochOf(new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32)));
		const signed = { text: SAID.join(' '), signature: 'A'.repeat(103) };
		const itemOf = async (number) => ({
			kind: 'segment',
			bytes: await sealSegment(epoch, { device: 'one', number }, signed)
		});
		const before = server.memory();

		let [count, end] = [0, performance.now() + SECONDS * 1000];
		const box = await BoxConnection.open(await newBox(card));
		while (performance.now() < end) {
			await box.offer(await Promise.all(Array.from({ length: 64 }, (_, at) => itemOf(count + at))));
			count += 64;
		}
		console.log(`Segments offered on one connection, each on the disk: ${rate(count)}`);
		await box.close();

		const one = await newBox(card);
		const item = await itemOf(0);
		[count, end] = [0, performance.now() + SECONDS * 1000];
		const visit = async () => {
			while (performance.now() < end) {
				const own = await BoxConnection.open(one);
				await own.since(null);
				await own.offer([item]);
				await own.close();
				count += 1;
			}
		};
		await Promise.all(Array.from({ length: 16 }, visit));
		console.log(`Visits of a box (log in, read, offer one, leave), 16 at once: ${rate(count)}`);

		const idle = [];
		const start = server.memory();
		const login = await newBox(card);
		for (let index = 0; index < IDLE; index += 1) {
			const waiting = await BoxConnection.open(login);
			await new Promise((resolve) => waiting.watch(resolve));
			idle.push(waiting);
		}
		console.log(`${IDLE} devices that listen: ${perOne(server.memory() - start, IDLE)} of memory each`);
		await Promise.all(idle.map((waiting) => waiting.close()));

		const [filled, disk] = [server.memory(), (await server.written()).length];
		const account = await server.owner('northtown');
		const bytes = item.bytes;
		const publish = async (from) => {
			for (let index = from; index < BOXES; index += 64)
				for (const rest of ['k.one', 's.one.0', 'h.one.0'])
					await account.request(`hl.U${String(index).padStart(55, 'A')}.${rest}`, bytes, { timeout: 60_000 });
		};
		const filling = performance.now();
		await Promise.all(Array.from({ length: 64 }, (_, from) => publish(from)));
		const seconds = (performance.now() - filling) / 1000;
		await account.close();
		const messages = BOXES * 3;
		console.log(`${messages} messages in ${BOXES} boxes, filled at ${Math.round(messages / seconds)} a second:`);
		console.log(
			`  memory ${perOne(server.memory() - filled, BOXES)} a box, in all ${mega(server.memory())}, at the start ${mega(before)}`
		);
		console.log(
			`  disk ${perOne((await server.written()).length - disk - messages * bytes.length, messages)} a message beyond its own ${bytes.length} bytes`
		);
		const took = [];
		for (let index = 0; index < 50; index += 1) {
			const opening = performance.now();
			const own = await BoxConnection.open(one);
			await own.since(null);
			await own.close();
			took.push(performance.now() - opening);
		}
		console.log(`  a box among them: logged in and read in ${took.sort((a, b) => a - b)[25].toFixed(0)} ms`);
	} finally {
		await server.close();
	}
}

function rate(count) {
	return `${Math.round(count / SECONDS)} a second`;
}

function perOne(bytes, count) {
	return `${(bytes / count / 1000).toFixed(2)} kB`;
}

function mega(bytes) {
	return `${Math.round(bytes / 1e6)} MB`;
}
