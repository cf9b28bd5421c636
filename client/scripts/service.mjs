import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Puts what serves a client into a file beside the language server, bundled with these plugins. The server answers `initialize` without it, and reads it
 * while the client takes in what it was told. What both need of the protocol's library is the server's. For Node.
 */
export const serviceApart = (plugins) => ({
  name: 'service-apart',
  setup(plan) {
    const { entryPoints: _entry, plugins: _plugins, banner: _banner, ...options } = plan.initialOptions;
    const server = resolve(options.absWorkingDir, options.outfile);
    const protocolOfServer = {
      name: 'protocol-of-server',
      setup: (service) => service.onResolve({ filter: /^\.\/protocol\.ts$/ }, () => ({ path: `./${basename(server)}`, external: true })),
    };
    plan.onLoad({ filter: /lsp[\\/]serve\.node\.ts$/ }, async ({ path }) => {
      await build({
        ...options,
        plugins: [protocolOfServer, ...plugins],
        entryPoints: [path],
        outfile: join(dirname(server), 'service.cjs'),
      });
      const contents = `
        const service = () => require(require('node:path').join(__dirname, 'service.cjs'));
        export const serveOnDisk = (...given) => service().serveOnDisk(...given);`;
      return { contents, loader: 'js' };
    });
  },
});
