import { useOngletAdresse } from '../../ui/adresse.ts';
import { Onglets } from '../../ui/onglets.tsx';
import { Page } from '../../ui/page.tsx';
import { OngletApparence } from './onglet-apparence.tsx';
import { OngletCampagne } from './onglet-campagne.tsx';
import { OngletCourriel } from './onglet-courriel.tsx';
import { OngletCriteres } from './onglet-criteres.tsx';
import { OngletLettres } from './onglet-lettres.tsx';
import { OngletLycee } from './onglet-lycee.tsx';
import { OngletPhrases } from './onglet-phrases.tsx';
import { OngletSauvegardes } from './onglet-sauvegardes.tsx';
import { OngletSecurite } from './securite/onglet-securite.tsx';

const ONGLETS = [
  { cle: 'lycee', libelle: 'Lycée', Onglet: OngletLycee },
  { cle: 'campagne', libelle: 'Campagne', Onglet: OngletCampagne },
  { cle: 'criteres', libelle: 'Grille d’entretien', Onglet: OngletCriteres },
  { cle: 'phrases', libelle: 'Phrases', Onglet: OngletPhrases },
  { cle: 'lettres', libelle: 'Lettres', Onglet: OngletLettres },
  { cle: 'courriel', libelle: 'Courriel', Onglet: OngletCourriel },
  { cle: 'sauvegardes', libelle: 'Sauvegardes', Onglet: OngletSauvegardes },
  { cle: 'securite', libelle: 'Sécurité', Onglet: OngletSecurite },
  { cle: 'apparence', libelle: 'Apparence', Onglet: OngletApparence },
] as const;

/** Place 9: the lycée, the campaign, the interview grid, the letters, the look. */
export function ParametresPage() {
  const [{ cle: choisi, Onglet }, choisir] = useOngletAdresse(ONGLETS);
  return (
    <Page titre="Paramètres">
      <Onglets nom="Paramètres" onglets={ONGLETS} choisi={choisi} choisir={choisir}>
        <Onglet />
      </Onglets>
    </Page>
  );
}
