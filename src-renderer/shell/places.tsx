import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import DashboardOutlined from '@mui/icons-material/DashboardOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HowToRegOutlined from '@mui/icons-material/HowToRegOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import MeetingRoomOutlined from '@mui/icons-material/MeetingRoomOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import SyncAltOutlined from '@mui/icons-material/SyncAltOutlined';
import type { ComponentType, LazyExoticComponent } from 'react';
import { paresseux } from './paresseux.tsx';

export interface Place {
  readonly path: string;
  readonly libelle: string;
  readonly Icone: ComponentType;
  readonly Page: LazyExoticComponent<ComponentType>;
}

/** Pages reached from a place and not from the navigation. */
export const SOUS_PAGES: readonly Pick<Place, 'path' | 'Page'>[] = [
  {
    path: '/convocations/envois',
    Page: paresseux(async () => (await import('../features/courrier/envois-page.tsx')).EnvoisPage),
  },
  {
    path: '/cloture',
    Page: paresseux(async () => (await import('../features/tableau/cloture-page.tsx')).CloturePage),
  },
  {
    path: '/bilan',
    Page: paresseux(async () => (await import('../features/bilan/bilan-page.tsx')).BilanPage),
  },
  {
    path: '/entretiens/paquets',
    Page: paresseux(async () => (await import('../features/paquets/paquets-page.tsx')).PaquetsPage),
  },
];

/** The left navigation, in the order of a campaign (screens.md, « Places »). */
export const PLACES: readonly Place[] = [
  {
    path: '/',
    libelle: 'Tableau de bord',
    Icone: DashboardOutlined,
    Page: paresseux(async () => (await import('../features/tableau/tableau-page.tsx')).TableauPage),
  },
  {
    path: '/candidats',
    libelle: 'Candidats',
    Icone: GroupsOutlined,
    Page: paresseux(async () => (await import('../features/candidats/candidats-page.tsx')).CandidatsPage),
  },
  {
    path: '/organisation',
    libelle: 'Organisation',
    Icone: MeetingRoomOutlined,
    Page: paresseux(async () => (await import('../features/organisation/organisation-page.tsx')).OrganisationPage),
  },
  {
    path: '/planning',
    libelle: 'Planning',
    Icone: CalendarMonthOutlined,
    Page: paresseux(async () => (await import('../features/planning/planning-page.tsx')).PlanningPage),
  },
  {
    path: '/convocations',
    libelle: 'Convocations',
    Icone: MailOutlined,
    Page: paresseux(async () => (await import('../features/convocations/convocations-page.tsx')).ConvocationsPage),
  },
  {
    path: '/jour-j',
    libelle: 'Jour J',
    Icone: HowToRegOutlined,
    Page: paresseux(async () => (await import('../features/jour-j/jour-j-page.tsx')).JourJPage),
  },
  {
    path: '/entretiens',
    libelle: 'Entretiens',
    Icone: AssignmentOutlined,
    Page: paresseux(async () => (await import('../features/entretiens/entretiens-page.tsx')).EntretiensPage),
  },
  {
    path: '/echanges',
    libelle: 'Échanges',
    Icone: SyncAltOutlined,
    Page: paresseux(async () => (await import('../features/echanges/echanges-page.tsx')).EchangesPage),
  },
  {
    path: '/parametres',
    libelle: 'Paramètres',
    Icone: SettingsOutlined,
    Page: paresseux(async () => (await import('../features/parametres/parametres-page.tsx')).ParametresPage),
  },
];

/** A poste de jury receives its pupils and writes about them: the rest of the campaign is at the lycée. */
const PLACES_DU_POSTE: readonly Place[] = PLACES.filter(({ path }) => path === '/jour-j' || path === '/entretiens');

/** The places of a campaign, or those of a poste de jury. */
export const placesDe = ({ poste }: { readonly poste: string | null }): readonly Place[] =>
  poste === null ? PLACES : PLACES_DU_POSTE;
