#!/usr/bin/env node
// Makes the keys of a mailbox and the card of a coordinator, and tells the server of them. It needs Node 20 and no package.
//
//   node mailbox.mjs operator                       makes keys/secrets.json and keys/operator.conf, once
//   node mailbox.mjs centre northtown wss://…       adds a centre, tells the server, writes keys/northtown.card.txt
//   node mailbox.mjs push                           tells the server all of it again: after a change, and on an empty server
//   node mailbox.mjs revoke northtown U…            takes the login of a box back, for good
//
// In front of these: --keys <folder>, --server <host:port>, --replicas 3 (where there are three nodes).
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** The first byte of each kind of key, before five bits become a letter. */
const KINDS = { operator: 14 << 3, account: 0, user: 20 << 3 };
const SEED = 18 << 3;

/** The alphabet of RFC 4648. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What stands before the 32 bytes of a private key of Ed25519 in PKCS 8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const DAY_NS = 86_400e9;

/** The largest message, in bytes: a key letter to many. A segment has 256 kB at most. */
const MAX_MESSAGE = 1_048_576;

/** How long a server may take until it answers, in milliseconds, and what JetStream says while too few nodes are known to be there. */
const PATIENCE_MS = 60_000;
const NO_PEERS = 10005;

const UNLIMITED = {
	subs: -1,
	conn: -1,
	leaf: -1,
	imports: -1,
	exports: -1,
	data: -1,
	payload: MAX_MESSAGE,
	wildcards: true
};

/** What one account may keep on each node, in bytes, and how many readers may be open in it at once. */
const ACCOUNT_BYTES = 10e9;
const ACCOUNT_READERS = 20_000;

/**
 * All that the login of a box may do. The box is the public key of its login, which the server itself puts into these subjects: no name
 * with a wildcard in it can be made up, and whoever mints logins mints no other rights. It is a list of what is allowed, never of what is
 * denied. A reader that it may create has its filter in the subject, where the server compares both.
 */
const LOGIN = {
	pub: {
		allow: [
			'hl.{{subject()}}.>',
			'hp.{{subject()}}.>',
			'$JS.API.CONSUMER.CREATE.boxes.*.hl.{{subject()}}.>',
			'$JS.API.CONSUMER.CREATE.papers.*.hp.{{subject()}}.>'
		]
	},
	sub: { allow: ['_INBOX.{{subject()}}.>'] },
	subs: 16,
	data: -1,
	payload: MAX_MESSAGE,
	allowed_connection_types: ['WEBSOCKET']
};

/**
 * The streams of a centre. Nothing in them can be deleted or purged by a message, and no header can: a login that may publish one subject
 * could otherwise empty the whole stream. What is old falls out by itself.
 */
const STREAMS = [
	{ name: 'boxes', subjects: ['hl.*.>'], max_age: 180 * DAY_NS },
	{ name: 'papers', subjects: ['hp.*.>'], max_age: 90 * DAY_NS }
].map((stream) => ({
	...stream,
	retention: 'limits',
	storage: 'file',
	discard: 'old',
	max_consumers: -1,
	max_msgs: -1,
	max_bytes: -1,
	max_msg_size: MAX_MESSAGE,
	max_msgs_per_subject: 128,
	duplicate_window: 120e9,
	consumer_limits: { inactive_threshold: 300e9 },
	allow_direct: false,
	allow_rollup_hdrs: false,
	deny_delete: true,
	deny_purge: true
}));

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		keys: { type: 'string', default: 'keys' },
		server: { type: 'string', default: '127.0.0.1:4222' },
		replicas: { type: 'string', default: '1' }
	}
});
const [command, ...words] = positionals;
const secretsFile = join(values.keys, 'secrets.json');
const commands = { operator, centre, push, revoke };

if (!Object.hasOwn(commands, command ?? ''))
	fail('Commands: operator, centre, push, revoke. See the top of this file.');
await commands[command](...words);

function operator() {
	if (existsSync(secretsFile)) fail(`${secretsFile} is there already. These keys are made once.`);
	mkdirSync(values.keys, { recursive: true, mode: 0o700 });
	const [own, system] = [newKey('operator'), newKey('account')];
	keep({ operator: own.seed, system: system.seed, replicas: Number(values.replicas), centres: {} });
	const claims = { type: 'operator', system_account: system.public };
	const account = token(own, system.public, 'SYS', { type: 'account', limits: UNLIMITED });
	writeFileSync(
		join(values.keys, 'operator.conf'),
		[
			'# Written by mailbox.mjs. Nothing in it is secret.',
			`operator: ${token(own, own.public, 'holdline', claims)}`,
			`system_account: ${system.public}`,
			`resolver_preload: { ${system.public}: ${account} }`,
			''
		].join('\n')
	);
}

async function centre(name, address) {
	if (!/^[a-z][a-z0-9-]{0,30}$/.test(name ?? ''))
		fail('The name of a centre is of small letters, figures and hyphens.');
	if (!/^wss?:\/\/[^\s/]+(?:\/\S*)?$/.test(address ?? '')) fail('The address begins with wss://');
	const secrets = read();
	if (Object.hasOwn(secrets.centres, name)) fail(`There is a centre ${name} already.`);
	const [account, minting] = [newKey('account'), newKey('account')];
	secrets.centres[name] = { account: account.seed, minting: minting.seed, address, revoked: {} };
	keep(secrets);
	const parts = ['HOLDLINE-MAILBOX-1', base32(Buffer.from(address)), account.public, minting.seed];
	const card = join(values.keys, `${name}.card.txt`);
	writeFileSync(card, `${parts.join(':')}\n`, { mode: 0o600 });
	await push();
	console.log(`${card} is for the coordinator's device, and for nobody else: who has it can mint logins of ${name}.`);
}

async function push() {
	const secrets = read();
	for (const [name, one] of Object.entries(secrets.centres)) {
		const [account, minting] = [readKey(one.account), readKey(one.minting)];
		const claims = {
			type: 'account',
			limits: { ...UNLIMITED, mem_storage: 0, disk_storage: ACCOUNT_BYTES, streams: 2, consumer: ACCOUNT_READERS },
			signing_keys: [{ kind: 'user_scope', key: minting.public, role: 'box', template: LOGIN }],
			revocations: one.revoked
		};
		await tell(secrets, token(readKey(secrets.operator), account.public, name, claims));
		for (const stream of STREAMS) await makeStream(account, { ...stream, num_replicas: secrets.replicas });
		console.log(`The server knows ${name}.`);
	}
}

async function revoke(name, login) {
	const secrets = read();
	const one = secrets.centres[name];
	if (!one) fail(`There is no centre ${name}.`);
	if (!/^U[A-Z2-7]{55}$/.test(login ?? '')) fail('The login is its public key: 56 letters and figures, the first a U.');
	one.revoked[login] = seconds();
	keep(secrets);
	await push();
}

/** Hands the claims of an account to the server, as a user of the system account who is known for a minute. */
async function tell(secrets, claims) {
	const answer = await ask(readKey(secrets.system), '$SYS.REQ.CLAIMS.UPDATE', claims);
	if (answer.data?.code !== 200) fail(`The server refused: ${JSON.stringify(answer.error ?? answer)}`);
}

async function makeStream(account, stream) {
	const made = await ask(account, `$JS.API.STREAM.CREATE.${stream.name}`, JSON.stringify(stream));
	const isThere = made.error?.err_code === 10058;
	const answer = isThere ? await ask(account, `$JS.API.STREAM.UPDATE.${stream.name}`, JSON.stringify(stream)) : made;
	if (answer.error) fail(`The stream ${stream.name}: ${answer.error.description}`);
}

/**
 * One request to the server as a user of this account. Tried again for a while: a node may not have the account yet, and three that have just
 * been started have not found each other.
 */
async function ask(account, subject, body) {
	const end = Date.now() + PATIENCE_MS;
	for (;;) {
		try {
			const answer = await request(account, subject, body);
			const { code = 0, err_code: exact } = answer.error ?? {};
			if ((code < 500 && exact !== NO_PEERS) || Date.now() > end) return answer;
		} catch (problem) {
			if (Date.now() > end) fail(`The server at ${values.server} does not answer: ${problem.message}`);
		}
		await new Promise((later) => setTimeout(later, 250));
	}
}

function request(account, subject, body) {
	const user = newKey('user');
	const rights = { type: 'user', pub: {}, sub: {}, subs: -1, data: -1, payload: -1 };
	const jwt = token(account, user.public, 'mailbox.mjs', rights, { exp: seconds() + 60 });
	const [host, port] = values.server.split(':');
	return new Promise((resolve, reject) => {
		const socket = connect({ host, port: Number(port), timeout: 5000 });
		const end = (settle, value) => {
			socket.destroy();
			settle(value);
		};
		let text = '';
		let isGreeted = false;
		socket.on('error', reject).on('timeout', () => end(reject, new Error('no answer')));
		socket.on('close', () => reject(new Error('the connection was closed')));
		socket.on('data', (part) => {
			text += part.toString('latin1');
			const greeting = /^INFO (.*)\r\n/.exec(text);
			if (greeting && !isGreeted) {
				isGreeted = true;
				const sig = sign(null, Buffer.from(JSON.parse(greeting[1]).nonce), user.private).toString('base64url');
				const options = { jwt, sig, verbose: false, pedantic: false, headers: true, no_responders: true };
				const bytes = Buffer.byteLength(body);
				socket.write(`CONNECT ${JSON.stringify({ ...options, lang: 'node', version: '1', protocol: 1 })}\r\n`);
				socket.write(`SUB _INBOX.one 1\r\nPUB ${subject} _INBOX.one ${bytes}\r\n${body}\r\n`);
			}
			const refused = /^-ERR (.*)\r\n/m.exec(text) ?? /^HMSG _INBOX\.one 1 .*\r\nNATS\/1\.0 (503)/m.exec(text);
			if (refused) end(reject, new Error(refused[1]));
			const answer = /^MSG _INBOX\.one 1 +(\d+)\r\n/m.exec(text);
			const start = answer ? answer.index + answer[0].length : 0;
			if (answer && text.length >= start + Number(answer[1]))
				end(resolve, JSON.parse(Buffer.from(text.slice(start, start + Number(answer[1])), 'latin1').toString()));
		});
	});
}

/** A signed claim, as the server reads it: a JWT with a signature of Ed25519. */
function token(signer, subject, name, nats, more = {}) {
	const claims = {
		jti: randomUUID(),
		iat: seconds(),
		iss: signer.public,
		name,
		sub: subject,
		...more,
		nats: { ...nats, version: 2 }
	};
	const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const text = `${part({ typ: 'JWT', alg: 'ed25519-nkey' })}.${part(claims)}`;
	return `${text}.${sign(null, Buffer.from(text), signer.private).toString('base64url')}`;
}

function newKey(kind) {
	const { privateKey } = generateKeyPairSync('ed25519');
	return keyOf(kind, privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length));
}

function readKey(seed) {
	const bytes = fromBase32(seed);
	const first = ((bytes[0] & 7) << 5) | (bytes[1] >> 3);
	const [kind] = Object.entries(KINDS).find(([, byte]) => byte === first) ?? [];
	return keyOf(kind, bytes.subarray(2, 34));
}

function keyOf(kind, seed) {
	const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
	const open = Buffer.from(createPublicKey(secret).export({ format: 'jwk' }).x, 'base64url');
	const first = KINDS[kind];
	return {
		private: secret,
		public: checked([first, ...open]),
		seed: checked([SEED | (first >> 5), (first & 31) << 3, ...seed])
	};
}

/** The bytes with their CRC-16, as letters and figures. */
function checked(bytes) {
	let crc = 0;
	for (const byte of bytes) {
		crc ^= byte << 8;
		for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
	}
	return base32([...bytes, crc & 0xff, crc >> 8]);
}

function base32(bytes) {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text) {
	const bits = [...text].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
}

function read() {
	if (!existsSync(secretsFile)) fail(`There is no ${secretsFile}: begin with "node mailbox.mjs operator".`);
	return JSON.parse(readFileSync(secretsFile, 'utf8'));
}

function keep(secrets) {
	writeFileSync(secretsFile, `${JSON.stringify(secrets, null, '\t')}\n`, { mode: 0o600 });
	chmodSync(secretsFile, 0o600);
}

function seconds() {
	return Math.floor(Date.now() / 1000);
}

function fail(why) {
	console.error(why);
	process.exit(1);
}
