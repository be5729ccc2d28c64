// node fetch-lforms.mjs: puts LHC-Forms, as published, into the folder lforms. npm ci does it. The package's own
// dependencies are bundled in it, and to install them as well fails; so it is fetched, held against its hash, unpacked.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const VERSION = '40.1.3';
const SHA512 = 'WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, 'lforms');
const stamp = join(folder, 'package.json');

if (!existsSync(stamp) || JSON.parse(readFileSync(stamp, 'utf8')).version !== VERSION) {
  rmSync(folder, {recursive: true, force: true});
  const work = mkdtempSync(join(here, 'lforms-'));
  try {
    unpack(work);
    renameSync(join(work, 'package'), folder);
  } finally {
    rmSync(work, {recursive: true, force: true});
  }
}

function unpack(work) {
  const options = ['--silent', '--prefer-offline', '--pack-destination', work];
  execFileSync('npm', ['pack', `lforms@${VERSION}`, ...options], {cwd: work, stdio: ['ignore', 'ignore', 'inherit']});
  const archive = join(work, `lforms-${VERSION}.tgz`);
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (hash !== SHA512) {
    throw new Error(`lforms ${VERSION} is not the package that was tested: sha512 ${hash}`);
  }
  const wanted = ['package/package.json', 'package/LICENSE.md', 'package/dist/lforms'];
  execFileSync('tar', ['-xzf', archive, '-C', work, '--exclude=*.map', ...wanted]);
}
