import type { JourFerie } from '../../domain/campagne/calendrier.ts';
import type { Campagne, Domaine, JourSansClasse } from '../../domain/campagne/campagne.ts';
import type { Candidat, IndisponibiliteRow, Origine } from '../../domain/candidature/candidature.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import type {
  Jury,
  JuryDomaine,
  JuryMembre,
  Membre,
  Plage,
  Salle,
  Seance,
} from '../../domain/organisation/organisation.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { Maintenant } from '../../domain/planning/instance.ts';
import type { RegistreNoms } from '../../domain/planning/registre-noms.ts';
import { heureDuPoste } from '../../domain/date/temps-du-poste.ts';
import { prenomNom } from '../../domain/texte/format.ts';
import { Refus } from '../../contract/refus.ts';
import type { ReadStore } from '../../store/types.ts';
import { joursFeries } from './jours-feries.ts';
import type { Contexte } from '../handler.ts';

/** The rows that planning reads, entretiens given up left out. */
export interface DonneesPlanning {
  readonly aujourdhui: string;
  readonly maintenant: Maintenant;
  readonly campagne: Campagne;
  /** Public holidays of the years in which anything may be planned. */
  readonly feries: readonly JourFerie[];
  readonly joursSansClasse: readonly JourSansClasse[];
  readonly domaines: readonly Domaine[];
  readonly salles: readonly Salle[];
  readonly membres: readonly Membre[];
  readonly jurys: readonly Jury[];
  readonly juryDomaines: readonly JuryDomaine[];
  readonly juryMembres: readonly JuryMembre[];
  readonly plages: readonly Plage[];
  readonly seances: readonly Seance[];
  readonly origines: readonly Origine[];
  readonly candidats: readonly Candidat[];
  readonly indisponibilites: readonly IndisponibiliteRow[];
  readonly entretiens: readonly Entretien[];
  readonly convocations: readonly Convocation[];
}

/** Years of the window and of every day on which somebody sits: a plage may lie outside the window. */
function annees({ entretiensDebut, entretiensFin }: Campagne, rows: readonly { readonly jour: string }[]): number[] {
  const jours = [entretiensDebut, entretiensFin, ...rows.map(({ jour }) => jour)];
  return [...new Set(jours.map((jour) => Number(jour.slice(0, 4))))];
}

/** @throws Refus before the first start is over: there is nothing to plan without a campaign. */
export async function lireDonnees(
  read: ReadStore,
  { aujourdhui, maintenant }: Pick<Contexte, 'aujourdhui' | 'maintenant'>,
): Promise<DonneesPlanning> {
  const campagne = await read.get('campagne', 'campagne');
  if (!campagne) throw new Refus('sans campagne', 'Créez d’abord la campagne : le planning en suit les dates.');
  const plages = (await read.all('plage')).toSorted((a, b) =>
    `${a.jour}${a.debut}`.localeCompare(`${b.jour}${b.debut}`),
  );
  const seances = await read.all('seance');
  return {
    aujourdhui,
    maintenant: { jour: aujourdhui, heure: heureDuPoste(maintenant) },
    campagne,
    feries: joursFeries(annees(campagne, [...plages, ...seances])),
    joursSansClasse: await read.all('jourSansClasse'),
    domaines: await read.all('domaine'),
    salles: await read.all('salle'),
    membres: await read.all('membre'),
    jurys: (await read.all('jury')).toSorted((a, b) => a.ordre - b.ordre),
    juryDomaines: await read.all('juryDomaine'),
    juryMembres: await read.all('juryMembre'),
    plages,
    seances: seances.toSorted((a, b) => `${a.jour}${a.debut}`.localeCompare(`${b.jour}${b.debut}`)),
    origines: await read.all('origine'),
    candidats: await read.all('candidat'),
    indisponibilites: await read.all('indisponibilite'),
    entretiens: await read.all('entretien', { renonce: false }),
    convocations: await read.all('convocation'),
  };
}

function names<T extends { readonly id: string }>(
  rows: readonly T[],
  name: (row: T) => string,
): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [row.id, name(row)]));
}

/** How sentences name what they speak of. */
export const registreNoms = (donnees: DonneesPlanning): RegistreNoms => ({
  candidats: names(donnees.candidats, prenomNom),
  jurys: names(donnees.jurys, ({ nom }) => nom),
  domaines: names(donnees.domaines, ({ nom }) => nom),
  origines: names(donnees.origines, ({ nom }) => nom),
  membres: names(donnees.membres, prenomNom),
  salles: names(donnees.salles, ({ nom }) => nom),
});
