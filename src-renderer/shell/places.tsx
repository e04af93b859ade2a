import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import DashboardOutlined from '@mui/icons-material/DashboardOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HowToRegOutlined from '@mui/icons-material/HowToRegOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import MeetingRoomOutlined from '@mui/icons-material/MeetingRoomOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import SyncAltOutlined from '@mui/icons-material/SyncAltOutlined';
import { type ComponentType, type LazyExoticComponent, useCallback, useMemo } from 'react';
import type { OperationDeDroit } from '../../src-main/domain/acces/droits.ts';
import { useConservation } from './conservation.tsx';
import { useContexte } from './contexte.tsx';
import { paresseux } from './paresseux.tsx';
import { usePermis } from './permis.ts';

export interface Place {
  readonly path: string;
  /** What the page reads first: it is there for whom may ask for it. */
  readonly lecture: OperationDeDroit;
  readonly libelle: string;
  readonly Icone: ComponentType;
  readonly Page: LazyExoticComponent<ComponentType>;
}

/** Pages reached from a place and not from the navigation. */
export const SOUS_PAGES: readonly Pick<Place, 'path' | 'lecture' | 'Page'>[] = [
  {
    path: '/convocations/envois',
    lecture: 'courrier.lister',
    Page: paresseux(async () => (await import('../features/courrier/envois-page.tsx')).EnvoisPage),
  },
  {
    path: '/cloture',
    lecture: 'tableau.lire',
    Page: paresseux(async () => (await import('../features/tableau/cloture-page.tsx')).CloturePage),
  },
  {
    path: '/bilan',
    lecture: 'tableau.bilan',
    Page: paresseux(async () => (await import('../features/bilan/bilan-page.tsx')).BilanPage),
  },
  {
    path: '/entretiens/paquets',
    lecture: 'paquets.jurys',
    Page: paresseux(async () => (await import('../features/paquets/paquets-page.tsx')).PaquetsPage),
  },
];

/** The left navigation, in the order of a campaign (screens.md, « Places »). */
export const PLACES: readonly Place[] = [
  {
    path: '/',
    lecture: 'tableau.lire',
    libelle: 'Tableau de bord',
    Icone: DashboardOutlined,
    Page: paresseux(async () => (await import('../features/tableau/tableau-page.tsx')).TableauPage),
  },
  {
    path: '/candidats',
    lecture: 'candidats.lister',
    libelle: 'Candidats',
    Icone: GroupsOutlined,
    Page: paresseux(async () => (await import('../features/candidats/candidats-page.tsx')).CandidatsPage),
  },
  {
    path: '/organisation',
    lecture: 'jurys.enregistrer',
    libelle: 'Organisation',
    Icone: MeetingRoomOutlined,
    Page: paresseux(async () => (await import('../features/organisation/organisation-page.tsx')).OrganisationPage),
  },
  {
    path: '/planning',
    lecture: 'planning.lire',
    libelle: 'Planning',
    Icone: CalendarMonthOutlined,
    Page: paresseux(async () => (await import('../features/planning/planning-page.tsx')).PlanningPage),
  },
  {
    path: '/convocations',
    lecture: 'convocations.lister',
    libelle: 'Convocations',
    Icone: MailOutlined,
    Page: paresseux(async () => (await import('../features/convocations/convocations-page.tsx')).ConvocationsPage),
  },
  {
    path: '/jour-j',
    lecture: 'entretiens.attendus',
    libelle: 'Jour J',
    Icone: HowToRegOutlined,
    Page: paresseux(async () => (await import('../features/jour-j/jour-j-page.tsx')).JourJPage),
  },
  {
    path: '/entretiens',
    lecture: 'entretiens.lire',
    libelle: 'Entretiens',
    Icone: AssignmentOutlined,
    Page: paresseux(async () => (await import('../features/entretiens/entretiens-page.tsx')).EntretiensPage),
  },
  {
    path: '/echanges',
    lecture: 'echanges.lire',
    libelle: 'Échanges',
    Icone: SyncAltOutlined,
    Page: paresseux(async () => (await import('../features/echanges/echanges-page.tsx')).EchangesPage),
  },
  {
    path: '/parametres',
    lecture: 'securite.lire',
    libelle: 'Paramètres',
    Icone: SettingsOutlined,
    Page: paresseux(async () => (await import('../features/parametres/parametres-page.tsx')).ParametresPage),
  },
];

/** safety.md §4: what still opens a month after the data should have gone: their end, the exports, the backups. */
const DE_LA_FIN: ReadonlySet<string> = new Set(['/parametres', '/echanges']);

/** A poste de jury receives its pupils and writes about them: the rest of the campaign is at the lycée. */
const DU_POSTE: ReadonlySet<string> = new Set(['/jour-j', '/entretiens']);

/** The way to know whether the state of the data leaves a page open. */
function useOuverte(): (path: string) => boolean {
  const { poste } = useContexte();
  const depassee = useConservation()?.etape === 'dépassée';
  return useCallback(
    (path) => (poste === null || DU_POSTE.has(path)) && (!depassee || DE_LA_FIN.has(path)),
    [poste, depassee],
  );
}

/** The places of a campaign, or those of a poste de jury, that are open to whoever sits here. */
export function usePlaces(): readonly Place[] {
  const ouverte = useOuverte();
  const permis = usePermis();
  return useMemo(() => PLACES.filter(({ path, lecture }) => ouverte(path) && permis(lecture)), [ouverte, permis]);
}

/** The way to know whether a page, a place or not, is open to whoever sits here. */
export function usePagePermise(): (path: string) => boolean {
  const ouverte = useOuverte();
  const permis = usePermis();
  return useCallback(
    (path) => {
      const page = [...PLACES, ...SOUS_PAGES].find((autre) => autre.path === path);
      return page !== undefined && ouverte(path) && permis(page.lecture);
    },
    [ouverte, permis],
  );
}
