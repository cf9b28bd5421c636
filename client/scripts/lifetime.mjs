/** Ends this process soon after whoever started it has gone: `npm` may go without passing on the signal that ended it. */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(1), 1000).unref();
}
