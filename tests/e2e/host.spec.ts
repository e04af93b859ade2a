import { expect } from '@playwright/test';
import { test } from '../support/host.ts';

test('opens once in a real browser, reloads by its cookie, and refuses everyone else', async ({
  page,
  browser,
  startHost,
}) => {
  const { url } = await startHost({ complaints: /^L’adresse de Passpro Accueil a été ouverte deux fois.*\n$/ });
  await page.goto(url);
  await page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  await expect(page).toHaveTitle(/Passpro Accueil/);
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  expect((await other.goto(page.url()))?.status()).toBe(403);
  expect((await other.goto(url))?.status()).toBe(403);
  await stranger.close();
});

test('answers calls of its page, and of no other site', async ({ page, startHost }) => {
  const { url } = await startHost();
  await page.goto(url);
  await page.waitForURL(/\/$/);
  const call = (address: string) =>
    page.evaluate(
      (to) =>
        fetch(to, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }).then(
          (answer) => answer.json() as Promise<unknown>,
          () => 'refused',
        ),
      address,
    );
  const api = `${new URL(page.url()).origin}/api/donnees.lire`;
  expect(await call(api)).toMatchObject({ ok: true });
  await page.goto('data:text/html,<title>ailleurs</title>');
  expect(await call(api)).toBe('refused');
});

test('keeps what was entered from one start to the next', async ({ page, startHost }) => {
  const first = await startHost();
  await page.goto(first.url);
  await page.waitForURL(/\/$/);
  const second = await first.restart();
  expect(second.url).not.toBe(first.url);
  await page.goto(second.url);
  await expect(page).toHaveTitle(/Passpro Accueil/);
});
