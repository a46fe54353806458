/** What auto_explain tells of a statement, as far as it is read here. */
type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Loops': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
};
export type Plan = { 'Query Text': string; Plan: Node };

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Statements that were planned, pages of 8 KB they looked at, and tables they read from end to end. */
export function sumOf(plans: readonly Plan[], growing: ReadonlySet<string>) {
  const scans = plans
    .flatMap(({ Plan: root }) => nodesOf(root))
    .filter((node) => node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0)
    .map((node) => node['Relation Name']!);
  return {
    statements: plans.length,
    buffers: plans.reduce((sum, { Plan: root }) => sum + root['Shared Hit Blocks'] + root['Shared Read Blocks'], 0),
    scans: [...new Set(scans)].filter((table) => growing.has(table)).toSorted(),
  };
}
