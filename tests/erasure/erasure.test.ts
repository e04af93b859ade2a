import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DRAFT_SUFFIX } from '../../src-main/keys/write-private-file.ts';
import { readPdf } from '../support/pdf.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { filesHolding, fill, NOM, openErasable, PERSONNES } from './campaign-to-erase.ts';

const GARDER = ['organisation', 'lettres', 'grille d’entretien', 'phrases', 'statistiques'] as const;

async function filled() {
  const [dataDir, second] = [await tempFolder(), await tempFolder()];
  await fill(dataDir, second);
  return { dataDir, second };
}

it('erases a campaign under its name, shows the certificate, and opens on a first start', async () => {
  const { dataDir, second } = await filled();
  writeFileSync(join(dataDir, 'notes.txt'), 'de quelqu’un');
  const { app, ask, logged } = await openErasable(dataDir);
  const { comptes, fichiers, second: place } = await ask('conservation.inventaire', {});
  expect(comptes.eleves).toBe(12);
  expect(place).toEqual({ dossier: second, accessible: true });

  await expect(ask('conservation.effacer', { nom: 'Passpro', garder: [] })).rejects.toThrow(/Passpro 2027/);
  expect((await ask('contexte.lire', {})).campagne?.nom).toBe(NOM);
  const key = readFileSync(join(dataDir, 'cles.json'), 'utf8');

  await ask('conservation.effacer', { nom: NOM, garder: [...GARDER] });
  expect((await ask('contexte.lire', {})).campagne).toBeNull();
  const certificat = await ask('conservation.certificat', {});
  expect(certificat).toMatchObject({ campagne: NOM, comptes, garde: { quoi: GARDER } });
  expect(certificat?.fichiers).toBeGreaterThanOrEqual(fichiers);
  expect(certificat?.empreinte).toMatch(/^[\da-f]{64}$/);
  expect(certificat?.horsPortee).toHaveLength(3);
  const { contenu } = (await ask('conservation.imprimerCertificat', {})) ?? { contenu: '' };
  const { text, tagged } = readPdf(Buffer.from(contenu, 'base64'));
  expect(tagged).toBe(true);
  expect(text).toContain('12 élèves');

  expect(readFileSync(join(dataDir, 'cles.json'), 'utf8')).not.toBe(key);
  expect(readdirSync(second)).toEqual(['passpro-autre.sauvegarde']);
  expect(existsSync(join(dataDir, 'sauvegardes'))).toBe(false);
  expect(filesHolding(dataDir, PERSONNES)).toEqual([]);
  expect(existsSync(join(dataDir, 'notes.txt'))).toBe(true);

  await ask('conservation.terminer', {});
  expect(await ask('conservation.certificat', {})).toBeNull();
  expect(logged).toEqual([]);
  await app.close();
  const again = await openErasable(dataDir);
  expect((await again.ask('contexte.lire', {})).campagne).toBeNull();
  await again.app.close();
});

it('keeps what was asked for, and nothing of a person', async () => {
  const { dataDir } = await filled();
  const { app, ask } = await openErasable(dataDir);
  await ask('conservation.effacer', { nom: NOM, garder: ['organisation', 'statistiques'] });
  const kept = JSON.parse(readFileSync(join(dataDir, 'modele-Passpro-2027.json'), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(kept)).toEqual(['version', 'campagne', 'lycee', 'faitLe', 'organisation', 'statistiques']);
  expect(kept['statistiques']).toMatchObject({
    unite: 'ouvrés',
    parDomaine: { presences: expect.any(Array) as unknown },
  });
  await app.close();
});

it('finds its backups in the second place under the name that the campaign had before, and cut ones', async () => {
  const { dataDir, second } = await filled();
  const { app, ask } = await openErasable(dataDir);
  const [sauvegarde = ''] = readdirSync(second).filter((name) => name !== 'passpro-autre.sauvegarde');
  copyFileSync(join(second, sauvegarde), join(second, `passpro-coupee.sauvegarde${DRAFT_SUFFIX}`));
  const { campagne } = await ask('contexte.lire', {});
  if (!campagne) throw new Error('No campaign');
  const { id: _id, closeLe: _closeLe, ...saisie } = campagne;
  await ask('campagne.modifier', { campagne: { ...saisie, nom: 'L’accueil 2027' } });

  await expect(ask('conservation.effacer', { nom: 'Laccueil 2027', garder: [] })).rejects.toThrow('autre nom');
  // Neither the curly apostrophe nor a capital stands on every keyboard.
  await ask('conservation.effacer', { nom: "l'accueil\u00a02027", garder: [] });
  expect(readdirSync(second)).toEqual(['passpro-autre.sauvegarde']);
  await app.close();
});
