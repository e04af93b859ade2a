import { Box, Tab, Tabs } from '@mui/material';
import { useSearchParams } from 'react-router';
import { Page } from '../../ui/page.tsx';
import { OngletApparence } from './onglet-apparence.tsx';
import { OngletCampagne } from './onglet-campagne.tsx';
import { OngletCourriel } from './onglet-courriel.tsx';
import { OngletCriteres } from './onglet-criteres.tsx';
import { OngletLettres } from './onglet-lettres.tsx';
import { OngletLycee } from './onglet-lycee.tsx';
import { OngletPhrases } from './onglet-phrases.tsx';

const ONGLETS = [
  { cle: 'lycee', libelle: 'Lycée', Onglet: OngletLycee },
  { cle: 'campagne', libelle: 'Campagne', Onglet: OngletCampagne },
  { cle: 'criteres', libelle: 'Grille d’entretien', Onglet: OngletCriteres },
  { cle: 'phrases', libelle: 'Phrases', Onglet: OngletPhrases },
  { cle: 'lettres', libelle: 'Lettres', Onglet: OngletLettres },
  { cle: 'courriel', libelle: 'Courriel', Onglet: OngletCourriel },
  { cle: 'apparence', libelle: 'Apparence', Onglet: OngletApparence },
] as const;

/** Place 9: the lycée, the campaign, the interview grid, the letters, the look. */
export function ParametresPage() {
  const [recherche, setRecherche] = useSearchParams();
  const courant = ONGLETS.find(({ cle }) => cle === recherche.get('onglet')) ?? ONGLETS[0];
  const { Onglet } = courant;
  return (
    <Page titre="Paramètres">
      <Tabs
        variant="scrollable"
        value={courant.cle}
        onChange={(_event, cle: string) => setRecherche({ onglet: cle })}
        aria-label="Paramètres"
        sx={{ borderBottom: 1, borderColor: 'divider', minHeight: 40 }}
      >
        {ONGLETS.map(({ cle, libelle }) => (
          <Tab
            key={cle}
            value={cle}
            label={libelle}
            id={`onglet-${cle}`}
            aria-controls="panneau-parametres"
            sx={{ minHeight: 40 }}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="panneau-parametres" aria-labelledby={`onglet-${courant.cle}`}>
        <Onglet />
      </Box>
    </Page>
  );
}
