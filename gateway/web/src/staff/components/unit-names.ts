import { shallowRef } from 'vue'
import { listUnits } from '@shared/api/complaint'

const names = shallowRef(new Map<string, string>())
let asked = false

/** The name of a unit; its id until the names have arrived. Asked for once a visit. */
export function unitName(id: string): string {
  if (!asked) {
    asked = true
    listUnits().then(
      (units) => (names.value = new Map(units.map((unit) => [unit.id, unit.name]))),
      () => (asked = false),
    )
  }
  return names.value.get(id) ?? id
}
