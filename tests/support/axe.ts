import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of axe that another colour scheme can break: contrast, and links told from the text around them. */
const COULEURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds in a page, each with the first part it is about. The page has no frames: axe runs in it alone, and only
 * what it finds is brought back.
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations: found } = await (rules ? axe.withRules(rules) : axe).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Takes a picture of a view and asks axe about it, light then dark: of the dark one, all that is about colours. */
export async function examiner(page: Page, dossier: string, vue: string, fullPage = false): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: `.captures/${dossier}/${colorScheme}-${vue}.png`, fullPage });
    const found = await violations(page, colorScheme === 'dark' ? COULEURS : undefined);
    expect.soft(found, `${vue}, ${colorScheme}`).toEqual([]);
  }
}
