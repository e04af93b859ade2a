/** Joins nodes into sets; the smallest node stands for its set. */
export class Ensembles {
  private readonly parents = new Map<number, number>();

  racine(node: number): number {
    let root = node;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root)) root = parent;
    if (root !== node) this.parents.set(node, root);
    return root;
  }

  joindre(one: number, other: number): void {
    const a = this.racine(one);
    const b = this.racine(other);
    if (a !== b) this.parents.set(Math.max(a, b), Math.min(a, b));
  }
}
