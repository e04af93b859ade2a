import { Refus } from '../../contract/refus.ts';
import { verifierLogo } from '../../domain/convocation/logo.ts';
import type { WriteStore } from '../../store/types.ts';

/** A file whose head is right and whose end is missing would only fail when a letter is printed. */
async function estImprimable(octets: Uint8Array): Promise<boolean> {
  // Decoding pictures takes a library that the application needs for nothing else at its start.
  const { loadImage } = await import('../../documents/tagged/image.ts');
  try {
    await loadImage(octets);
    return true;
  } catch {
    // Whatever is wrong with the picture, no letter can show it.
    return false;
  }
}

/** Keeps the logo, in place of the former one. @throws Refus when it is no PNG nor JPEG, too large, or damaged. */
export async function poserLogo(tx: WriteStore, contenu: string): Promise<null> {
  const octets = Uint8Array.from(Buffer.from(contenu, 'base64'));
  const verdict = verifierLogo(octets);
  if (!verdict.ok) throw new Refus('logo', verdict.phrase);
  if (!(await estImprimable(octets)))
    throw new Refus('logo', 'Cette image est abîmée\u00a0: enregistrez-la de nouveau, puis choisissez-la.');
  const logo = { id: 'logo', type: verdict.type, contenu };
  if (await tx.get('logo', 'logo')) await tx.update('logo', [logo]);
  else await tx.insert('logo', [logo]);
  tx.nommer('changer le logo du lycée');
  return null;
}

export async function retirerLogo(tx: WriteStore): Promise<null> {
  if (!(await tx.get('logo', 'logo'))) return null;
  await tx.remove('logo', ['logo']);
  tx.nommer('retirer le logo du lycée');
  return null;
}
