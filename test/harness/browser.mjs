import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const modules = join(import.meta.dirname, 'node_modules');
const unpacked = join(modules, '.chromium');

/** Starts a headless Chromium: the system's (or the one that CHROMIUM names), else the one inside an npm tarball. */
export function launchBrowser() {
  const system = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  const executablePath = system ?? npmChromium();
  const libraries = system ? {} : { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') };
  const still = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const args = [...still, ...(system ? [] : ['--no-zygote'])];
  return chromium.launch({
    executablePath,
    args,
    headless: true,
    env: { ...process.env, ...libraries, FONTCONFIG_PATH: onlyNotoFonts() },
  });
}

/**
 * Unpacks @sparticuz/chromium once. It unpacks into the temporary folder, and the libraries that a bare Debian lacks only where it
 * believes to run in AWS Lambda, so it is told so in a process of its own; renaming last keeps half a browser from being used.
 */
function npmChromium() {
  if (!existsSync(unpacked)) {
    const part = mkdtempSync(`${unpacked}-`);
    const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
    execFileSync(process.execPath, ['-e', script], {
      cwd: modules,
      env: { ...process.env, TMPDIR: part, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    renameSync(part, unpacked);
  }
  return join(unpacked, 'chromium');
}

/** A font configuration with nothing but the Chinese fonts from npm: the same pictures on every machine. */
function onlyNotoFonts() {
  const folder = join(modules, '.fonts');
  mkdirSync(folder, { recursive: true });
  const noto = join(modules, '@expo-google-fonts', 'noto-sans-sc');
  const dirs = ['400Regular', '700Bold'].map((weight) => `<dir>${join(noto, weight)}</dir>`);
  const config = `<fontconfig>${dirs.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`;
  writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n${config}\n`);
  return folder;
}
