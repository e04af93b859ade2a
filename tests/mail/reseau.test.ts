import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestApp, ROOT } from '../support/app.ts';
import { confirmerTout, reglerServeur, seedCourrier } from '../support/courrier-essai.ts';
import { ouvrirServeur } from '../support/serveur-smtp.ts';
import { tempFolder } from '../support/store.ts';

const RESEAU =
  /from '(?:node:)?(?:net|tls|https?|http2|dgram|dns|dns\/promises|nodemailer[^']*|undici)'|\bfetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b/;

it('only the sending of mail, and the hosts on the loopback, can reach the network', () => {
  const files = ['src-main', 'src-renderer'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const users = files.filter((file) => RESEAU.test(readFileSync(file, 'utf8')));
  const elsewhere = users
    .map((file) => file.slice(ROOT.length + 1).replaceAll('\\', '/'))
    .filter((file) => !/^src-main\/(?:mail|hosts)\//.test(file));
  expect(users.length).toBeGreaterThan(2);
  // The window of the loopback host speaks to that host.
  expect(elsewhere.toSorted()).toEqual(['src-renderer/api/http-bridge.ts', 'src-renderer/api/retour.ts']);
});

it('preparing, drafting and confirming open no connection; sending and verifying reach the configured server only', async () => {
  const ports: unknown[] = [];
  const onSocket = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    socket.once('connect', () => ports.push(socket.remotePort));
    socket.once('error', () => ports.push('error'));
  };
  const dataDir = tempFolder();
  await seedCourrier(dataDir, { origines: 2, eleves: 1 });
  const serveur = await ouvrirServeur();
  subscribe('net.client.socket', onSocket);
  try {
    const t = await openTestApp({ dataDir });
    await reglerServeur(t, serveur);
    const demande = { nature: 'convocations' as const, entretienIds: [] };
    await t.ask('courrier.brouillons', { demande, origineIds: ['origine-0', 'origine-1'] });
    await confirmerTout(t);
    await t.ask('courrier.lister', {});
    expect(ports).toEqual([]);
    await t.ask('courrier.expedier', {});
    await t.app.close();
    expect(ports).toEqual([serveur.port]);
  } finally {
    unsubscribe('net.client.socket', onSocket);
    await serveur.fermer();
  }
});
