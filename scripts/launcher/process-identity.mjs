import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** When a process started, in whatever unit the system tells; empty when it is gone or cannot be seen. */
export function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
      return fields[0] === 'Z' ? '' : `${boot}:${fields[19]}`;
    } catch {
      return '';
    }
  }
  if (process.platform === 'win32') return isAlive(pid) ? 'alive' : '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** True while the process that wrote `{ pid, start }` still runs, and its id was not given to another one. */
export function isSameProcess({ pid, start }) {
  return Number.isInteger(pid) && start !== '' && startOf(pid) === start;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
