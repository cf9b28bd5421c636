import type { BuildOptions } from 'esbuild';

export const root: string;
export const bundles: Readonly<Record<'client' | 'server' | 'command' | 'webClient' | 'webServer' | 'report', BuildOptions>>;
