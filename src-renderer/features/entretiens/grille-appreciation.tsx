import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import TimelapseOutlined from '@mui/icons-material/TimelapseOutlined';
import { Box, Typography } from '@mui/material';
import type { Critere, NiveauAppreciation } from '../../../src-main/domain/avis/rendu.ts';
import type { Enregistrer } from './use-enregistrement.ts';
import { ChoixFerme, type OptionChoix } from '../../ui/choix-ferme.tsx';

const NIVEAUX: readonly OptionChoix<NiveauAppreciation>[] = [
  { valeur: 'à approfondir', libelle: 'À approfondir', touche: '1', icone: <SearchOutlined fontSize="inherit" /> },
  {
    valeur: 'en construction',
    libelle: 'En construction',
    touche: '2',
    icone: <TimelapseOutlined fontSize="inherit" />,
  },
  { valeur: 'solide', libelle: 'Solide', touche: '3', icone: <CheckCircleOutlined fontSize="inherit" /> },
];

/** procedure.md §6: the interview grid, one closed choice per criterion; no total, no order between pupils. */
export function GrilleAppreciation(props: {
  readonly criteres: readonly Critere[];
  readonly appreciations: readonly { readonly critereId: string; readonly niveau: NiveauAppreciation }[];
  readonly enregistrer: Enregistrer;
  readonly desactive: boolean;
}) {
  const { criteres, appreciations, enregistrer, desactive } = props;
  if (criteres.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="titre-grille">
      <Typography variant="h3" component="h3" id="titre-grille">
        Grille d’entretien
      </Typography>
      {criteres.map(({ id, intitule, indicateurs }) => {
        const vu = appreciations.find(({ critereId }) => critereId === id)?.niveau ?? null;
        return (
          <Box
            key={id}
            sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, py: 0.5 }}
          >
            <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
              <Typography sx={{ lineHeight: 1.3 }}>{intitule}</Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary', lineHeight: 1.3, display: 'block' }}>
                {indicateurs}
              </Typography>
            </Box>
            <ChoixFerme
              nom={intitule}
              options={NIVEAUX}
              valeur={vu}
              choisir={(niveau) => enregistrer({ champ: 'appreciation', critereId: id, niveau }, { niveau: vu })}
              desactive={desactive}
            />
          </Box>
        );
      })}
    </Box>
  );
}
