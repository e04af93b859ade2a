import AccessibleOutlined from '@mui/icons-material/AccessibleOutlined';
import { Box, Tooltip } from '@mui/material';
import type { JuryVue } from '../../../../src-main/contract/planning-vue.ts';
import { pluriel } from '../../../../src-main/domain/texte/format.ts';
import { useContenuGrille } from './contexte-grille.ts';

/** Head of one jury's column: name and room, what it receives; who sits there is one hover away. */
function TeteJury(props: {
  readonly jury: JuryVue;
  readonly domaines: readonly string[];
  readonly entretiens: number;
  /** Its name alone; the rest is one hover away. */
  readonly condense: boolean;
}) {
  const { jury, domaines, entretiens, condense } = props;
  const membres = jury.membres.length > 0 ? jury.membres.join(', ') : 'Personne n’est encore désigné';
  return (
    <Tooltip
      title={[
        ...(condense ? [domaines.join(', '), pluriel(entretiens, 'entretien')] : []),
        membres,
        ...(jury.pmr ? [] : ['salle sans accès PMR']),
      ].join(' — ')}
    >
      <Box sx={{ lineHeight: '16px', overflow: 'hidden', '& > div': { overflow: 'hidden', textOverflow: 'ellipsis' } }}>
        <Box sx={{ whiteSpace: 'nowrap' }}>
          <strong>{jury.nom}</strong>
          {!condense && jury.salle && ` · ${jury.salle}`}
          {jury.pmr && (
            <AccessibleOutlined titleAccess="accès PMR" sx={{ fontSize: 13, ml: 0.25, verticalAlign: -2 }} />
          )}
        </Box>
        {!condense && (
          <>
            <Box sx={{ whiteSpace: 'nowrap', fontSize: 12, color: 'text.secondary' }}>{domaines.join(', ')}</Box>
            <Box sx={{ whiteSpace: 'nowrap', fontSize: 12, color: 'text.secondary' }}>
              {pluriel(entretiens, 'entretien')}
            </Box>
          </>
        )}
      </Box>
    </Tooltip>
  );
}

/** The same, found by the jury of the column. */
export function TeteDeColonne({ juryId }: { readonly juryId: string }) {
  const { modele, options, comptes } = useContenuGrille();
  const jury = modele.jurys.get(juryId);
  return jury ? (
    <TeteJury
      jury={jury}
      domaines={jury.domaineIds.map((id) => modele.noms.domaine(id))}
      condense={options.condense}
      entretiens={comptes.get(juryId) ?? 0}
    />
  ) : null;
}
