import type { Component } from './component-form.ts'

type Row = Extract<Component, { type: 1 }>
type Section = Extract<Component, { type: 9 }>
export type AnyComponent = Component | Row['components'][number] | Section['accessory']

/** Every component, the nested ones too, with where it stands. */
export function walkComponents(
  list: readonly AnyComponent[],
  path: readonly PropertyKey[],
): readonly { readonly component: AnyComponent; readonly path: readonly PropertyKey[] }[] {
  return list.flatMap((component, index) => {
    const here = [...path, index]
    const inside = 'components' in component ? component.components : []
    const accessory = 'accessory' in component ? [component.accessory] : []
    return [
      { component, path: here },
      ...walkComponents(inside, [...here, 'components']),
      ...walkComponents(accessory, [...here, 'accessory']),
    ]
  })
}
