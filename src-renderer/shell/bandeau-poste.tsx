import WorkOutlineOutlined from '@mui/icons-material/WorkOutlineOutlined';
import { Box, Button, Menu, MenuItem } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { formatNombre, pluriel } from '../../src-main/domain/texte/format.ts';
import { useLecture } from '../api/hooks.ts';
import { useContexte } from './contexte.tsx';
import { usePoste } from './use-poste.ts';

const RendreDialogue = lazy(async () => ({
  default: (await import('../features/paquets/rendre-dialogue.tsx')).RendreDialogue,
}));
const EffacerDialogue = lazy(async () => ({
  default: (await import('../features/paquets/effacer-dialogue.tsx')).EffacerDialogue,
}));

const BOUTON = { py: 0, lineHeight: '24px', flexShrink: 0 } as const;

/** Above everything on a poste de jury: whose it is, what is left, and the way to give it back. */
export function BandeauPoste({ poste }: { readonly poste: string }) {
  const { etablissement } = useContexte();
  const { data } = useLecture('paquets.poste', {});
  const { faire: quitter } = usePoste('poste.quitter');
  const [ouvert, setOuvert] = useState<'rendre' | 'effacer' | null>(null);
  const [ancre, setAncre] = useState<HTMLElement | null>(null);
  const choisir = (faire: () => void) => () => {
    setAncre(null);
    faire();
  };
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
        <strong>Poste du {poste}</strong>, à rendre au {etablissement.nom}.{' '}
        {data &&
          `${pluriel(data.notes, 'entretien noté', 'entretiens notés')} sur ${formatNombre(data.total)}${
            data.renduLe === null ? '' : data.aRendre ? ', pas tous rendus' : ', tous rendus'
          }.`}
      </Box>
      <Button size="small" variant="contained" onClick={() => setOuvert('rendre')} sx={BOUTON}>
        Rendre le paquet…
      </Button>
      <Button
        size="small"
        aria-haspopup="menu"
        aria-expanded={ancre !== null}
        onClick={({ currentTarget }) => setAncre(currentTarget)}
        sx={BOUTON}
      >
        Quitter…
      </Button>
      <Menu anchorEl={ancre} open={ancre !== null} onClose={() => setAncre(null)}>
        <MenuItem onClick={choisir(() => void quitter({}))}>Laisser ce poste, revenir à l’accueil</MenuItem>
        <MenuItem onClick={choisir(() => setOuvert('effacer'))}>Effacer ce poste…</MenuItem>
      </Menu>
      <Suspense fallback={null}>
        {ouvert === 'rendre' && <RendreDialogue onFermer={() => setOuvert(null)} />}
        {ouvert === 'effacer' && data && <EffacerDialogue etat={data} onFermer={() => setOuvert(null)} />}
      </Suspense>
    </Box>
  );
}
