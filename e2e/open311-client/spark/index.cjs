/**
 * Reads XML by the Spark convention: an element with several children of one name, or with a plural's name, is an
 * array of them, an element with different children an object, a leaf its text, an empty one null.
 */
const { XMLParser } = require('fast-xml-parser')

const LISTS = ['services', 'service_requests', 'attributes', 'values', 'endpoints', 'formats', 'errors']
const parser = new XMLParser({ preserveOrder: true, ignoreDeclaration: true, parseTagValue: false, trimValues: false })

const tag = (node) => Object.keys(node).find((key) => key !== ':@')

function value(name, nodes) {
  const children = nodes.filter((node) => tag(node) !== '#text')
  if (LISTS.includes(name)) return children.map((child) => value(tag(child), child[tag(child)]))
  if (children.length > 0) return Object.fromEntries(children.map((child) => [tag(child), value(tag(child), child[tag(child)])]))
  return nodes.map((node) => node['#text']).join('') || null
}

function root(xml) {
  const node = parser.parse(xml).find((each) => tag(each) !== '#text')
  return [tag(node), node[tag(node)]]
}

/** What the root holds. */
exports.parseXml = (xml) => value(...root(xml))

/** The same with the root and, in a list, the one item under its own name. */
exports.toJson = (xml) => {
  const [name, nodes] = root(xml)
  const item = nodes.find((each) => tag(each) !== '#text')
  return { [name]: { [tag(item)]: value(tag(item), item[tag(item)]) } }
}
