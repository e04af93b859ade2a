import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import type { ChangementFaisable, NonPlaceVue } from '../../../src-main/contract/planning.ts';
import { nomPrenom, pluriel } from '../../../src-main/domain/texte/format.ts';
import type { Modele } from './modele.ts';
import { Remede } from './remede.tsx';

/** Names told before the rest is asked for. */
const NOMS_VUS = 4;

/** Those who are left over for one reason, and would be placed by one change. */
export function grouperNonPlaces(nonPlaces: readonly NonPlaceVue[]): NonPlaceVue[][] {
  const groupes = Map.groupBy(nonPlaces, ({ motif, remede }) => `${motif}\n${remede}`);
  return [...groupes.values()].toSorted((a, b) => b.length - a.length);
}

function Eleves({ modele, groupe }: { readonly modele: Modele; readonly groupe: readonly NonPlaceVue[] }) {
  const [tous, setTous] = useState(false);
  const domaines = new Set(groupe.map(({ entretien }) => modele.entretiens.get(entretien)?.domaineNom));
  const nommes = groupe.map(({ entretien }) => {
    const row = modele.entretiens.get(entretien);
    if (!row) return entretien;
    return domaines.size > 1 ? `${nomPrenom(row)}, ${row.domaineNom}` : nomPrenom(row);
  });
  const vus = tous || nommes.length <= NOMS_VUS + 1 ? nommes : nommes.slice(0, NOMS_VUS);
  return (
    <>
      {domaines.size === 1 && (
        <Box sx={{ fontWeight: 650 }}>
          {[...domaines][0]}
          {groupe.length > 1 && `\u00a0: ${pluriel(groupe.length, 'élève')}`}
        </Box>
      )}
      {vus.map((nom, rang) => (
        <div key={groupe[rang]?.entretien}>{nom}</div>
      ))}
      {vus.length < nommes.length && (
        <Button size="small" onClick={() => setTous(true)} sx={{ ml: -0.5 }}>
          et {pluriel(nommes.length - vus.length, 'autre')}
        </Button>
      )}
    </>
  );
}

/** Who is left over, why, and the smallest change that would place them; a button where the application can make it. */
export function NonPlaces(props: {
  readonly modele: Modele;
  readonly nonPlaces: readonly NonPlaceVue[];
  readonly onRemedier: (changements: readonly ChangementFaisable[]) => void;
}) {
  const { modele, nonPlaces, onRemedier } = props;
  return (
    <Table size="small" sx={{ '& td': { verticalAlign: 'top' } }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '30%' }}>Élèves</TableCell>
          <TableCell sx={{ width: '32%' }}>Pourquoi</TableCell>
          <TableCell>Ce qui leur donnerait une place</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {grouperNonPlaces(nonPlaces).map((groupe) => {
          const [premier] = groupe;
          return (
            premier && (
              <TableRow key={premier.entretien}>
                <TableCell>
                  <Eleves modele={modele} groupe={groupe} />
                </TableCell>
                <TableCell>{premier.motif}</TableCell>
                <TableCell>
                  {premier.remede}
                  <Remede modele={modele} nonPlace={premier} onRemedier={onRemedier} />
                </TableCell>
              </TableRow>
            )
          );
        })}
      </TableBody>
    </Table>
  );
}
