import { Alert, Box, TextField, Typography } from '@mui/material';
import { useMemo } from 'react';
import { LONGUEUR_CONSEILLEE, LONGUEUR_MAX } from '../../../src-main/domain/avis/compte-rendu.ts';
import { phrasesVigilance } from '../../../src-main/domain/avis/phrase-vigilance.ts';
import { releverVigilance } from '../../../src-main/domain/avis/vigilance.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';

const GUIDE =
  'Bref et adressé à l’élève\u00a0: ce qu’il a compris du domaine, de la formation et du métier, puis des conseils. Jamais son comportement (ni note, ni bulletin).';

function Compteur({ longueur }: { readonly longueur: number }) {
  const trop = longueur > LONGUEUR_CONSEILLEE;
  return (
    <Typography variant="caption" sx={{ color: trop ? 'warning.main' : 'text.secondary' }}>
      {`${formatNombre(longueur)} / ${formatNombre(LONGUEUR_CONSEILLEE)} caractères conseillés`}
      {trop && ` : pensez à abréger (${formatNombre(LONGUEUR_MAX)} au plus)`}
    </Typography>
  );
}

/** R31: the compte rendu, with its guide, its length, and a warning about words it should not hold (R23, R25). */
export function CompteRendu(props: {
  readonly texte: string;
  readonly changer: (texte: string) => void;
  readonly quitter: () => void;
  readonly desactive: boolean;
}) {
  const { texte, changer, quitter, desactive } = props;
  const phrases = useMemo(() => phrasesVigilance(releverVigilance(texte)), [texte]);
  return (
    <Box component="section" aria-labelledby="titre-compte-rendu">
      <Typography variant="h3" component="h3" id="titre-compte-rendu">
        Compte rendu
      </Typography>
      <Typography variant="body2" id="guide-compte-rendu" sx={{ color: 'text.secondary', mb: 0.75 }}>
        {GUIDE}
      </Typography>
      <TextField
        multiline
        minRows={5}
        maxRows={16}
        value={texte}
        disabled={desactive}
        onChange={(event) => changer(event.target.value)}
        onBlur={quitter}
        slotProps={{
          htmlInput: {
            maxLength: LONGUEUR_MAX,
            'aria-label': 'Compte rendu',
            'aria-describedby': 'guide-compte-rendu',
            'data-vide': texte.trim() === '',
            spellCheck: true,
            lang: 'fr',
          },
        }}
        sx={{ bgcolor: 'background.paper' }}
      />
      <Compteur longueur={texte.length} />
      <Box role="status">
        {phrases.map((phrase) => (
          <Alert key={phrase} severity="warning" icon={undefined} sx={{ mt: 0.5, py: 0 }}>
            {phrase}
          </Alert>
        ))}
      </Box>
    </Box>
  );
}
