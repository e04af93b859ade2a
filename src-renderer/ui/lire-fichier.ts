import { CONTENU_MAX } from '../../src-main/contract/echanges-lecture.ts';

const MEGA = 1024 * 1024;

/** Four signs of base64 hold three bytes. */
const OCTETS_MAX = (CONTENU_MAX / 4) * 3;

/** A file as the contract wants it. */
interface FichierLu {
  readonly nomFichier: string;
  /** Base64. */
  readonly contenu: string;
}

/** Why a file is refused before it is even read; null when it may be read. */
export const tropGros = ({ name, size }: File): string | null =>
  size <= OCTETS_MAX
    ? null
    : `Le fichier « ${name} » pèse ${Math.round(size / MEGA)} Mo : une liste en pèse moins de ${OCTETS_MAX / MEGA}. Vérifiez que c’est le bon fichier. Rien n’a été modifié.`;

/** The bytes of a file as the contract wants them; an empty file has none. @throws when the file cannot be opened (moved, still being written). */
export const lireFichier = (file: File): Promise<FichierLu> =>
  new Promise((resolve, reject) => {
    const lecteur = new FileReader();
    lecteur.addEventListener('error', () => reject(new Error(file.name)));
    lecteur.addEventListener('load', () => {
      const url = typeof lecteur.result === 'string' ? lecteur.result : '';
      resolve({ nomFichier: file.name, contenu: /^data:[^,]*,(.*)$/s.exec(url)?.[1] ?? '' });
    });
    lecteur.readAsDataURL(file);
  });
