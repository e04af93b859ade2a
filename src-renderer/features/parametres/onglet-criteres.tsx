import { Box, Button, IconButton, TextField, Tooltip, Typography } from '@mui/material';
import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { useState } from 'react';
import type { CritereSaisi } from '../../../src-main/contract/campagne.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';

interface Geste {
  readonly libelle: string;
  readonly Icone: typeof DeleteOutlined;
  readonly possible: boolean;
  readonly faire: () => void;
}

function LigneCritere(props: {
  readonly critere: CritereSaisi;
  readonly changer: (champs: Partial<CritereSaisi>) => void;
  readonly gestes: readonly Geste[];
}) {
  const { critere, changer, gestes } = props;
  const [intitule, setIntitule] = useState<string | null>(null);
  const [indicateurs, setIndicateurs] = useState<string | null>(null);
  const garder = (): void => {
    const voulu = { intitule: intitule?.trim() || critere.intitule, indicateurs: indicateurs ?? critere.indicateurs };
    if (voulu.intitule !== critere.intitule || voulu.indicateurs !== critere.indicateurs) changer(voulu);
    setIntitule(null);
    setIndicateurs(null);
  };
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr auto', gap: 1.5, mb: 1.5, alignItems: 'start' }}
    >
      <TextField
        label="Critère"
        value={intitule ?? critere.intitule}
        onChange={({ target }) => setIntitule(target.value)}
        onBlur={garder}
        multiline
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
      <TextField
        label="Indicateurs observables"
        value={indicateurs ?? critere.indicateurs}
        onChange={({ target }) => setIndicateurs(target.value)}
        onBlur={garder}
        multiline
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Box sx={{ whiteSpace: 'nowrap' }}>
        {gestes.map(({ libelle, Icone, possible, faire }) => (
          <Tooltip key={libelle} title={`${libelle} « ${critere.intitule} »`}>
            <span>
              <IconButton aria-label={`${libelle} « ${critere.intitule} »`} disabled={!possible} onClick={faire}>
                <Icone />
              </IconButton>
            </span>
          </Tooltip>
        ))}
      </Box>
    </Box>
  );
}

/** Criteria of the interview grid, in order; saved when a field is left. */
export function OngletCriteres() {
  const criteres: readonly CritereSaisi[] = useContexte().criteres.map(({ id, intitule, indicateurs }) => ({
    id,
    intitule,
    indicateurs,
  }));
  const { faire } = useCommande('criteres.modifier');
  const envoyer = (liste: readonly CritereSaisi[]): void => void faire({ criteres: [...liste] });
  const deplacer = (rang: number, pas: number): void => {
    const liste = [...criteres];
    const [critere] = liste.splice(rang, 1);
    if (critere) liste.splice(rang + pas, 0, critere);
    envoyer(liste);
  };
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
            changer={(champs) =>
              envoyer(criteres.map((autre) => (autre === critere ? { ...autre, ...champs } : autre)))
            }
            gestes={[
              { libelle: 'Monter', Icone: ArrowUpwardOutlined, possible: rang > 0, faire: () => deplacer(rang, -1) },
              {
                libelle: 'Descendre',
                Icone: ArrowDownwardOutlined,
                possible: rang < criteres.length - 1,
                faire: () => deplacer(rang, 1),
              },
              {
                libelle: 'Retirer',
                Icone: DeleteOutlined,
                possible: criteres.length > 1,
                faire: () => envoyer(criteres.filter((autre) => autre !== critere)),
              },
            ]}
          />
        ))}
      </Box>
      <Button
        variant="outlined"
        onClick={() => envoyer([...criteres, { id: null, intitule: 'Nouveau critère', indicateurs: '' }])}
      >
        Ajouter un critère
      </Button>
    </Box>
  );
}
