// Opens a page in Chromium with the network cut, from disk or from a folder that is served on this machine only, and
// tells every request that went anywhere else.
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {extname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png',
};

/** Runs a visit to the page; fails if the page asked for anything that is not on disk, or logged an error. */
export async function visit(file, options, visitor) {
  const address = pathToFileURL(resolve(file)).href;
  return browse({...options, offline: true}, FLAGS, url => /^(file|data|blob|about):/.test(url), address, visitor);
}

/** The same for a page that must come from a server: folders are paths with what stands behind them. */
export async function visitServed(folders, options, visitor) {
  const server = createServer((request, response) => serve(folders, request, response));
  await new Promise(done => { server.listen(0, '127.0.0.1', done); });
  const origin = `http://127.0.0.1:${server.address().port}/`;
  const cut = [...FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  try {
    const here = url => url.startsWith(origin) || /^(data|blob|about):/.test(url);
    return await browse(options, cut, here, origin, visitor);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function serve(folders, request, response) {
  const path = new URL(request.url, 'http://here').pathname.replace(/\/$/, '/index.html');
  const folder = Object.keys(folders).filter(prefix => path.startsWith(prefix)).sort((a, b) => b.length - a.length)[0];
  try {
    const content = await readFile(join(folders[folder], path.slice(folder.length)));
    response.writeHead(200, {'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream'});
    response.end(content);
  } catch {
    response.writeHead(404);
    response.end();
  }
}

async function browse(options, flags, allowed, address, visitor) {
  const profile = await mkdtemp(join(tmpdir(), 'browser-test-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
    ...options,
  });
  try {
    const page = await context.newPage();
    const complaints = await watch(context, page, allowed);
    const result = await visitor(page, hash => page.goto(address + (hash ?? '')));
    if (complaints.length > 0) {
      throw new Error(`the page did what it must not: ${complaints.join(', ')}`);
    }
    return result;
  } finally {
    await context.close();
    await rm(profile, {recursive: true, force: true});
  }
}

async function watch(context, page, allowed) {
  const complaints = [];
  await context.route('**/*', route => (allowed(route.request().url()) ? route.continue() : route.abort()));
  page.on('request', request => allowed(request.url()) || complaints.push(`request ${request.url()}`));
  page.on('pageerror', error => complaints.push(`error ${error.message}`));
  page.on('console', message => message.type() === 'error' && complaints.push(`console ${message.text()}`));
  return complaints;
}
