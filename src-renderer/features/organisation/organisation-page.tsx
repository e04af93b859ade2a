import { useLecture } from '../../api/hooks.ts';
import { useOngletAdresse } from '../../ui/adresse.ts';
import { Onglets } from '../../ui/onglets.tsx';
import { EtatErreur, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { OngletDomaines } from './domaines/onglet-domaines.tsx';
import { OngletJours } from './onglet-jours.tsx';
import { OngletJurys } from './jurys/onglet-jurys.tsx';
import { OngletMembres } from './onglet-membres.tsx';
import { OngletSalles } from './onglet-salles.tsx';
import { OngletSeances } from './onglet-seances.tsx';

const ONGLETS = [
  { cle: 'domaines', libelle: 'Domaines', Onglet: OngletDomaines },
  { cle: 'jurys', libelle: 'Jurys', Onglet: OngletJurys },
  { cle: 'membres', libelle: 'Membres', Onglet: OngletMembres },
  { cle: 'salles', libelle: 'Salles', Onglet: OngletSalles },
  { cle: 'seances', libelle: 'Séances collectives', Onglet: OngletSeances },
  { cle: 'jours', libelle: 'Jours sans classe', Onglet: OngletJours },
] as const;

/** Place 3: domaines, jurys and their plages, their members, rooms, collective sessions, days without class. */
export function OrganisationPage() {
  const { data, error, refetch } = useLecture('organisation.lire', {});
  const [{ cle: choisi, Onglet }, choisir] = useOngletAdresse(ONGLETS);
  return (
    <Page titre="Organisation">
      <Onglets nom="Organisation" onglets={ONGLETS} choisi={choisi} choisir={choisir}>
        {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
        {!error && !data && <Squelette />}
        {data && <Onglet organisation={data} />}
      </Onglets>
    </Page>
  );
}
