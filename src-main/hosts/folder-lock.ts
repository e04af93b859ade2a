import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from './host-error.ts';

/**
 * Holds a data folder for this process, so that two windows never write the same file. Throws a HostError when
 * another one holds it. The lock is a local socket named after the folder: the system frees it when the process
 * ends, even by a power cut, so there is never a stale lock to remove. It does not see another machine on a share.
 * Returns the way to let go.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketPath(await realpath(folder), process.platform);
  let server = await listen(path);
  if (!server && process.platform === 'darwin' && !(await answers(path))) {
    // macOS has no abstract sockets: a crash leaves the socket's file behind.
    await rm(path, { force: true });
    server = await listen(path);
  }
  if (!server) {
    throw new HostError(
      `Passpro Accueil est déjà ouvert sur ce dossier (${folder}). Revenez à sa fenêtre, ou fermez-la avant de recommencer.`,
    );
  }
  const held = server;
  return () => new Promise((resolve) => held.close(() => resolve()));
}

function socketPath(folder: string, platform: NodeJS.Platform): string {
  const user = process.getuid?.() ?? '';
  const name = `passpro-accueil-${user}-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  if (platform === 'linux') return `\0${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/** Undefined when the name is taken. */
function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => resolve(server.unref()));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
