/** Loaded into each app before its own code: it ends with the launcher, on systems too where nothing else ties them. */
process.stdin.resume().on('end', () => process.kill(process.pid, 'SIGKILL'));
(process.stdin as unknown as { unref?: () => void }).unref?.();
