import type { Plugin } from 'esbuild';

export function commandsApart(plugins: readonly Plugin[]): Plugin;
export function compile(command: string, plans: string): void;
