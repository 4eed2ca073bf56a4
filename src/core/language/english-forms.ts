type Forms = { readonly says: readonly string[]; readonly saying: readonly string[] }

/** The forms of regular English verbs; `doubling` ones double their last letter. */
export function inflect(verbs: readonly string[], doubling: readonly string[]): Forms {
  const doubled = new Set(doubling)
  const stem = (verb: string) => (doubled.has(verb) ? verb + verb.slice(-1) : verb)
  return {
    says: [...verbs, ...verbs.map((verb) => past(verb, stem(verb))), ...verbs.map(present)],
    saying: verbs.map((verb) => participle(verb, stem(verb))),
  }
}

function past(verb: string, stem: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
}

function present(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function participle(verb: string, stem: string): string {
  return verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${stem}ing`
}
