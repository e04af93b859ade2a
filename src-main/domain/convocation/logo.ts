/** The lycée's logo, printed at the head of its letters. One row, its id is always `logo`. */
export interface Logo {
  readonly id: string;
  readonly type: TypeLogo;
  /** Base64. */
  readonly contenu: string;
}

export type TypeLogo = 'image/png' | 'image/jpeg';

/** Bytes: a logo of letterhead size is ten times smaller. */
export const POIDS_MAX_LOGO = 300 * 1024;

/** Pixels on a side: beyond, a small file would still take much memory. */
const COTE_MAX = 2000;

export type VerdictLogo =
  | { readonly ok: true; readonly type: TypeLogo }
  | { readonly ok: false; readonly phrase: string };

interface Image {
  readonly type: TypeLogo;
  readonly largeur: number;
  readonly hauteur: number;
}

const SIGNATURE_PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const commencePar = (octets: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((octet, rang) => octets[rang] === octet);

const entier = (octets: Uint8Array, rang: number, taille: number): number =>
  octets.subarray(rang, rang + taille).reduce((valeur, octet) => valeur * 256 + octet, 0);

/** Segments that carry the size: SOF0 to SOF15, but those of the tables. */
const porteTaille = (marque: number): boolean =>
  marque >= 0xc0 && marque <= 0xcf && marque !== 0xc4 && marque !== 0xc8 && marque !== 0xcc;

function lireJpeg(octets: Uint8Array): Image | null {
  let rang = 2;
  while (rang + 9 < octets.length && octets[rang] === 0xff) {
    const marque = octets[rang + 1] ?? 0;
    if (porteTaille(marque))
      return { type: 'image/jpeg', hauteur: entier(octets, rang + 5, 2), largeur: entier(octets, rang + 7, 2) };
    rang += 2 + entier(octets, rang + 2, 2);
  }
  return null;
}

function lireImage(octets: Uint8Array): Image | null {
  if (commencePar(octets, SIGNATURE_PNG) && octets.length > 24)
    return { type: 'image/png', largeur: entier(octets, 16, 4), hauteur: entier(octets, 20, 4) };
  return commencePar(octets, [0xff, 0xd8, 0xff]) ? lireJpeg(octets) : null;
}

/** Whether these bytes may be the logo: a PNG or JPEG by what they hold, whatever the file is called, and not too large. */
export function verifierLogo(octets: Uint8Array): VerdictLogo {
  if (octets.length > POIDS_MAX_LOGO)
    return {
      ok: false,
      phrase: `Ce logo pèse ${Math.ceil(octets.length / 1024)} Ko\u00a0: ${POIDS_MAX_LOGO / 1024} Ko au plus. Réduisez l’image, 600 pixels de large suffisent.`,
    };
  const image = lireImage(octets);
  if (!image)
    return { ok: false, phrase: 'Ce fichier n’est ni un PNG ni un JPEG\u00a0: choisissez une de ces images.' };
  const { largeur, hauteur, type } = image;
  if (largeur < 1 || hauteur < 1 || largeur > COTE_MAX || hauteur > COTE_MAX)
    return {
      ok: false,
      phrase: `Cette image fait ${largeur} × ${hauteur} pixels\u00a0: ${COTE_MAX} au plus de chaque côté.`,
    };
  return { ok: true, type };
}
