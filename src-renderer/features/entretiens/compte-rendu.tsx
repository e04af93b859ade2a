import { Box, Button, TextField, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { LONGUEUR_CONSEILLEE, LONGUEUR_MAX } from '../../../src-main/domain/avis/compte-rendu.ts';
import type { EntretienVue } from '../../../src-main/contract/entretien-vue.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { Vigilance } from '../../ui/vigilance.tsx';
import { ChoixPhrase } from './choix-phrase.tsx';
import { usePhrases } from './use-phrases.ts';

const GUIDE =
  'Bref et adressé à l’élève\u00a0: ce qu’il a compris du domaine, de la formation et du métier, puis des conseils. Jamais son comportement (ni note, ni bulletin).';

function Compteur({ longueur }: { readonly longueur: number }) {
  const trop = longueur > LONGUEUR_CONSEILLEE;
  return (
    <Typography variant="caption" sx={{ color: trop ? 'warning.main' : 'text.secondary' }}>
      {`${formatNombre(longueur)} / ${formatNombre(LONGUEUR_CONSEILLEE)} caractères conseillés`}
      {trop && `\u00a0: pensez à abréger (${formatNombre(LONGUEUR_MAX)} au plus)`}
    </Typography>
  );
}

/** Alt+P from anywhere in the form. */
function useAltP(ouvrir: () => void, actif: boolean): void {
  useEffect(() => {
    if (!actif) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.code !== 'KeyP') return;
      event.preventDefault();
      ouvrir();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [ouvrir, actif]);
}

/** R31: the compte rendu, with its guide, its length, the lycée's phrases, and a warning about words it should not hold (R23, R25). */
export function CompteRendu(props: {
  readonly entretien: EntretienVue;
  readonly texte: string;
  readonly changer: (texte: string) => void;
  readonly quitter: () => void;
  readonly desactive: boolean;
}) {
  const { entretien, texte, changer, quitter, desactive } = props;
  const champ = useRef<HTMLTextAreaElement>(null);
  const { phrases, ouvert, ouvrir, fermer, choisir, surveiller } = usePhrases(champ, entretien.domaineId);
  useAltP(ouvrir, !desactive);
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
        minRows={4}
        maxRows={16}
        value={texte}
        disabled={desactive}
        inputRef={champ}
        onChange={(event) => {
          changer(event.target.value);
          surveiller(event.target as unknown as HTMLTextAreaElement);
        }}
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
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Compteur longueur={texte.length} />
        <Button size="small" disabled={desactive} onClick={ouvrir} aria-keyshortcuts="Alt+P">
          Phrases (Alt+P)
        </Button>
      </Box>
      <Vigilance texte={texte} />
      {ouvert && <ChoixPhrase phrases={phrases} domaineNom={entretien.domaineNom} choisir={choisir} fermer={fermer} />}
    </Box>
  );
}
