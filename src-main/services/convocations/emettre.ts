import type { convocationsOperations } from '../../contract/convocations.ts';
import { Refus } from '../../contract/refus.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import { motifDu } from '../../domain/convocation/emission.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { nommerLieux } from '../../domain/planning/lieu.ts';
import { estPlace } from '../../domain/planning/statut.ts';
import { formatJour, pluriel, prenomNom } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import type { Handlers } from '../handler.ts';
import { dernieres } from '../lectures/dernieres.ts';
import { exigerSalles } from '../lectures/exiger-salles.ts';
import { inscrireConvocations } from '../ecritures/inscrire-convocations.ts';

async function exigerPlaces(read: ReadStore, entretienIds: readonly string[]): Promise<Entretien[]> {
  const entretiens = await read.all('entretien', { id: entretienIds });
  if (entretiens.length !== new Set(entretienIds).size)
    throw new Refus('entretien inconnu', 'Un des entretiens n’existe plus : la liste a changé.');
  const sansPlace = entretiens.filter((entretien) => !estPlace(entretien) || entretien.renonce);
  if (sansPlace.length > 0)
    throw new Refus(
      'sans place',
      `${pluriel(sansPlace.length, 'entretien')} de cette sélection n’ont ni date ni heure : placez-les d’abord.`,
    );
  return entretiens;
}

export const emettreConvocations: Pick<Handlers<typeof convocationsOperations>, 'convocations.emettre'> = {
  /** R21, R22: what is announced is kept as it was announced; later changes are compared with it. */
  'convocations.emettre': async (tx, { entretienIds }, ctx) => {
    const entretiens = await exigerPlaces(tx, entretienIds);
    const precedentes = await dernieres(tx, entretienIds);
    const lieuDe = nommerLieux({
      jurys: await tx.all('jury'),
      seances: await tx.all('seance'),
      salles: await tx.all('salle'),
    });
    await exigerSalles(
      tx,
      entretiens.map((entretien) => ({ ...entretien, lieu: lieuDe(entretien) })),
    );
    const rows = entretiens.flatMap<Convocation>((entretien) => {
      const precedente = precedentes.get(entretien.id) ?? null;
      const motif = motifDu(entretien, lieuDe(entretien), precedente);
      const { jour, debut, dureeMinutes } = entretien;
      if (!motif || jour === null || debut === null) return [];
      return [
        {
          id: ctx.newId(),
          entretienId: entretien.id,
          rang: (precedente?.rang ?? 0) + 1,
          motif,
          juryId: entretien.juryId,
          seanceId: entretien.seanceId,
          jour,
          debut,
          dureeMinutes: dureeMinutes ?? 0,
          lieu: lieuDe(entretien),
          emiseLe: ctx.maintenant,
          issue: null,
          accuseLe: null,
          accuseNote: '',
        },
      ];
    });
    await inscrireConvocations(tx, rows);
    const [seul] = rows.length === 1 ? entretiens.filter(({ id }) => id === rows[0]?.entretienId) : [];
    const eleve = seul && (await tx.get('candidat', seul.candidatId));
    tx.nommer(eleve ? `convoquer ${prenomNom(eleve)}` : `émettre ${pluriel(rows.length, 'convocation')}`);
    const fin = (await tx.get('campagne', 'campagne'))?.convocationsFin;
    const avertissement =
      fin && ctx.aujourdhui > fin ? `Les convocations devaient partir au plus tard le ${formatJour(fin)}.` : null;
    return { emises: rows.length, avertissement };
  },
};
