import CallSplitOutlined from '@mui/icons-material/CallSplitOutlined';
import DoneOutlined from '@mui/icons-material/DoneOutlined';
import { Box, Button, Checkbox, FormControlLabel, Paper, Radio, RadioGroup, Typography } from '@mui/material';
import { useId, useState } from 'react';
import type { ChampRetour, LigneRetour } from '../../../src-main/contract/paquets.ts';
import type { ChoixConflit } from '../../../src-main/domain/paquet/fusion.ts';
import { formatHeure, formatJourCourt, nomPrenom, pluriel } from '../../../src-main/domain/texte/format.ts';
import { ICONE_ET_MOT } from '../../ui/icone-et-mot.ts';
import type { Reprise } from './use-reprise.ts';

const LIBELLES: Readonly<Record<ChoixConflit, string>> = {
  ici: 'Garder celui d’ici',
  là: 'Prendre celui du jury',
  'les deux': 'Garder les deux, l’un après l’autre',
};

function Texte({
  titre,
  valeur,
  choisi,
}: {
  readonly titre: string;
  readonly valeur: string;
  readonly choisi: boolean;
}) {
  return (
    <Box
      sx={{
        border: 1,
        borderColor: choisi ? 'primary.main' : 'divider',
        borderLeftWidth: choisi ? 4 : 1,
        borderRadius: 1,
        px: 1,
        py: 0.5,
        minWidth: 0,
      }}
    >
      <Typography variant="caption" sx={{ color: 'text.secondary', fontWeight: 650 }}>
        {titre}
      </Typography>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{valeur === '' ? '(vide)' : valeur}</Box>
    </Box>
  );
}

/** Both sides, side by side, and what is done with them. */
function Conflit(props: {
  readonly champ: ChampRetour;
  readonly choix: ChoixConflit | null;
  readonly choisir: (choix: ChoixConflit) => void;
  readonly actif: boolean;
}) {
  const { champ, choix, choisir, actif } = props;
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id} sx={{ py: 0.5 }}>
      <Box id={id} sx={{ ...ICONE_ET_MOT, fontWeight: 650, color: choix === null ? 'warning.main' : 'text.primary' }}>
        <CallSplitOutlined fontSize="inherit" aria-hidden />
        {champ.libelle}&nbsp;: les deux postes diffèrent
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 1, my: 0.5 }}>
        <Texte titre="Ici" valeur={champ.ici} choisi={choix === 'ici' || choix === 'les deux'} />
        <Texte titre="Au jury" valeur={champ.la} choisi={choix === 'là' || choix === 'les deux'} />
      </Box>
      <RadioGroup
        row
        value={choix ?? ''}
        onChange={(_event, valeur) => choisir(valeur as ChoixConflit)}
        aria-labelledby={id}
      >
        {champ.choix.map((un) => (
          <FormControlLabel
            key={un}
            value={un}
            disabled={!actif}
            control={<Radio size="small" />}
            label={LIBELLES[un]}
          />
        ))}
      </RadioGroup>
    </Box>
  );
}

function Pris({ champ, introuvable }: { readonly champ: ChampRetour; readonly introuvable: boolean }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '240px 1fr' }, columnGap: 2, py: 0.25 }}>
      <Box sx={{ ...ICONE_ET_MOT, color: 'text.secondary' }}>
        {!introuvable && <DoneOutlined fontSize="inherit" aria-hidden />}
        {champ.libelle}
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 }}>
        {champ.ici !== '' && (
          <>
            <Box component="del" sx={{ color: 'text.secondary' }}>
              {champ.ici}
            </Box>
            {' → '}
          </>
        )}
        {champ.la === '' ? 'effacé par le jury' : champ.la}
      </Box>
    </Box>
  );
}

/** The two posts differ, or something changed here meanwhile: it is read before it is taken. */
export const estARegarder = ({ introuvable, remarques, champs }: LigneRetour): boolean =>
  introuvable || remarques.length > 0 || champs.some(({ sort }) => sort === 'conflit');

/** One entretien that comes back: what is taken, what differs, what is said of it. */
export function LigneDeRetour({ ligne, reprise }: { readonly ligne: LigneRetour; readonly reprise: Reprise }) {
  const { entretienId, introuvable, jour, debut, champs, remarques } = ligne;
  const retenue = reprise.estRetenue(ligne);
  const simple = !estARegarder(ligne);
  const [ouverte, setOuverte] = useState(false);
  const detail = ouverte ? 'Masquer' : pluriel(champs.length, 'champ noté', 'champs notés');
  const nom = `${nomPrenom(ligne)}, ${ligne.domaineNom}`;
  const quand = jour && debut ? `${formatJourCourt(jour)}, ${formatHeure(debut)}` : '';
  return (
    <Paper component="li" variant="outlined" sx={{ p: 1, px: 1.5, listStyle: 'none' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Checkbox
          size="small"
          checked={retenue}
          disabled={introuvable}
          slotProps={{ input: { 'aria-label': `Reprendre ${nom}` } }}
          onChange={(_event, coche) => reprise.retenir(entretienId, coche)}
          sx={{ ml: -1 }}
        />
        <Typography component="h3" sx={{ fontWeight: 650, flexGrow: 1 }}>
          {nom}
        </Typography>
        <Typography sx={{ color: 'text.secondary' }}>{[ligne.classe, quand].filter(Boolean).join(' · ')}</Typography>
      </Box>
      {remarques.map((remarque) => (
        <Typography key={remarque} sx={{ pl: 3.5, color: 'warning.main' }}>
          {remarque}
        </Typography>
      ))}
      {simple && (
        <Button
          size="small"
          aria-expanded={ouverte}
          aria-label={`${detail}, ${nom}`}
          onClick={() => setOuverte(!ouverte)}
          sx={{ ml: 3 }}
        >
          {detail}
        </Button>
      )}
      {(ouverte || !simple) && (
        <Box sx={{ pl: 3.5 }}>
          {champs.map((champ) =>
            champ.sort === 'conflit' ? (
              <Conflit
                key={champ.cle}
                champ={champ}
                choix={reprise.choixDe(ligne, champ)}
                choisir={(choix) => reprise.choisir(entretienId, champ.cle, choix)}
                actif={retenue}
              />
            ) : (
              <Pris key={champ.cle} champ={champ} introuvable={introuvable} />
            ),
          )}
        </Box>
      )}
    </Paper>
  );
}
