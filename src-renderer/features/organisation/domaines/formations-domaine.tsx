import { Box, Button, IconButton, Tooltip, Typography } from '@mui/material';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import type { Domaine, Formation } from '../../../../src-main/domain/campagne/campagne.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { useCommande } from '../../../shell/use-commande.ts';
import { suiteDe } from './suite-catalogue.ts';

/** What is asked of the catalogue: a name for a domaine (null: a new one), or one of its formations (null: a new one). */
export interface DialogueCatalogue {
  readonly domaine: Domaine | null;
  readonly formation?: Formation | null;
}

/** What a domaine holds, under its row: its formations, and the acts on the catalogue. */
export function FormationsDomaine(props: {
  readonly domaine: Domaine;
  readonly ouvrir: (dialogue: DialogueCatalogue) => void;
}) {
  const { domaine, ouvrir } = props;
  const { formations } = useContexte();
  const { faire } = useCommande('catalogue.modifier', { suite: suiteDe });
  const siennes = formations.filter(({ domaineId }) => domaineId === domaine.id);
  return (
    <Box sx={{ py: 1, pl: 6 }}>
      <Box component="ul" aria-label={`Formations de ${domaine.nom}`} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {siennes.map((ligne) => {
          const nom = `${ligne.voie} ${ligne.intitule}`;
          return (
            <Box component="li" key={ligne.id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Typography sx={{ flexGrow: 1 }}>
                {nom}
                {ligne.precision && (
                  <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                    {` (${ligne.precision})`}
                  </Typography>
                )}
                {ligne.lieux && (
                  <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
                    {ligne.lieux.split('\n').join(' · ')}
                  </Typography>
                )}
              </Typography>
              <Tooltip title={`Modifier ${nom}`}>
                <IconButton
                  size="small"
                  aria-label={`Modifier ${nom}`}
                  onClick={() => ouvrir({ domaine, formation: ligne })}
                >
                  <EditOutlined fontSize="small" />
                </IconButton>
              </Tooltip>
              <Tooltip title={`Retirer ${nom}`}>
                <IconButton
                  size="small"
                  aria-label={`Retirer ${nom}`}
                  onClick={() => void faire({ acte: 'retirer une formation', formationId: ligne.id }, null)}
                >
                  <DeleteOutlined fontSize="small" />
                </IconButton>
              </Tooltip>
            </Box>
          );
        })}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
        <Button size="small" onClick={() => ouvrir({ domaine, formation: null })}>
          Ajouter une formation
        </Button>
        <Button size="small" onClick={() => ouvrir({ domaine })}>
          Renommer le domaine
        </Button>
        <Button
          size="small"
          color="secondary"
          onClick={() => void faire({ acte: 'retirer un domaine', domaineId: domaine.id }, null)}
        >
          Retirer le domaine du catalogue
        </Button>
      </Box>
    </Box>
  );
}
