import type { fichiersOperations, FichierExporte } from '../../contract/fichiers.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Jury } from '../../domain/organisation/organisation.ts';
import { nommerSalle } from '../../domain/planning/lieu.ts';
import { nomPrenom } from '../../domain/texte/format.ts';
import { archiver } from '../../exchange/archive.ts';
import { ecrireCalendrier } from '../../exchange/ecriture/calendrier.ts';
import type { WriteStore } from '../../store/types.ts';
import { nomDeFichier } from '../rediger.ts';
import { consignerExport } from '../ecritures/consigner-export.ts';
import type { Contexte } from '../handler.ts';
import { lireCampagne } from '../lectures/lire-campagne.ts';
import { finDe, lirePlaces, type EntretienPlace } from './planning.ts';

const parMoment = (a: EntretienPlace, b: EntretienPlace): number =>
  `${a.jour} ${a.debut}`.localeCompare(`${b.jour} ${b.debut}`);

const calendrierDe = ({ nom }: Jury, places: readonly EntretienPlace[], instant: string): Uint8Array =>
  ecrireCalendrier(
    nom,
    places.toSorted(parMoment).map((place) => ({
      id: place.id,
      jour: place.jour,
      debut: place.debut,
      fin: finDe(place),
      eleve: nomPrenom(place),
      domaine: place.domaineNom,
      lieu: nommerSalle(place.lieu),
    })),
    instant,
  );

/** exchanges.md §3: the calendar of one jury, or of each that has entretiens. @throws Refus when there is nothing to write. */
export async function exporterCalendriers(
  tx: WriteStore,
  { juryId }: Input<(typeof fichiersOperations)['fichiers.calendrier']>,
  ctx: Contexte,
): Promise<FichierExporte> {
  const { annee } = await lireCampagne(tx);
  const places = Map.groupBy(await lirePlaces(tx), (place) => place.juryId);
  const jurys = (await tx.all('jury', juryId === null ? {} : { id: juryId }))
    .filter(({ id }) => places.has(id))
    .toSorted((a, b) => a.ordre - b.ordre);
  const [seul] = jurys;
  if (!seul)
    throw new Refus(
      'rien à exporter',
      juryId === null
        ? 'Aucun jury n’a encore d’entretien au planning : placez-les d’abord.'
        : 'Ce jury n’a encore aucun entretien au planning.',
    );
  const fichiers = jurys.map((jury) => ({
    nomFichier: `${nomDeFichier(jury.nom)}.ics`,
    bytes: calendrierDe(jury, places.get(jury.id) ?? [], ctx.maintenant),
  }));
  const lignes = jurys.reduce((somme, { id }) => somme + (places.get(id)?.length ?? 0), 0);
  return consignerExport(tx, ctx, {
    nature: 'calendrier',
    format: juryId === null ? 'zip' : 'ics',
    contenu: juryId === null ? archiver(fichiers) : (fichiers[0]?.bytes ?? new Uint8Array()),
    lignes,
    nommer: (numero) =>
      juryId === null ? `calendriers-passpro-${annee}-${numero}` : `${nomDeFichier(seul.nom)}-${annee}-${numero}`,
  });
}
