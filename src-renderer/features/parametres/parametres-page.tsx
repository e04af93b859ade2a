import { usePermis } from '../../shell/permis.ts';
import { useOngletAdresse } from '../../ui/adresse.ts';
import { Onglets } from '../../ui/onglets.tsx';
import { Page } from '../../ui/page.tsx';
import { OngletDonneesPersonnelles } from './donnees-personnelles/onglet-donnees-personnelles.tsx';
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
  { cle: 'lycee', libelle: 'Lycée', lecture: 'etablissement.modifier', Onglet: OngletLycee },
  { cle: 'campagne', libelle: 'Campagne', lecture: 'campagne.modifier', Onglet: OngletCampagne },
  { cle: 'criteres', libelle: 'Grille d’entretien', lecture: 'criteres.modifier', Onglet: OngletCriteres },
  { cle: 'phrases', libelle: 'Phrases', lecture: 'phrases.modifier', Onglet: OngletPhrases },
  { cle: 'lettres', libelle: 'Lettres', lecture: 'modeles.lire', Onglet: OngletLettres },
  { cle: 'courriel', libelle: 'Courriel', lecture: 'courrier.modifierServeur', Onglet: OngletCourriel },
  { cle: 'sauvegardes', libelle: 'Sauvegardes', lecture: 'sauvegardes.etat', Onglet: OngletSauvegardes },
  { cle: 'securite', libelle: 'Sécurité', lecture: 'securite.lire', Onglet: OngletSecurite },
  {
    cle: 'donnees-personnelles',
    libelle: 'Données personnelles',
    lecture: 'contexte.lire',
    Onglet: OngletDonneesPersonnelles,
  },
  { cle: 'apparence', libelle: 'Apparence', lecture: 'contexte.lire', Onglet: OngletApparence },
] as const;

/** Place 9: the lycée, the campaign, the interview grid, the letters, the look. */
export function ParametresPage() {
  const permis = usePermis();
  const [voulu, choisir] = useOngletAdresse(ONGLETS);
  const onglets = ONGLETS.filter(({ lecture }) => permis(lecture));
  const { cle: choisi, Onglet } = (onglets.includes(voulu) ? voulu : onglets[0]) ?? voulu;
  return (
    <Page titre="Paramètres">
      <Onglets nom="Paramètres" onglets={onglets} choisi={choisi} choisir={choisir}>
        <Onglet />
      </Onglets>
    </Page>
  );
}
