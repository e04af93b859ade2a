import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton, MenuItem, TextField, Typography } from '@mui/material';
import type { Voeu } from '../../../src-main/contract/candidats.ts';
import { AVIS, type Avis, LIBELLES_AVIS } from '../../../src-main/domain/avis/avis.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { ChoixFormation } from '../../ui/choix-formation.tsx';
import { parId } from '../../../src-main/domain/par-id.ts';

/** R12, R14: any number of formations, each with the origin's avis and comment. */
export function VoeuxChamps(props: {
  readonly voeux: readonly Voeu[];
  readonly exclues?: ReadonlySet<string>;
  readonly onChange: (voeux: readonly Voeu[]) => void;
}) {
  const { voeux, exclues = new Set<string>(), onChange } = props;
  const { domaines, formations } = useContexte();
  const connues = parId(formations);
  const domaineDe = new Map(domaines.map(({ id, nom }) => [id, nom]));
  const prises = new Set([...exclues, ...voeux.map(({ formationId }) => formationId)]);
  const remplacer = (index: number, champs: Partial<Voeu>): void =>
    onChange(voeux.map((voeu, rang) => (rang === index ? { ...voeu, ...champs } : voeu)));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {voeux.map((voeu, index) => {
        const formation = connues.get(voeu.formationId);
        const nom = `${formation?.voie ?? ''} ${formation?.intitule ?? ''}`;
        return (
          <Box
            key={voeu.formationId}
            role="group"
            aria-label={nom}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr auto', md: '1.2fr 170px 1.5fr auto' },
              gap: 1.5,
              alignItems: 'center',
            }}
          >
            <Typography variant="body2">
              {nom}
              <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                {domaineDe.get(formation?.domaineId ?? '')}
              </Typography>
            </Typography>
            <TextField
              select
              label="Avis d’origine"
              value={voeu.avisOrigine ?? ''}
              onChange={(event) => remplacer(index, { avisOrigine: (event.target.value || null) as Avis | null })}
            >
              <MenuItem value="">Non donné</MenuItem>
              {AVIS.map((avis) => (
                <MenuItem key={avis} value={avis}>
                  {LIBELLES_AVIS[avis]}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              label="Commentaire d’origine"
              multiline
              value={voeu.commentaireOrigine}
              onChange={(event) => remplacer(index, { commentaireOrigine: event.target.value })}
            />
            <IconButton
              aria-label={`Retirer ${nom}`}
              onClick={() => onChange(voeux.filter((_voeu, rang) => rang !== index))}
            >
              <DeleteOutlined />
            </IconButton>
          </Box>
        );
      })}
      <ChoixFormation
        domaines={domaines}
        formations={formations}
        exclues={prises}
        libelle={voeux.length === 0 ? 'Formation demandée' : 'Ajouter une formation'}
        onChoix={({ id }) => onChange([...voeux, { formationId: id, avisOrigine: null, commentaireOrigine: '' }])}
      />
    </Box>
  );
}
