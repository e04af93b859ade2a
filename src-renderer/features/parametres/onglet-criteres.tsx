import { Box, Button, TextField, Typography } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import type { CritereSaisi } from '../../../src-main/contract/campagne.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { Gestes } from './gestes.tsx';
import { useLigne, useListe } from './use-liste.ts';

function LigneCritere(props: {
  readonly critere: CritereSaisi;
  readonly changer: (champs: Partial<CritereSaisi>, vu: CritereSaisi) => void;
  readonly gestes: ReactNode;
}) {
  const { critere, changer, gestes } = props;
  const [{ intitule, indicateurs }, setSaisie, vu] = useLigne(critere);
  const garder = (): void => {
    const voulu = { intitule: intitule.trim() || critere.intitule, indicateurs };
    setSaisie(voulu);
    if (voulu.intitule !== critere.intitule || voulu.indicateurs !== critere.indicateurs) changer(voulu, vu);
  };
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr auto', gap: 1.5, mb: 1.5, alignItems: 'start' }}
    >
      <TextField
        label="Critère"
        value={intitule}
        onChange={({ target }) => setSaisie({ intitule: target.value })}
        onBlur={garder}
        multiline
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
      <TextField
        label="Indicateurs observables"
        value={indicateurs}
        onChange={({ target }) => setSaisie({ indicateurs: target.value })}
        onBlur={garder}
        multiline
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {gestes}
    </Box>
  );
}

/** Criteria of the interview grid, in order; saved when a field is left. */
export function OngletCriteres() {
  const lus = useContexte().criteres;
  const criteres = useMemo(
    () => lus.map(({ id, intitule, indicateurs }): CritereSaisi => ({ id, intitule, indicateurs })),
    [lus],
  );
  const { faire } = useCommande('criteres.modifier');
  const { changer, envoyer } = useListe<CritereSaisi>(criteres, (liste, vue) =>
    faire({ criteres: [...liste] }, { criteres: vue }),
  );
  return (
    <Box sx={{ maxWidth: 1000 }}>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>
        La grille aide à conduire l’entretien : ni note, ni total, ni classement, et jamais le comportement.
      </Typography>
      <Box component="ol" aria-label="Critères" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {criteres.map((critere, rang) => (
          <LigneCritere
            key={critere.id}
            critere={critere}
            changer={(champs, vu) => changer(({ id }) => id === critere.id, champs, vu)}
            gestes={
              <Gestes
                nom={critere.intitule}
                liste={criteres}
                rang={rang}
                retirable={criteres.length > 1}
                envoyer={envoyer}
              />
            }
          />
        ))}
      </Box>
      <Button
        variant="outlined"
        onClick={() => envoyer((liste) => [...liste, { id: null, intitule: 'Nouveau critère', indicateurs: '' }])}
      >
        Ajouter un critère
      </Button>
    </Box>
  );
}
