'use strict'

const root = document.getElementById('explorer')
const { path, query, documents, sessions } = root.dataset
const preflight = { 'GraphQL-Require-Preflight': '1' }

/** A door that runs registered documents only is asked by the hash of the text. */
async function operation(parameters) {
  if (documents !== 'TRUSTED_ONLY') return parameters
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parameters.query))
  const hex = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
  return { ...parameters, query: undefined, documentId: 'sha256:' + hex }
}

async function once(parameters, headers) {
  const response = await fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...preflight,
      ...headers,
    },
    body: JSON.stringify(await operation(parameters)),
  })
  return response.json()
}

function authorizationOf(headers) {
  const name = Object.keys(headers).find(key => key.toLowerCase() === 'authorization')
  return name ? { authorization: headers[name] } : {}
}

/** An observable of the events of a subscription, over a WebSocket of its own. */
function many(parameters, headers) {
  return {
    subscribe(observer) {
      const socket = new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')), 'graphql-transport-ws')
      const send = message => socket.send(JSON.stringify(message))
      socket.onopen = () => send({ type: 'connection_init', payload: authorizationOf(headers) })
      socket.onmessage = async event => {
        const message = JSON.parse(event.data)
        if (message.type === 'connection_ack')
          send({ id: '1', type: 'subscribe', payload: await operation(parameters) })
        if (message.type === 'next') observer.next(message.payload)
        if (message.type === 'error') observer.next({ errors: message.payload })
        if (message.type === 'ping') send({ type: 'pong' })
        if (message.type === 'complete' || message.type === 'error') socket.close(1000)
      }
      socket.onclose = event =>
        event.code === 1000 ? observer.complete() : observer.error({ closed: event.code, reason: event.reason })
      return { unsubscribe: () => socket.close(1000) }
    },
  }
}

function isSubscription({ query, operationName }) {
  try {
    return GraphiQL.GraphQL.getOperationAST(GraphiQL.GraphQL.parse(query), operationName)?.operation === 'subscription'
  } catch {
    return false
  }
}

function fetcher(parameters, { headers = {} } = {}) {
  return isSubscription(parameters) ? many(parameters, headers) : once(parameters, headers)
}

/** Where the door does not show its schema: null to go without, undefined to let GraphiQL ask by introspection. */
async function schema() {
  const missing = documents === 'TRUSTED_ONLY' ? null : undefined
  const response = await fetch('schema.graphql')
  return response.ok ? GraphiQL.GraphQL.buildSchema(await response.text()) : missing
}

async function showPerson() {
  if (sessions !== 'true') return
  const person = document.getElementById('person')
  const session = await (await fetch('session')).json()
  if (session.signedIn) {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: 'logout' })
    form.append(Object.assign(document.createElement('button'), { textContent: 'Sign out' }))
    person.append((session.claims.name ?? session.claims.sub ?? '') + ' ', form)
  } else {
    person.append(Object.assign(document.createElement('a'), { href: 'login', textContent: 'Sign in' }))
  }
}

/** Callers of a door without sessions show a token: this is where it goes. */
const defaultHeaders = sessions === 'true' ? undefined : '{ "authorization": "Bearer TOKEN" }'

/** Where only registered documents run, each has a tab; elsewhere there is one to begin with. */
async function tabs() {
  const registered = documents === 'TRUSTED_ONLY' ? await (await fetch('explorer/documents.json')).json() : []
  return (registered.length === 0 ? [query] : registered).map(text => ({ query: text, headers: defaultHeaders }))
}

async function show() {
  const explorer = React.createElement(GraphiQL, {
    fetcher,
    schema: await schema(),
    defaultTabs: await tabs(),
    defaultHeaders,
    defaultEditorToolsVisibility: true,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  })
  ReactDOM.createRoot(root).render(explorer)
}

showPerson()
show()
