import { Worker } from 'node:worker_threads';
import type { Job, Setting } from './jobs.ts';

/** Worker threads that run the same program as this one. */
export interface Pool {
  /** Gives the jobs out, each to whoever is free, and their results in the order of the jobs, whenever each was ready. */
  readonly run: <R>(jobs: readonly Job[], done: (job: Job) => void) => Promise<R[]>;
  readonly close: () => Promise<void>;
}

export function openPool(size: number, setting: Setting): Pool {
  const command = process.argv[1] ?? '';
  const workers = Array.from({ length: size }, () => new Worker(command, { workerData: setting }));
  return {
    run: async <R>(jobs: readonly Job[], done: (job: Job) => void): Promise<R[]> => {
      const results: R[] = [];
      let next = 0;
      const work = async (worker: Worker): Promise<void> => {
        for (let index = next++; index < jobs.length; index = next++) {
          const job = jobs[index] as Job;
          results[index] = (await answerOf(worker, job)) as R;
          done(job);
        }
      };
      await Promise.all(workers.map(work));
      return results;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function answerOf(worker: Worker, job: Job): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', answered).off('error', failed).off('exit', ended);
    };
    const answered = (answer: unknown): void => {
      settle();
      resolve(answer);
    };
    const failed = (error: unknown): void => {
      settle();
      reject(error);
    };
    const ended = (status: number): void => failed(new Error(`a worker thread ended with status ${status}`));
    worker.once('message', answered).once('error', failed).once('exit', ended);
    worker.postMessage(job);
  });
}
