import { expect, type Locator, type Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

export const milieu = async (locator: Locator): Promise<Point> => {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('Nothing to point at');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Where an entretien of that hour starts, in the column of a jury. */
export async function heureDe(page: Page, jury: string, heure: string): Promise<Point> {
  const ligne = page.locator(`.fc-timegrid-slot-lane[data-time="${heure}:00"]`);
  const { x } = await milieu(page.locator(`.fc-timegrid-col[data-resource-id="${jury}"]`));
  await ligne.scrollIntoViewIfNeeded();
  const box = await ligne.boundingBox();
  if (!box) throw new Error(`No line for ${heure}`);
  return { x, y: box.y + 2 };
}

/** Takes it by its upper edge and carries it there, as a hand does: in several moves, the button held down. */
export async function porter(page: Page, objet: Locator, vers: () => Promise<Point>): Promise<void> {
  await objet.scrollIntoViewIfNeeded();
  const box = await objet.boundingBox();
  if (!box) throw new Error('Nothing to take');
  await page.mouse.move(box.x + box.width / 2, box.y + 3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 6, box.y + 9, { steps: 3 });
  await expect(page.locator('.planning-suiveur')).toBeAttached();
  const { x, y } = await vers();
  await page.mouse.move(x, y, { steps: 12 });
}

/** Carries it there and lets it go. */
export async function deposer(page: Page, objet: Locator, vers: () => Promise<Point>): Promise<void> {
  await porter(page, objet, vers);
  await page.mouse.up();
  await expect(page.locator('.planning-suiveur')).toHaveCount(0);
}
