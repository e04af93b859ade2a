import { Box, Button, Typography } from '@mui/material';
import { type ChangeEvent, useRef } from 'react';
import type { ModelesVue } from '../../../src-main/contract/modeles.ts';
import { POIDS_MAX_LOGO, verifierLogo } from '../../../src-main/domain/convocation/logo.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { useToast } from '../../ui/toasts.tsx';

const enBase64 = (octets: Uint8Array): string => {
  let texte = '';
  for (const octet of octets) texte += String.fromCharCode(octet);
  return btoa(texte);
};

/** The picture at the head of the letters: chosen, seen, taken away. */
export function LogoLycee({ logo }: { readonly logo: ModelesVue['logo'] }) {
  const champ = useRef<HTMLInputElement>(null);
  const { faire: poser, enCours } = useCommande('modeles.poserLogo');
  const { faire: retirer } = useCommande('modeles.retirerLogo');
  const toast = useToast();
  const choisir = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [fichier] = event.target.files ?? [];
    if (!fichier) return;
    const octets = new Uint8Array(await fichier.slice(0, POIDS_MAX_LOGO + 1).arrayBuffer());
    // The same file may be chosen again once it is corrected.
    if (champ.current) champ.current.value = '';
    const verdict = verifierLogo(octets);
    if (verdict.ok) await poser({ contenu: enBase64(octets) });
    else toast({ gravite: 'error', texte: verdict.phrase });
  };
  return (
    <Box component="section" aria-labelledby="logo-titre">
      <Typography variant="h2" id="logo-titre" sx={{ mb: 0.5 }}>
        Logo
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {`En tête de chaque lettre. PNG ou JPEG, ${POIDS_MAX_LOGO / 1024} Ko au plus\u00a0; il est gardé dans le fichier chiffré de la campagne.`}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        {logo && (
          <Box sx={{ bgcolor: '#fff', border: 1, borderColor: 'divider', p: 1, lineHeight: 0 }}>
            <img
              src={`data:${logo.type};base64,${logo.contenu}`}
              alt="Logo du lycée"
              style={{ maxWidth: 220, maxHeight: 72 }}
            />
          </Box>
        )}
        <Button variant="outlined" disabled={enCours} onClick={() => champ.current?.click()}>
          {logo ? 'Changer de logo…' : 'Choisir un logo…'}
        </Button>
        {logo && <Button onClick={() => void retirer({})}>Retirer le logo</Button>}
        <input
          ref={champ}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          aria-label="Fichier du logo"
          onChange={(event) => void choisir(event)}
        />
      </Box>
    </Box>
  );
}
