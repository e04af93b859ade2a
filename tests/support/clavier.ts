import { expect, type Locator, type Page } from '@playwright/test';

/** The hand on the keyboard: nothing here touches the mouse, nor gives the focus by program. */

const LIMITE = 120;

const aLeFocus = (cible: Locator): Promise<boolean> =>
  cible.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement));

/** Presses one key, Tab unless told, until the focus is on one of those looked for: this is what proves that it can be reached. */
export async function atteindre(cible: Locator, touche = 'Tab'): Promise<void> {
  const page = cible.page();
  await expect(cible.first()).toBeVisible();
  for (let appuis = 0; appuis < LIMITE; appuis += 1) {
    if (await aLeFocus(cible)) return;
    await page.keyboard.press(touche);
  }
  const ici = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`${LIMITE} times ${touche} and never on ${String(cible)}; the focus ended on ${ici}`);
}

/** Reaches a button, a tab or a link, and presses it. */
export async function presser(cible: Locator, touche?: string): Promise<void> {
  await atteindre(cible, touche);
  await cible.page().keyboard.press('Enter');
}

/** Reaches a field and types in it, over what it held. */
export async function remplir(cible: Locator, texte: string): Promise<void> {
  await atteindre(cible);
  await cible.page().keyboard.press('Control+a');
  await cible.page().keyboard.type(texte);
}

/** Opens a closed list, goes down to an option and takes it. */
export async function choisir(liste: Locator, option: string | RegExp): Promise<void> {
  await presser(liste);
  await presser(liste.page().getByRole('option', { name: option }), 'ArrowDown');
}

/** Goes to a page by the search from anywhere. */
export async function allerAuClavier(page: Page, place: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Élève, établissement/ })).toBeFocused();
  await page.keyboard.type(place);
  await expect(page.getByRole('option').first()).toContainText(place);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
}

/** From the chosen tab, goes by the arrows to another one and opens it. */
export async function ouvrirOnglet(page: Page, nom: string): Promise<void> {
  await atteindre(page.getByRole('tab', { selected: true }));
  await presser(page.getByRole('tab', { name: nom }), 'ArrowRight');
  await expect(page.getByRole('tab', { name: nom })).toHaveAttribute('aria-selected', 'true');
}

/** What a screen reader is told. */
export const annonce = (page: Page, texte: RegExp): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: texte })).not.toHaveCount(0);
