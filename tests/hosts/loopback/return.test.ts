import { createHmac } from 'node:crypto';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Visit, visit } from './visit.ts';

const FILE = 'passpro.retour';
const CHALLENGE = 'd'.repeat(43);

const sign = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64url');

/** A host with an open page, then another one on the same folder. */
async function restarted(): Promise<{ first: Visit; page: Record<string, string>; key: string; next: Visit }> {
  const first = await visit();
  const page = await first.enter();
  const key = (await first.ask({ path: '/retour/cle', headers: page })).body;
  await first.close();
  return { first, page, key, next: await visit(first.folder) };
}

const cookieOf = (header: readonly string[] | undefined): string => header?.[0]?.split(';')[0] ?? '';

it('gives the key of the way back to its own page alone', async () => {
  const { ask, enter, origin } = await visit();
  expect((await ask({ path: '/retour/cle', headers: { Origin: origin } })).status).toBe(403);
  const page = await enter();
  expect((await ask({ path: '/retour/cle', headers: { ...page, 'Sec-Fetch-Site': 'none' } })).status).toBe(403);
  expect((await ask({ path: '/retour/cle', headers: page })).body).toMatch(/^[\w-]{43}$/);
});

it('comes back at the same address, proves itself to its page, and lets it in by its proof', async () => {
  const { first, page, key, next } = await restarted();
  expect(next.authority).toBe(first.authority);
  expect((await next.ask({ path: '/', headers: page })).status, 'the cookie of before').toBe(403);
  const proof = await next.ask({ path: `/retour?defi=${CHALLENGE}` });
  expect([proof.status, proof.body]).toEqual([200, sign(key, `hote ${next.authority} ${CHALLENGE}`)]);
  const token = sign(key, `page ${next.authority} ${CHALLENGE}`);
  const back = await next.ask({ path: `/entrer?jeton=${token}` });
  const cookie = cookieOf(back.headers['set-cookie']);
  expect((await next.ask({ path: '/', headers: { Cookie: cookie } })).status).toBe(200);
  expect((await next.ask({ path: `/entrer?jeton=${token}` })).status, 'the proof of before').toBe(403);
  expect((await next.ask({ path: '/retour/cle', headers: { ...page, Cookie: cookie } })).body).toBe(key);
  const entered = await next.ask({ path: `/entrer?jeton=${next.token}` });
  expect(cookieOf(entered.headers['set-cookie']), 'the window of the new start').toBe(cookie);
});

it('lets in nobody who does not hold the key, at this address', async () => {
  const { key, next } = await restarted();
  const { ask, authority } = next;
  for (const defi of ['', 'court', `${CHALLENGE}x`, '%00'.repeat(43)])
    expect((await ask({ path: `/retour?defi=${defi}` })).status, defi).toBe(404);
  const other = authority.replace(/\d+$/, '1');
  const asked = await ask({ path: `/retour?defi=${CHALLENGE}` });
  for (const token of [
    asked.body,
    sign(key, `page ${other} ${CHALLENGE}`),
    sign(key, `page ${authority} ${'e'.repeat(43)}`),
    sign('k'.repeat(43), `page ${authority} ${CHALLENGE}`),
    '',
  ])
    expect((await ask({ path: `/entrer?jeton=${token}` })).status).toBe(403);
  const stranger = { 'Sec-Fetch-Site': 'cross-site' };
  expect((await ask({ path: `/retour?defi=${CHALLENGE}`, headers: stranger })).status).toBe(403);
  expect((await ask({ path: `/retour?defi=${CHALLENGE}`, headers: { Host: 'evil.example' } })).status).toBe(403);
});

it('keeps the key where the owner alone can read it', async () => {
  const { folder } = await visit();
  expect((await stat(join(folder, FILE))).mode & 0o777).toBe(0o600);
});

it('makes a new key when what was left is damaged or was open to others', async () => {
  const first = await visit();
  const left = await readFile(join(first.folder, FILE), 'utf8');
  const { key } = JSON.parse(left) as { readonly key: string };
  await first.close();
  for (const damage of ['', '{', 'null', '{"port":80,"key":"x"}', `{"port":"x","key":"${key}"}`, left]) {
    await writeFile(join(first.folder, FILE), damage);
    await chmod(join(first.folder, FILE), 0o644);
    if (damage !== left) await chmod(join(first.folder, FILE), 0o600);
    const next = await visit(first.folder);
    expect((await next.ask({ path: '/retour/cle', headers: await next.enter() })).body, damage).not.toBe(key);
    await next.close();
  }
});

it('serves elsewhere when its port is taken meanwhile', async () => {
  const first = await visit();
  await first.close();
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(Number(first.authority.split(':')[1]), '127.0.0.1', resolve));
  onTestFinished(() => void squatter.close());
  const next = await visit(first.folder);
  expect(next.authority).not.toBe(first.authority);
  expect((await next.ask({ path: '/', headers: await next.enter() })).status).toBe(200);
});
