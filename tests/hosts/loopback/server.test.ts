import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { mkdir, symlink } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { BODY_LIMIT } from '../../../src-main/hosts/loopback/read-text.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { visit } from './visit.ts';

describe('the way in', () => {
  it('gives nothing without the cookie, not even the page', async () => {
    const { ask, origin, app } = await visit();
    for (const path of ['/', '/index.html', '/assets/a.js', '/events']) {
      expect((await ask({ path })).status, path).toBe(403);
    }
    const call = await ask({
      method: 'POST',
      path: '/api/candidats.liste',
      headers: { Origin: origin, 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(call.status).toBe(403);
    expect(JSON.parse(call.body)).toMatchObject({ ok: false, refus: { code: 'session-inconnue' } });
    expect(app.calls).toEqual([]);
  });

  it('exchanges the token for a cookie that scripts and other sites cannot use', async () => {
    const { ask, token } = await visit();
    const answer = await ask({ path: `/entrer?jeton=${token}` });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toHaveLength(1);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^passpro-[0-9a-f]{12}=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(answer.body).toContain('content="0;url=/"');
    expect(answer.body).not.toContain(token);
  });

  it('refuses a wrong token, an empty one, and a replayed one', async () => {
    const { ask, token, enter } = await visit();
    for (const wrong of ['/entrer', '/entrer?jeton=', `/entrer?jeton=${token.slice(1)}`, `/entrer?jeton=${token}x`]) {
      const answer = await ask({ path: wrong });
      expect(answer.status, wrong).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    await enter();
    expect((await ask({ path: '/entrer?jeton=autre' })).status).toBe(403);
  });

  it('is there even where the way back cannot be kept', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'passpro.retour'));
    const { enter, logged } = await visit(folder);
    await enter();
    expect(logged).toEqual(['The way back is not kept']);
  });

  it('lets its own page come back to the entrance by its history', async () => {
    const { ask, token, enter, logged } = await visit();
    const headers = await enter();
    const again = await ask({ path: `/entrer?jeton=${token}`, headers });
    expect(again.status).toBe(200);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect((await ask({ path: '/', headers })).status).toBe(200);
    expect(logged).toEqual([]);
  });

  it('ends the session when a token is redeemed twice, and says so to both visitors and to the log', async () => {
    const { ask, token, enter, app, logged } = await visit();
    const headers = await enter();
    const events = new Promise((resolve) => {
      const sent = request({ host: '127.0.0.1', port: headers['Origin']?.split(':')[2], path: '/events', headers });
      sent
        .on('response', (answer) => answer.on('close', resolve).resume())
        .on('error', resolve)
        .end();
    });
    await vi.waitFor(() => expect(app.listeners()).toBe(1));
    const replayed = await ask({ path: `/entrer?jeton=${token}` });
    expect(replayed.status).toBe(403);
    expect(replayed.headers['set-cookie']).toBeUndefined();
    expect(replayed.body).toContain('ouverte deux fois');
    await events;
    const call = await ask({ method: 'POST', path: '/api/x', headers, body: '{}' });
    expect(JSON.parse(call.body)).toMatchObject({ refus: { code: 'session-terminee' } });
    expect((await ask({ path: `/entrer?jeton=${token}` })).status).toBe(403);
    expect(app.calls).toEqual([]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('ouverte deux fois');
  });

  it('refuses a cookie made up before or after the exchange', async () => {
    const { ask, enter } = await visit();
    const own = await enter();
    const [name] = (own['Cookie'] ?? '').split('=');
    for (const cookie of [`${name}=`, `${name}=${'A'.repeat(43)}`, 'passpro=1', `x${own['Cookie']}`]) {
      expect((await ask({ path: '/', headers: { Cookie: cookie } })).status, cookie).toBe(403);
    }
    expect((await ask({ path: '/', headers: { Cookie: `autre=1; ${own['Cookie']}` } })).status).toBe(200);
  });
});

describe('where a request comes from', () => {
  it('refuses a foreign Host (DNS rebinding), even with the cookie and even for the entrance', async () => {
    const { ask, enter, token, authority } = await visit();
    const port = authority.split(':')[1];
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1.evil:${port}`,
    ]) {
      expect((await ask({ path: `/entrer?jeton=${token}`, headers: { Host: host } })).status, host).toBe(403);
    }
    const own = await enter();
    expect((await ask({ path: '/', headers: { ...own, Host: 'evil.example' } })).status).toBe(403);
  });

  it('refuses a foreign Origin, and a call that names none', async () => {
    const { ask, enter, app } = await visit();
    const own = await enter();
    const post = (headers: Record<string, string>) => ask({ method: 'POST', path: '/api/x', headers, body: '{}' });
    for (const Origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://127.0.0.1']) {
      expect((await post({ ...own, Origin })).status, Origin).toBe(403);
      expect((await ask({ path: '/events', headers: { ...own, Origin } })).status, Origin).toBe(403);
    }
    const { Origin: _left, ...without } = own;
    expect((await post(without)).status).toBe(403);
    expect(app.calls).toEqual([]);
    expect((await post(own)).status).toBe(200);
  });

  it('refuses what a browser says comes from another site or another port', async () => {
    const { ask, enter, app } = await visit();
    const own = await enter();
    for (const site of ['cross-site', 'same-site', 'autre']) {
      const headers = { ...own, 'Sec-Fetch-Site': site };
      expect((await ask({ method: 'POST', path: '/api/x', headers, body: '{}' })).status, site).toBe(403);
      expect((await ask({ path: '/', headers })).status, site).toBe(403);
    }
    const typed = { ...own, 'Sec-Fetch-Site': 'none' };
    expect((await ask({ path: '/', headers: typed })).status).toBe(200);
    expect((await ask({ method: 'POST', path: '/api/x', headers: typed, body: '{}' })).status).toBe(403);
    expect(app.calls).toEqual([]);
  });

  it('listens on the loopback address alone', async () => {
    const { authority } = await visit();
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address && !address.internal && address.family === 'IPv4');
    for (const address of others) {
      const reached = await new Promise((resolve) => {
        const socket = connect(Number(authority.split(':')[1]), address?.address, () => resolve(true));
        socket.once('error', () => resolve(false));
      });
      expect(reached, address?.address).toBe(false);
    }
  });
});

describe('connections', () => {
  it('refuses two Hosts, the right one first or last', async () => {
    const { authority, enter } = await visit();
    const headers = await enter();
    const [, port] = authority.split(':');
    for (const hosts of [
      [authority],
      [authority, 'evil.example'],
      ['evil.example', authority],
      [authority, authority],
    ]) {
      const lines = ['GET / HTTP/1.1', ...hosts.map((host) => `Host: ${host}`), `Cookie: ${headers['Cookie']}`];
      const socket = connect(Number(port), '127.0.0.1');
      socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
      const status = (await text(socket)).split(' ')[1];
      expect(status, hosts.join(' + ')).toBe(hosts.length === 1 ? '200' : '403');
    }
  });

  it('holds 64 at most, and serves again when they leave', async () => {
    const { authority, enter, ask } = await visit();
    const headers = await enter();
    const port = Number(authority.split(':')[1]);
    const idle = Array.from({ length: 64 }, () => connect(port, '127.0.0.1'));
    await Promise.all(idle.map((socket) => once(socket, 'connect')));
    await expect(ask({ path: '/', headers })).rejects.toThrow();
    for (const socket of idle) socket.destroy();
    await vi.waitFor(async () => expect((await ask({ path: '/', headers })).status).toBe(200));
  });
});

describe('files', () => {
  it('serves the renderer, and its page for the address of a screen', async () => {
    const { ask, enter } = await visit();
    const headers = await enter();
    expect(await ask({ path: '/assets/a.js', headers })).toMatchObject({
      status: 200,
      body: 'export {};',
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
    for (const path of ['/', '/index.html', '/planning/semaine']) {
      const page = await ask({ path, headers });
      expect(page.status, path).toBe(200);
      expect(page.body).toContain('<!doctype html>');
    }
    expect((await ask({ path: '/assets/absent.js', headers })).status).toBe(404);
  });

  it('never leaves the folder of the renderer, however the path is written', async () => {
    const { ask, enter } = await visit();
    const headers = await enter();
    const paths = [
      '/../secret.json',
      '/assets/../../secret.json',
      '/..%2fsecret.json',
      '/%2e%2e/secret.json',
      '/%2e%2e%2fsecret.json',
      '/assets/..%2f..%2fsecret.json',
      '/..%5csecret.json',
      '/..\\secret.json',
      '/%252e%252e%252fsecret.json',
      '/assets/%00../../secret.json',
      '/%ff',
      '//secret.json',
      '/file:///etc/passwd.json',
      '/C:/secret.json',
      '/assets/notes.txt',
    ];
    for (const path of paths) {
      const answer = await ask({ path, headers });
      expect(answer.status, path).toBe(404);
      expect(answer.body).not.toContain('SECRET');
    }
    const absolute = await ask({ path: 'http://evil.example/secret.json', headers });
    expect(absolute.status).toBe(404);
  });

  it('does not follow a link out of the folder', async () => {
    const { ask, enter, rendererDir, folder } = await visit();
    await symlink(`${folder}/secret.json`, `${rendererDir}/lien.json`);
    expect((await ask({ path: '/lien.json', headers: await enter() })).status).toBe(404);
  });
});

describe('every answer', () => {
  it('carries the same strict headers, a refusal included', async () => {
    const { ask, enter } = await visit();
    const headers = await enter();
    const answers = [
      await ask({ path: '/', headers }),
      await ask({ path: '/assets/a.js', headers }),
      await ask({ method: 'POST', path: '/api/x', headers, body: '{}' }),
      await ask({ path: '/' }),
      await ask({ path: '/absent.js', headers }),
    ];
    for (const answer of answers) {
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(answer.headers['permissions-policy']).toContain('camera=()');
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    }
  });

  it('has a nonce of its own, the same in the page and in its policy', async () => {
    const { ask, enter } = await visit();
    const headers = await enter();
    const nonces = [];
    for (const answer of [await ask({ path: '/', headers }), await ask({ path: '/', headers })]) {
      const nonce = /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1];
      expect(answer.body).toContain(`nonce="${nonce}"`);
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(2);
  });
});

describe('calls', () => {
  it('carries the name, the text and what the page says of them to the application, and its envelope back', async () => {
    const { ask, enter, app } = await visit();
    const headers = await enter();
    const answer = await ask({
      method: 'POST',
      path: '/api/candidats.liste',
      headers: { ...headers, 'Passpro-Mention': '{"donnees":"campagne-1"}' },
      body: '{"nom":"Élise"}',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'candidats.liste', length: 15 } });
    expect(app.calls).toEqual([
      { name: 'candidats.liste', text: '{"nom":"Élise"}', mention: '{"donnees":"campagne-1"}' },
    ]);
  });

  it('refuses another content type, text that is not UTF-8, and a name that is none', async () => {
    const { ask, enter, app } = await visit();
    const headers = await enter();
    const post = (path: string, type: string, body: string | Uint8Array = '{}') =>
      ask({ method: 'POST', path, headers: { ...headers, 'Content-Type': type }, body });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '',
      'application/jsonp',
    ]) {
      expect((await post('/api/x', type)).status, type).toBe(415);
    }
    expect((await post('/api/x', 'application/json', new Uint8Array([0xff, 0xfe]))).status).toBe(415);
    for (const path of ['/api/', '/api/a/b', '/api/__proto__', '/api/a%20b', `/api/${'a'.repeat(101)}`]) {
      expect((await post(path, 'application/json')).status, path).toBe(404);
    }
    expect(app.calls).toEqual([]);
    expect((await post('/api/x', 'application/json; charset=utf-8')).status).toBe(200);
  });

  it('refuses every other method, and says which ones serve', async () => {
    const { ask, enter, app } = await visit();
    const headers = await enter();
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
      const answer = await ask({ method, path: '/api/x', headers });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.allow).toBe('POST');
    }
    expect((await ask({ method: 'POST', path: '/', headers, body: '{}' })).status).toBe(405);
    expect((await ask({ method: 'POST', path: '/entrer', headers, body: '{}' })).status).toBe(405);
    expect((await ask({ method: 'TRACE', path: '/events', headers })).status).toBe(405);
    expect(app.calls).toEqual([]);
  });

  it('refuses a body over 64 MiB, announced or sent in pieces, and keeps serving', async () => {
    const { ask, enter, app, authority } = await visit();
    const headers = await enter();
    const announced = await new Promise<number>((resolve, reject) => {
      const sent = request(
        `http://${authority}/api/x`,
        { method: 'POST', headers: { ...headers, 'Content-Length': String(BODY_LIMIT + 1) }, agent: false },
        (response) => {
          resolve(response.statusCode ?? 0);
          sent.destroy();
        },
      );
      sent.on('error', reject);
      sent.flushHeaders();
    });
    expect(announced).toBe(413);
    const pieces = await new Promise<number>((resolve, reject) => {
      const sent = request(`http://${authority}/api/x`, { method: 'POST', headers, agent: false }, (response) => {
        resolve(response.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', reject);
      const piece = Buffer.alloc(1024 * 1024, 0x20);
      // One byte too many, then silence: the answer must not wait for the end of the body.
      for (let size = 0; size < BODY_LIMIT; size += piece.length) sent.write(piece);
      sent.write('x');
    });
    expect(pieces).toBe(413);
    expect(app.calls).toEqual([]);
    const fits = await ask({ method: 'POST', path: '/api/x', headers, body: Buffer.alloc(BODY_LIMIT, 0x20) });
    expect(fits.status).toBe(200);
  });
});

describe('events and the end', () => {
  it('streams events to the page, and forgets it when it leaves', async () => {
    const { enter, app, authority } = await visit();
    const headers = await enter();
    const received = await new Promise<string>((resolve, reject) => {
      const sent = request(`http://${authority}/events`, { headers, agent: false }, (response) => {
        expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
          if (text.includes('progress')) {
            resolve(text);
            sent.destroy();
          } else app.emit('{"type":"progress"}\n{}');
        });
      });
      sent.on('error', reject);
      sent.end();
    });
    expect(received).toContain('data: {"type":"progress"}\ndata: {}\n\n');
    await expect.poll(() => app.listeners()).toBe(0);
  });

  it('closes the application and every connection, an open event stream included', async () => {
    const { enter, app, authority, close, ask } = await visit();
    const headers = await enter();
    const ended = new Promise((resolve) => {
      const sent = request(`http://${authority}/events`, { headers, agent: false }, (response) => {
        response.resume().on('close', () => resolve(true));
        void close();
      });
      sent.on('error', () => undefined);
      sent.end();
    });
    expect(await ended).toBe(true);
    expect(app.isClosed()).toBe(true);
    await expect(ask({ path: '/', headers })).rejects.toThrow('ECONNREFUSED');
  });

  it('answers a bug with a plain sentence, and logs it', async () => {
    const { ask, enter, app, logged } = await visit();
    const headers = await enter();
    app.breakDown(new Error('boom'));
    const answer = await ask({ method: 'POST', path: '/api/x', headers, body: '{}' });
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('boom');
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, refus: { code: 'panne' } });
    expect(logged).toEqual(['Une demande du navigateur a échoué.']);
  });
});
