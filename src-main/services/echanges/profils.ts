import type { Colonne } from '../../exchange/lecture/lecture.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import type { ChoixLecture } from '../../domain/echange/historique.ts';

type Entetes = readonly Pick<Colonne, 'entete'>[];

const cleDe = (colonnes: Entetes): string => JSON.stringify(colonnes.map(({ entete }) => entete));

/** exchanges.md §1.3: how the user had a file with that very header read, if ever. */
export async function lireProfil(read: ReadStore, colonnes: Entetes): Promise<ChoixLecture | null> {
  const [profil] = await read.all('profilCorrespondance', { entetes: cleDe(colonnes) });
  return profil?.champs ?? null;
}

/** Remembers the user's choices for the next file with that header. */
export async function retenirProfil(
  tx: WriteStore,
  colonnes: Entetes,
  profil: { readonly choix: ChoixLecture; readonly newId: () => string },
): Promise<void> {
  const entetes = cleDe(colonnes);
  const champs = profil.choix;
  const [connu] = await tx.all('profilCorrespondance', { entetes });
  if (connu) await tx.update('profilCorrespondance', [{ id: connu.id, champs }]);
  else await tx.insert('profilCorrespondance', [{ id: profil.newId(), entetes, champs }]);
}
