// Counts the calls and the sequential steps of other planners' plans for every query of the gateway audit, beside ours.
// node compare.mjs <repository>
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { QueryPlanner as HivePlanner } from '@graphql-hive/router-query-planner'
import { Supergraph, operationFromDocument } from '@apollo/federation-internals'
import { QueryPlanner as ApolloPlanner } from '@apollo/query-planner'
import { parse } from 'graphql'

const repository = process.argv[2] ?? '../../..'
const resources = join(repository, 'router/engine/src/test/resources')
const planners = { hive, apollo }

/** A plan's calls, and how many of them have to wait for each other; `on` tells which Boolean variables are true. */
function measure(node, on) {
  const each = nodes => nodes.map(part => measure(part, on))
  switch (node?.kind) {
    case undefined:
      return { calls: 0, steps: 0 }
    case 'Fetch':
    case 'BatchFetch':
      return { calls: 1, steps: 1 }
    case 'Sequence':
      return sum(each(node.nodes), (one, other) => one + other)
    case 'Parallel':
      return sum(each(node.nodes), (one, other) => Math.max(one, other))
    case 'Flatten':
      return measure(node.node, on)
    case 'Condition':
      return measure(on(node.condition) ? node.ifClause : node.elseClause, on)
    default:
      throw new Error('Unknown part of a plan: ' + node.kind)
  }
}

function sum(parts, steps) {
  return {
    calls: parts.reduce((total, part) => total + part.calls, 0),
    steps: parts.map(part => part.steps).reduce(steps, 0),
  }
}

function hive(supergraph) {
  const planner = new HivePlanner(supergraph)
  return query => planner.plan(query, undefined, new Set(), 0).node
}

function apollo(supergraph) {
  const graph = Supergraph.build(supergraph)
  const planner = new ApolloPlanner(graph)
  const schema = graph.apiSchema()
  return query => planner.buildQueryPlan(operationFromDocument(schema, parse(query))).node
}

/** A line of ours: suite, number of the query, calls/steps. */
function ours() {
  return readFileSync(join(resources, 'plans/audit.txt'), 'utf8')
    .split('\n')
    .map(line => line.match(/^(\S+)\s+(\d+)\s+(\d+)\/(\d+)\s/))
    .filter(Boolean)
    .map(([, suite, number, calls, steps]) => ({ suite, number: +number, calls: +calls, steps: +steps }))
}

/** The audit gives no variables: their defaults decide. */
function defaults(query) {
  const definitions = parse(query).definitions.flatMap(definition => definition.variableDefinitions ?? [])
  return new Map(definitions.map(({ variable, defaultValue }) => [variable.name.value, defaultValue?.value]))
}

function theirs(plan, query) {
  try {
    return measure(plan(query), name => defaults(query).get(name) ?? false)
  } catch {
    return null
  }
}

const suites = new Map()
function suite(name) {
  if (!suites.has(name)) {
    const folder = join(resources, 'federation-audit', name)
    const supergraph = readFileSync(join(folder, 'supergraph.graphql'), 'utf8')
    const queries = JSON.parse(readFileSync(join(folder, 'tests.json'), 'utf8')).map(test => test.query)
    const plans = Object.fromEntries(Object.entries(planners).map(([peer, planner]) => [peer, planner(supergraph)]))
    suites.set(name, { queries, plans })
  }
  return suites.get(name)
}

const nothing = () => ({ compared: 0, calls: 0, steps: 0, ourCalls: 0, ourSteps: 0, fewer: [], more: [], unplanned: [] })
const totals = Object.fromEntries(Object.keys(planners).map(peer => [peer, nothing()]))
for (const mine of ours()) {
  const { queries, plans } = suite(mine.suite)
  for (const peer of Object.keys(planners)) {
    const total = totals[peer]
    const other = theirs(plans[peer], queries[mine.number])
    const name = `${mine.suite} ${mine.number}`
    if (!other) {
      total.unplanned.push(name)
      continue
    }
    total.compared++
    total.calls += other.calls
    total.steps += other.steps
    total.ourCalls += mine.calls
    total.ourSteps += mine.steps
    const line = `${name}: ${mine.calls}/${mine.steps}, theirs ${other.calls}/${other.steps}`
    if (mine.calls < other.calls || mine.steps < other.steps) total.fewer.push(line)
    if (mine.calls > other.calls || mine.steps > other.steps) total.more.push(line)
  }
}
for (const [peer, total] of Object.entries(totals)) {
  console.log(`\n${peer}: ${total.compared} queries; calls ${total.ourCalls}, theirs ${total.calls}; steps ${total.ourSteps}, theirs ${total.steps}`)
  console.log(`fewer in ${total.fewer.length}, more in ${total.more.length}, not planned by them ${total.unplanned.length}`)
  for (const line of total.fewer) console.log('  fewer  ' + line)
  for (const line of total.more) console.log('  MORE   ' + line)
  for (const name of total.unplanned) console.log('  not planned by them  ' + name)
}
