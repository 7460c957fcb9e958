// The headers that a host sends with each file. This list is the only source: `npm run headers` writes static/_headers,
// deploy/nginx.conf and deploy/Caddyfile from it, and a test compares them with it. `npm run headers -- --mailbox wss://…` writes them for
// a host whose people use that mailbox.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { types } from './serve.mjs';

const workerPolicy = (where) =>
	`default-src 'none'; script-src 'self'; connect-src ${where}; require-trusted-types-for 'script'; trusted-types 'none'`;

/**
 * Classes of paths, wide before narrow. A path gets the headers of every class that it is in. A header that is named
 * twice has both values. `mailbox`: where the worker of the mailbox may connect.
 */
const classesFor = (mailbox) => [
	{
		path: '/*',
		why: null,
		headers: {
			// Each page contains the rest of the policy, with the hashes of its scripts. A page cannot set this part itself.
			'Content-Security-Policy': "frame-ancestors 'none'",
			// The same for browsers without `frame-ancestors`.
			'X-Frame-Options': 'DENY',
			// The type decides what a file is: a picture never runs as a script.
			'X-Content-Type-Options': 'nosniff',
			// No site learns where the person came from, not even by a link that they open.
			'Referrer-Policy': 'no-referrer',
			// No other site keeps a reference to our window, and none loads our files into its process.
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Resource-Policy': 'same-origin',
			// Https only, for two years. Browsers ignore it over http.
			'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
			// The app uses no sensor. It keeps the screen awake in a call, and a passkey may open sealed notes.
			'Permissions-Policy':
				'camera=(), microphone=(), geolocation=(), usb=(), payment=(), browsing-topics=(), screen-wake-lock=(self), publickey-credentials-create=(self), publickey-credentials-get=(self)'
		}
	},
	{
		path: '/_app/immutable/*',
		why: 'Named by content: never another content under the same name.',
		headers: { 'Cache-Control': 'public, max-age=31536000, immutable' }
	},
	{
		path: '/_app/immutable/workers/*',
		why: 'A worker takes its policy from here, not from the page that starts it.',
		headers: { 'Content-Security-Policy': workerPolicy("'self'") }
	},
	{
		path: '/_app/mailbox/*',
		why: 'The one file that may connect elsewhere, where this host was told so. It is not kept, or a changed address would not arrive.',
		headers: { 'Content-Security-Policy': workerPolicy(mailbox), 'Cache-Control': 'no-cache' }
	},
	{
		path: '/service-worker.js',
		why: 'The service worker takes its policy from here too.',
		headers: { 'Content-Security-Policy': workerPolicy("'self'"), 'Cache-Control': 'no-cache' }
	},
	{
		path: '/_app/version.json',
		why: 'A kept copy would hide a new version.',
		headers: { 'Cache-Control': 'no-cache' }
	},
	{ path: '/*.html', why: null, headers: { 'Cache-Control': 'no-cache' } }
];

/** Headers that hosts with `_headers` send by default. Nginx and Caddy need them spelled out. */
const defaults = { 'Cache-Control': 'no-cache' };

/** The text of the three files, by path in the project. `address`: of the mailbox that this host's people use. */
export function headerFiles(address = null) {
	const classes = classesFor(address === null ? "'self'" : sourceOf(address));
	return {
		'static/_headers': forStaticHosts(classes),
		'deploy/nginx.conf': forNginx(classes),
		'deploy/Caddyfile': forCaddy(classes)
	};
}

/** The address as it stands in a policy. Throws where it would say more, or is no mailbox. */
function sourceOf(address) {
	const url = new URL(address);
	const isHere = url.protocol === 'ws:' && ['localhost', '127.0.0.1'].includes(url.hostname);
	const isPlain = /^[\w.:/[\]~%-]+$/.test(url.href);
	if ((url.protocol !== 'wss:' && !isHere) || url.username || !isPlain)
		throw new Error('The address of a mailbox begins with wss://');
	return url.href;
}

/** All headers of a path or of a class of paths, each with one joined value. */
function headersOf(classes, path) {
	const headers = new Map();
	for (const match of classes.filter((one) => covers(one.path, path))) {
		for (const [name, value] of Object.entries(match.headers)) {
			headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
		}
	}
	for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) headers.set(name, value);
	return headers;
}

function covers(pattern, path) {
	const [start, end] = pattern.split('*');
	return end === undefined ? path === pattern : path.startsWith(start) && path.endsWith(end);
}

/** The classes whose headers differ from those of every file, each with only those headers, as joined values. */
function exceptions(classes) {
	const common = headersOf(classes, '/*');
	return classes
		.map(({ path, why, headers }) => {
			const joined = Object.keys(headers).map((name) => [name, headersOf(classes, path).get(name)]);
			return { path, why, headers: new Map(joined.filter(([name, value]) => common.get(name) !== value)) };
		})
		.filter(({ headers }) => headers.size > 0);
}

function forStaticHosts(classes) {
	const rules = classes.map(({ path, why, headers }) =>
		[
			...(why ? [`# ${why}`] : []),
			path,
			...Object.entries(headers).map(([name, value]) => `\t${name}: ${value}`),
			''
		].join('\n')
	);
	return `# For Cloudflare Pages, Netlify and hosts like them. ${writtenBy}\n\n${rules.join('\n')}`;
}

const writtenBy = 'Written by `npm run headers`: change scripts/headers.mjs instead.';

function forNginx(classes) {
	const different = exceptions(classes);
	const varying = [...headersOf(classes, '/*')].filter(([name]) => different.some(({ headers }) => headers.has(name)));
	// nginx takes the first expression that matches, so the narrow ones come first.
	const maps = varying.map(([name, value]) => {
		const lines = different
			.filter(({ headers }) => headers.has(name))
			.toReversed()
			.flatMap(({ path, why, headers }) => [`\t# ${why}`, `\t${expression(path)} "${headers.get(name)}";`]);
		return [`map $uri ${variable(name)} {`, `\tdefault "${value}";`, ...lines, '}', ''].join('\n');
	});
	const all = [...headersOf(classes, '/*')].map(([name, value]) => {
		const isVarying = varying.some(([other]) => other === name);
		return `\tadd_header ${name} ${isVarying ? variable(name) : `"${value}"`} always;`;
	});
	const texts = typesOfText().filter((type) => type !== 'text/html');

	return `# Holdline on nginx. ${writtenBy}
#
# Put this file in /etc/nginx/conf.d/ (or sites-enabled/), put what is in the build folder into the root below, and change
# two things: the name and the root. Then add https, for without it browsers refuse to keep the app on the phone:
# \`certbot --nginx\` does that, and from then on every name below yours must have https too (Strict-Transport-Security).

${maps.join('\n')}
server {
	listen 80;
	listen [::]:80;
	server_name holdline.example;
	root /srv/holdline;

	# The whole list, here and nowhere else: a location that adds one header of its own loses all of these.
${all.join('\n')}

	# Clean addresses: /today is today.html, and /today/ leads there. What is not there is a real 404, never the first page.
	location = / {
		try_files /index.html =404;
	}
	location / {
		try_files $uri $uri.html =404;
	}
	location ~ ^(?<page>.+)/$ {
		absolute_redirect off;
		if (-f $document_root$page.html) {
			return 308 $page$is_args$args;
		}
		return 404;
	}
	error_page 404 /404.html;

	# Rules for other hosts.
	location = /_headers {
		return 404;
	}

	# Not nginx's own list: it is older than some of these.
	types {
${extensionsByType()
	.map(([type, extensions]) => `\t\t${type} ${extensions.join(' ')};`)
	.join('\n')}
	}
	default_type application/octet-stream;
	charset utf-8;
	charset_types ${texts.join(' ')};

	gzip on;
	gzip_vary on;
	gzip_types ${texts.join(' ')};
	# With the package libnginx-mod-http-brotli-filter, smaller still:
	# brotli on;
	# brotli_types ${texts.join(' ')};
}
`;
}

/** A class of paths as an expression of nginx's `map`. */
function expression(path) {
	return path.includes('*') ? `~^${path.replaceAll('.', '\\.').replace(/\*$/, '').replace('*', '.*')}` : path;
}

function variable(name) {
	return `$holdline_${name.toLowerCase().replaceAll('-', '_')}`;
}

function forCaddy(classes) {
	const all = [...headersOf(classes, '/*')].map(([name, value]) => `\t\t${name} "${value}"`);
	const different = exceptions(classes).map(({ path, why, headers }) => {
		const lines = [...headers].map(([name, value]) => `\t\theader ${path} ${name} "${value}"`);
		return [`\t\t# ${why}`, ...lines].join('\n');
	});
	const typed = extensionsByType().map(([type, extensions]) => {
		const name = extensions[0];
		const value = typesOfText().includes(type) ? `${type}; charset=utf-8` : type;
		return `\t\t@${name} path ${extensions.map((extension) => `*.${extension}`).join(' ')}\n\t\theader @${name} Content-Type "${value}"`;
	});

	return `# Holdline on Caddy. ${writtenBy}
#
# Put this file at /etc/caddy/Caddyfile, put what is in the build folder into the root below, and change two things: the
# name and the root. Caddy sees to https by itself; from then on every name below yours must have https too
# (Strict-Transport-Security).

(headers) {
	header {
${all.join('\n')}
	}
}

holdline.example {
	root * /srv/holdline
	encode {
		gzip
		match {
${typesOfText()
	.map((type) => `\t\t\theader Content-Type ${type}*`)
	.join('\n')}
		}
	}

	# In this order, from top to bottom: of one header named twice the lower line counts.
	route {
		import headers
${different.join('\n')}

		# Rules for other hosts.
		error /_headers 404

		# Clean addresses: /today is today.html, and /today/ leads there. What is not there is a real 404, never the first page.
		@slash path_regexp ^.+/$
		route @slash {
			uri strip_suffix /
			@page file {path}.html
			redir @page {uri} 308
			error 404
		}
		try_files {path} {path}.html

		# Not the machine's own list: it may lack some of these.
${typed.join('\n')}
		file_server
	}

	handle_errors {
		import headers
		header Content-Type "text/html; charset=utf-8"
		@page file /404.html
		handle @page {
			rewrite * /404.html
			file_server
		}
		respond "{err.status_code} {err.status_text}"
	}
}
`;
}

/** The types of text files: they have a charset, and are worth compressing. */
function typesOfText() {
	const texts = Object.values(types).filter((type) => type.includes('charset'));
	return [...new Set(texts.map((type) => type.split(';')[0]))];
}

function extensionsByType() {
	const found = new Map();
	for (const [extension, value] of Object.entries(types)) {
		const type = value.split(';')[0];
		found.set(type, [...(found.get(type) ?? []), extension.slice(1)]);
	}
	return [...found];
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({ options: { mailbox: { type: 'string' } } });
	for (const [file, text] of Object.entries(headerFiles(values.mailbox ?? null)))
		writeFileSync(join(import.meta.dirname, '..', file), text);
}
