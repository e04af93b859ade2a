import WorkOutlineOutlined from '@mui/icons-material/WorkOutlineOutlined';
import { Box, Button } from '@mui/material';
import { Suspense, useState } from 'react';
import type { EtatPoste } from '../../src-main/contract/paquets.ts';
import { formatNombre, pluriel } from '../../src-main/domain/texte/format.ts';
import { useLecture } from '../api/hooks.ts';
import { useContexte } from './contexte.tsx';
import { paresseux } from './paresseux.tsx';

const RendreDialogue = paresseux(async () => (await import('../features/paquets/rendre-dialogue.tsx')).RendreDialogue);
const QuitterDialogue = paresseux(
  async () => (await import('../features/paquets/quitter-dialogue.tsx')).QuitterDialogue,
);

const BOUTON = { py: 0, lineHeight: '24px', flexShrink: 0 } as const;

const avancement = ({ notes, total, renduLe, aRendre }: EtatPoste): string => {
  const rendus = renduLe === null ? '' : aRendre ? ', pas tous rendus' : ', tout est rendu';
  return `${pluriel(notes, 'entretien noté', 'entretiens notés')} sur ${formatNombre(total)}${rendus}.`;
};

/** Above everything on a poste de jury: whose it is, what is left, and the way to give it back. */
export function BandeauPoste({ poste }: { readonly poste: string }) {
  const { etablissement } = useContexte();
  const { data } = useLecture('paquets.poste', {});
  const [ouvert, setOuvert] = useState<'rendre' | 'quitter' | null>(null);
  const fermer = (): void => setOuvert(null);
  return (
    <Box
      component="section"
      aria-label="Poste de jury"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 0.5,
        flexShrink: 0,
        bgcolor: 'primary.light',
        color: 'text.primary',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <WorkOutlineOutlined sx={{ fontSize: 18 }} />
      <Box sx={{ flexGrow: 1 }}>
        <strong>Poste du {poste}</strong>, à rendre&nbsp;: {etablissement.nom}. {data && avancement(data)}
      </Box>
      <Button size="small" variant="contained" onClick={() => setOuvert('rendre')} sx={BOUTON}>
        Rendre le paquet…
      </Button>
      <Button size="small" disabled={!data} onClick={() => setOuvert('quitter')} sx={BOUTON}>
        Quitter…
      </Button>
      <Suspense fallback={null}>
        {ouvert === 'rendre' && <RendreDialogue onFermer={fermer} />}
        {ouvert === 'quitter' && data && <QuitterDialogue etat={data} onFermer={fermer} />}
      </Suspense>
    </Box>
  );
}
