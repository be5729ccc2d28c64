// Opens a page from disk in Chromium with the network cut, and tells every request that left the disk.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const onDisk = url => /^(file|data|blob|about):/.test(url);

/** Runs a visit to the page; fails if the page asked for anything that is not on disk, or logged an error. */
export async function visit(file, options, visitor) {
  const profile = await mkdtemp(join(tmpdir(), 'browser-test-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    ...options,
  });
  try {
    const page = await context.newPage();
    const complaints = await watch(context, page);
    const result = await visitor(page, hash => page.goto(pathToFileURL(resolve(file)).href + (hash ?? '')));
    if (complaints.length > 0) {
      throw new Error(`the page did what it must not: ${complaints.join(', ')}`);
    }
    return result;
  } finally {
    await context.close();
    await rm(profile, {recursive: true, force: true});
  }
}

async function watch(context, page) {
  const complaints = [];
  await context.setOffline(true);
  await context.route('**/*', route => (onDisk(route.request().url()) ? route.continue() : route.abort()));
  page.on('request', request => onDisk(request.url()) || complaints.push(`request ${request.url()}`));
  page.on('pageerror', error => complaints.push(`error ${error.message}`));
  page.on('console', message => message.type() === 'error' && complaints.push(`console ${message.text()}`));
  return complaints;
}
